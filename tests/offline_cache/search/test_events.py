# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What happened to somebody leads to what to do about it, in the order that editors give."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.findings import Findings
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import Record, ids, service

EVENTS: list[Record] = [
    {"id": "fallecimiento", "name": {"es": "Falleció un familiar"}, "keyword": {"es": ["murió mi esposo"]}},
    {"id": "robo", "name": {"es": "Me robaron"}, "keyword": {"es": ["me asaltaron"]}},
    {"id": "nada", "name": {"es": "Me mudé de casa"}, "keyword": {}},
]
SERVICES = (
    service("acta", "Acta de defunción", lifeEvents=["fallecimiento"]),
    service("pension", "Pensión de viudez", lifeEvents=["fallecimiento"]),
    service("seguro", "Seguro de vida", lifeEvents=["robo", "fallecimiento"]),
    service("denuncia", "Denuncia en línea", lifeEvents=["robo"]),
    service("testamento", "Búsqueda de testamento", lifeEvents=[]),
)


def asked(store_of: Opened, text: str, first: tuple[str, ...] = (), **facts: Any) -> Findings:
    events = [{**EVENTS[0], "first": [f"mx-fed/{slug}" for slug in first]}, *EVENTS[1:]]
    return store_of(*SERVICES, **{"lifeEvents": events, **facts}).search(text, "es", 9)


def slugs(findings: Findings) -> list[str]:
    return ids([each.card for each in findings.found])


@pytest.mark.parametrize(
    "text", ["falleció un familiar", "fallecio mi familiar", "murió mi esposo", "se me murió mi esposo ayer"]
)
def test_an_event_leads_to_its_services(store_of: Opened, text: str) -> None:
    assert set(slugs(asked(store_of, text))) == {"acta", "pension", "seguro"}


def test_a_service_of_which_it_is_the_first_event_comes_before_others(store_of: Opened) -> None:
    assert slugs(asked(store_of, "falleció un familiar"))[-1] == "seguro"


@pytest.mark.parametrize(
    "first", [("pension", "acta"), ("acta", "pension"), ("seguro", "acta", "pension"), ("testamento", "seguro")]
)
def test_what_is_to_be_done_first_comes_first_in_that_order(store_of: Opened, first: tuple[str, ...]) -> None:
    for text in ("falleció un familiar", "murió mi esposo"):
        found = slugs(asked(store_of, text, first))
        assert tuple(found[: len(first)]) == first
    assert set(found) >= {"acta", "pension", "seguro"}, "and all others after"


def test_for_something_else_that_order_says_nothing(store_of: Opened) -> None:
    assert slugs(asked(store_of, "denuncia en línea", ("testamento", "acta")))[0] == "denuncia"
    assert slugs(asked(store_of, "acta de defunción", ("pension", "acta")))[0] == "acta"


def test_each_event_has_its_own_services(store_of: Opened) -> None:
    assert set(slugs(asked(store_of, "me robaron"))) == {"denuncia", "seguro"}


def test_an_event_without_services_finds_nothing(store_of: Opened) -> None:
    assert slugs(asked(store_of, "me mudé de casa")) == []


def test_a_withdrawn_service_that_comes_first_is_answered_by_what_replaced_it(store_of: Opened) -> None:
    events = [{**EVENTS[0], "first": ["mx-fed/vieja", "mx-fed/acta"]}, *EVENTS[1:]]
    old = service("vieja", "Ayuda vieja", status="withdrawn", successor="mx-fed/testamento", lifeEvents=[])
    found = store_of(*SERVICES, old, lifeEvents=events).search("falleció un familiar", "es", 9).found
    assert ids([each.card for each in found])[:2] == ["testamento", "acta"]
