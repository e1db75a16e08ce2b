# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Small catalogues for tests, in the shape a publisher writes. Knows the package, nothing of the store."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Record = dict[str, Any]


def service(slug: str, name: str | Mapping[str, str] = "", **facts: object) -> Record:
    """A complete enough record; every fact can be replaced. A text for a name is Spanish."""
    names = name if isinstance(name, Mapping) else {"es": name or slug, "en": f"{slug} in English"}
    record: Record = {
        "id": f"mx-fed/{slug}",
        "identifier": {"homoclave": None, "scheme": "cnartys"},
        "name": dict(names),
        "shortName": {"es": names["es"][:28]},
        "description": [{"type": "p", "text": {"es": f"Trata de {names['es']}. Nada más."}}],
        "keyword": {},
        "kind": "tramite",
        "modality": "unica",
        "authority": "org/registro",
        "audience": ["persona-fisica"],
        "lifeEvents": ["identidad"],
        "topics": ["identidad"],
        "channels": [{"id": "office", "type": "office"}],
        "costs": [{"id": "cost", "type": "free"}],
        "status": "published",
        "successor": None,
        "version": 1,
    }
    return {**record, **facts}


def catalogue(services: Sequence[Record], **facts: object) -> Record:
    content: Record = {
        "format": "ventanilla-catalogue/1",
        "sequence": 1,
        "published": "2026-11-23",
        "demonstration": True,
        "mostRequested": [],
        "topics": [
            {"id": "identidad", "name": {"es": "Identidad"}, "icon": "badge", "order": 1},
            {"id": "salud", "name": {"es": "Salud"}, "icon": "health", "order": 2},
        ],
        "lifeEvents": [
            {"id": "identidad", "name": {"es": "Demostrar quién soy"}, "keyword": {"es": ["papeles personales"]}},
            {"id": "fallecimiento", "name": {"es": "Falleció un familiar"}, "keyword": {"es": ["murió mi esposo"]}},
        ],
        "organisations": [
            {"id": "org/registro", "name": {"es": "Registro Nacional"}, "shortName": "REGNA", "formerly": ["REGVIEJO"]},
        ],
        "services": list(services),
        "procedures": {},
    }
    return {**content, **facts}


SEARCH_WORDS: Record = {
    "synonyms": [{"id": "coche", "words": {"es": ["coche", "carro"], "en": ["car", "vehicle"]}}],
    "elsewhere": [
        {
            "id": "predial",
            "name": {"es": "Predial"},
            "keyword": {"es": ["impuesto de la casa"]},
            "advice": {"es": "El predial se paga en la tesorería de su municipio."},
        }
    ],
    "forks": [
        {
            "id": "papel",
            "question": {"es": "¿Qué papel busca?"},
            "options": [
                {"label": {"es": "La CURP"}, "service": "mx-fed/curp"},
                {"label": {"es": "El acta"}, "service": "mx-fed/acta"},
            ],
        }
    ],
}
"""What search knows besides services, as keys of a catalogue that holds `curp` and `acta`."""


def write_edition(folder: Path, content: Record, **promises: object) -> Path:
    """Write the package of `content`; `promises` replace what edition.json says of it."""
    folder.mkdir(parents=True, exist_ok=True)
    raw = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    (folder / "catalogue.json").write_bytes(raw)
    edition = {
        "format": "ventanilla-edition/1",
        "sequence": content.get("sequence"),
        "published": content.get("published"),
        "sha256": hashlib.sha256(raw).hexdigest(),
        "bytes": len(raw),
        "services": len(content.get("services", ())),
        "demonstration": content.get("demonstration"),
    }
    (folder / "edition.json").write_text(json.dumps({**edition, **promises}), encoding="utf-8")
    return folder


def small_edition(folder: Path, sequence: int = 1, **facts: object) -> Path:
    """Two services whose names tell the edition, so that a mixture of two editions shows."""
    services = [service(f"uno-{sequence}", f"Primero {sequence}"), service(f"dos-{sequence}", f"Segundo {sequence}")]
    return write_edition(folder, catalogue(services, sequence=sequence, **facts))


def field_services(procedures: Path) -> Iterator[Record]:
    """One plain record per row of the field data: official name, requirements, agency; no keywords."""
    with procedures.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield service(
                row["slug"],
                row["official_name"],
                description=[{"type": "p", "text": {"es": f"{row['official_name']} ({row['agency']})."}}],
                requirements=[
                    {"id": f"r{place}", "name": {"es": name.strip()}}
                    for place, name in enumerate(row["main_requirements"].split(";"))
                ],
            )


def ids(found: Sequence[Any]) -> list[str]:
    return [each.id.removeprefix("mx-fed/") for each in found]


def changed(record: Mapping[str, Any], *path: str | int, to: object) -> Record:
    """A deep copy of `record` with one value replaced."""
    copy: Any = json.loads(json.dumps(record))
    at = copy
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = to
    replaced: Record = copy
    return replaced
