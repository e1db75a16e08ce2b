# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A record becomes the domain's service, whole or with the least that the schema allows."""

from __future__ import annotations

from datetime import date
from typing import Any

from kiosk.domain.catalogue import Block, Channel, Cost, FormReference, Organisation, Requirement, Source, Step
from kiosk.domain.words import NO_WORDS, Words
from offline_cache.records import card_of, organisation_of, service_of, topic_of
from tests.offline_cache.editions import service

REGISTRY = Organisation("org/registro", Words({"es": "Registro Nacional"}), "REGNA")

WHOLE: dict[str, Any] = {
    "identifier": {"homoclave": "IMSS-02-066-A", "scheme": "cnartys"},
    "speech": {"es": "Su C U R P"},
    "description": [
        {"type": "ul", "items": [{"es": "uno"}, {"es": "dos"}]},
        {"type": "p", "text": {"es": "Vea su CURP. Es gratis.", "en": "See your CURP? It is free."}},
    ],
    "cases": {"es": "Cuando quiera."},
    "requirements": [
        {
            "id": "acta",
            "name": {"es": "Acta"},
            "detail": {"es": "Legible."},
            "originals": 1,
            "copies": 2,
            "isService": "mx-fed/acta",
            "when": {"es": "Si la tiene."},
        }
    ],
    "channels": [
        {
            "id": "kiosk",
            "type": "kiosk",
            "actions": ["fill_form", "print"],
            "url": "https://example.mx",
            "phone": "800",
            "appointment": True,
            "processingTime": {"es": "Al momento"},
        }
    ],
    "steps": [{"order": 1, "title": {"es": "Venga"}, "text": {"es": "Temprano."}, "channel": "office"}],
    "costs": [{"id": "cost", "type": "fixed", "value": "12.50", "currency": "USD", "note": {"es": "En caja."}}],
    "whatNext": {"es": "Listo."},
    "forms": [{"id": "f1", "name": {"es": "Formato"}, "officialUrl": "https://example.mx/f1"}],
    "minutes": 5,
    "verified": "2026-09-01",
    "source": {"system": "gob.mx", "url": "https://gob.mx", "retrieved": "2026-08-31", "licence": "CC0"},
    "successor": "mx-fed/otra",
    "related": ["mx-fed/otra"],
}


def test_a_whole_record_keeps_every_fact() -> None:
    made = service_of(service("curp", "CURP", **WHOLE), REGISTRY, has_procedure=True, is_demonstration=True)
    assert made.id == made.procedure == "mx-fed/curp"
    assert (made.version, made.status, made.kind, made.authority) == (1, "published", "tramite", REGISTRY)
    assert made.name.text("en") == "curp in English"
    assert made.homoclave == "IMSS-02-066-A"
    assert made.speech.text("es") == "Su C U R P"
    assert made.description[0] == Block("ul", NO_WORDS, (Words({"es": "uno"}), Words({"es": "dos"})))
    assert made.requirements == (
        Requirement(
            "acta", Words({"es": "Acta"}), Words({"es": "Legible."}), 1, 2, "mx-fed/acta", Words({"es": "Si la tiene."})
        ),
    )
    assert made.channels == (
        Channel(
            "kiosk", "kiosk", ("fill_form", "print"), "https://example.mx", "800", True, Words({"es": "Al momento"})
        ),
    )
    assert made.steps == (Step(1, Words({"es": "Venga"}), Words({"es": "Temprano."}), "office"),)
    assert made.costs == (Cost("cost", "fixed", "12.50", "USD", Words({"es": "En caja."})),)
    assert made.forms == (FormReference("f1", Words({"es": "Formato"}), "https://example.mx/f1"),)
    assert made.source == Source("gob.mx", "https://gob.mx", date(2026, 8, 31), "CC0")
    assert made.verified == date(2026, 9, 1)
    assert (made.minutes, made.successor, made.related) == (5, "mx-fed/otra", ("mx-fed/otra",))
    assert (made.topics, made.life_events, made.audience) == (("identidad",), ("identidad",), ("persona-fisica",))
    assert (made.cases.text("es"), made.what_next.text("es")) == ("Cuando quiera.", "Listo.")
    assert made.is_demonstration
    assert made.can_be_done_here


def test_a_bare_record_says_only_what_is_known() -> None:
    bare = service("curp", "CURP")
    for key in ("identifier", "audience", "costs", "successor"):
        del bare[key]
    made = service_of(bare, REGISTRY, has_procedure=False, is_demonstration=False)
    assert (made.homoclave, made.procedure, made.verified, made.source, made.successor) == (None,) * 5
    assert not any((made.requirements, made.steps, made.costs, made.forms, made.audience, made.related))
    assert made.speech == made.cases == made.what_next == NO_WORDS
    assert made.cost_type == "unknown"
    assert made.channels == (Channel("office", "office"),)
    assert not made.is_demonstration


def test_a_card_sums_up_with_the_first_sentence_of_the_first_paragraph() -> None:
    card = card_of(service("curp", "CURP", **WHOLE), REGISTRY, has_procedure=True)
    assert card.summary == Words({"es": "Vea su CURP.", "en": "See your CURP?"})
    assert (card.cost_type, card.minutes, card.has_procedure, card.successor) == ("fixed", 5, True, "mx-fed/otra")
    assert card.authority is REGISTRY


def test_a_card_of_a_description_without_paragraph_has_no_summary() -> None:
    bare = service("curp", "CURP", description=[{"type": "ul", "items": [{"es": "uno"}]}], costs=[])
    card = card_of(bare, REGISTRY, has_procedure=False)
    assert card.summary == NO_WORDS
    assert card.cost_type == "unknown"


def test_topics_and_organisations_are_read() -> None:
    topic = topic_of({"id": "salud", "name": {"es": "Salud"}, "icon": "health", "order": 2})
    assert (topic.id, topic.name.text("es"), topic.icon, topic.order) == ("salud", "Salud", "health", 2)
    assert (
        organisation_of({"id": "org/registro", "name": {"es": "Registro Nacional"}, "shortName": "REGNA"}) == REGISTRY
    )
