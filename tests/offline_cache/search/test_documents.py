# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be found of a service, by field: everything a citizen may have in mind, and nothing else."""

from __future__ import annotations

from offline_cache.search.documents import (
    agency_texts,
    body_texts,
    detail_texts,
    event_texts,
    keyword_texts,
    name_texts,
)
from tests.offline_cache.editions import catalogue, service

AGENCY = catalogue([])["organisations"][0]
EVENT = {"id": "mudanza", "name": {"es": "Me mudo", "en": "I move"}, "keyword": {"es": ["cambio de casa"]}}


def test_every_text_is_in_its_field() -> None:
    record = service(
        "acta",
        {"es": "Acta"},
        keyword={"es": ["papel"], "en": ["paper"]},
        lifeEvents=["mudanza"],
        description=[{"type": "ul", "text": {"es": "Sirve para:"}, "items": [{"es": "votar"}]}],
        cases={"es": "Si nació aquí"},
        requirements=[{"id": "r", "name": {"es": "Carta"}, "detail": {"es": "original"}, "when": {"es": "si hay"}}],
        steps=[{"order": 1, "title": {"es": "Vaya"}, "text": {"es": "temprano"}}],
        output=[{"id": "o", "name": {"es": "Copia"}}],
        forms=[{"id": "f", "name": {"es": "Formato"}}],
        whatNext={"es": "Espere"},
    )
    assert {
        "name": [*name_texts(record)],
        "keyword": [*keyword_texts(record)],
        "agency": [*agency_texts(AGENCY)],
        "event": [*event_texts(EVENT)],
        "body": [*body_texts(record)],
        "detail": [*detail_texts(record)],
    } == {
        "name": [("es", "Acta"), ("es", "Acta")],
        "keyword": [("es", "papel"), ("en", "paper")],
        "agency": [("es", "Registro Nacional"), ("es", "REGNA"), ("es", "REGVIEJO")],
        "event": [("es", "Me mudo"), ("en", "I move"), ("es", "cambio de casa")],
        "body": [("es", "Sirve para:"), ("es", "votar"), ("es", "Si nació aquí")],
        "detail": [
            *(("es", text) for text in ("Carta", "original", "si hay", "Vaya", "temprano", "Copia", "Formato")),
            ("es", "Espere"),
        ],
    }


def test_what_a_service_lacks_is_empty() -> None:
    record = {"name": {"es": "Acta"}, "authority": "org/registro"}
    assert [*name_texts(record)] == [("es", "Acta")]
    assert [*keyword_texts(record), *body_texts(record), *detail_texts(record)] == []
