# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A small content folder for tests, each file a text that a test may change before it is published."""

from __future__ import annotations

from pathlib import Path

from tests.central.workbooks import change, markdown, small_form

Files = dict[str, str]

SERVICE = """\
id: mx-fed/{slug}
identifier: {{homoclave: null, scheme: cnartys}}
name: {{es: Servicio {slug}, en: Service {slug}}}
shortName: {{es: Servicio, en: Service}}
description:
  es: |
    Una frase corta.

    - uno
    - dos
  en: |
    A short sentence.

    - one
    - two
keyword:
  es: [uno]
kind: tramite
modality: unica
authority: org/imss
spatial: {{ent: "00", mun: null}}
audience: [persona-fisica]
lifeEvents: [salud]
topics: [salud]
cases: {{es: Cuando quiera, en: Whenever you like}}
requirements:
  - {{id: acta, name: {{es: Acta, en: Record}}, originals: 1, isService: mx-fed/otro}}
channels:
  - {{id: office, type: office}}
steps:
  - {{order: 1, title: {{es: Vaya, en: Go}}, text: {{es: Vaya ahí, en: Go there}}, channel: office}}
costs:
  - {{id: cost, type: free}}
whatNext: {{es: Espere, en: Wait}}
output: []
forms: []
related: [mx-fed/otro]
source: {{system: gob.mx, url: null, retrieved: 2026-11-23, licence: null}}
verified: 2026-11-23
status: published
successor: null
version: 1
"""
EDITION = """\
sequence: 7
published: 2026-11-23
demonstration: true
mostRequested: [mx-fed/otro]
"""
GUIDED = "imss/prueba/service.yaml"
OTHER = "imss/otro/service.yaml"


def small_content() -> Files:
    """Two services, one of them guided; publishes without a word."""
    form = small_form()
    change(form, "settings", 2, "form_id", "mx-fed/prueba")
    guided = SERVICE.format(slug="prueba").replace("channels:\n", "channels:\n  - {id: kiosk, type: kiosk}\n")
    return {
        "edition.yaml": EDITION,
        "topics.yaml": "- {id: salud, name: {es: Salud, en: Health}, icon: health, order: 1}\n",
        "life_events.yaml": "- {id: salud, name: {es: Me enfermé, en: I am ill}, keyword: {es: [doctor]}}\n",
        "organisations.yaml": (
            "- id: org/imss\n  name: {es: Instituto, en: Institute}\n  shortName: IMSS\n  formerly: [ANTIGUOS]\n"
        ),
        GUIDED: guided,
        OTHER: SERVICE.format(slug="otro")
        .replace("mx-fed/otro, ", "")
        .replace("related: [mx-fed/otro]", "related: []"),
        "imss/prueba/form.md": markdown(form),
    }


def write_content(folder: Path, files: Files) -> Path:
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "content"


def with_text(name: str, old: str, new: str) -> Files:
    """The small content with one text of one file replaced."""
    files = small_content()
    assert old in files[name], f"{name} does not hold {old!r}"
    files[name] = files[name].replace(old, new, 1)
    return files


def line_of(files: Files, name: str, text: str) -> int:
    """The line, from 1, on which a text stands."""
    return next(number for number, line in enumerate(files[name].splitlines(), 1) if text in line)
