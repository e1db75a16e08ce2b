# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Of what a service asks for, the things that are services themselves: each once, in order, only where they exist."""

from __future__ import annotations

from typing import Any

from kiosk.domain.also_needed import also_needed
from kiosk.domain.catalogue import Requirement, Service, ServiceCard
from kiosk.domain.errors import UnknownService
from kiosk.domain.no_catalogue import NoCatalogue
from kiosk.domain.words import NO_WORDS
from tests.domain.cards import agency, card

CARDS = {
    each.id: each
    for each in (
        card("curp"),
        card("record"),
        card("passport"),
        card("old", status="withdrawn", successor="curp"),
        card("ended", status="withdrawn"),
        card("chain", status="withdrawn", successor="ended"),
        card("lost", status="withdrawn", successor="nowhere"),
    )
}


class Cards(NoCatalogue):
    def __init__(self) -> None:
        super().__init__(UnknownService("nothing else is asked for"))

    def card(self, service_id: str) -> ServiceCard:
        if service_id not in CARDS:
            raise UnknownService(service_id)
        return CARDS[service_id]


def needed(*issued_by: str | None) -> list[str]:
    requirements = tuple(Requirement(str(at), NO_WORDS, is_service=each) for at, each in enumerate(issued_by))
    facts: dict[str, Any] = {"kind": "tramite", "name": NO_WORDS, "short_name": NO_WORDS, "description": ()}
    service = Service("passport", 1, "published", **facts, authority=agency(), requirements=requirements)
    return [each.id for each in also_needed(service, Cards())]


def test_requirements_that_are_services_come_in_their_order_and_once() -> None:
    assert needed("record", None, "curp", "record") == ["record", "curp"]


def test_a_withdrawn_one_is_named_by_its_successor() -> None:
    assert needed("old", "curp") == ["curp"]


def test_what_is_not_offered_is_left_out() -> None:
    assert needed("ended", "chain", "lost", "nowhere", None) == []


def test_a_service_does_not_need_itself() -> None:
    assert needed("passport") == []
