# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What editors take away is no longer found, and what they add is, with the next edition."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.findings import Findings
from kiosk.domain.words import Words
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import SEARCH_WORDS, Record, catalogue, changed, ids, service
from tests.offline_cache.states import state_of, step

SERVICES = [
    service("acta", "Acta de nacimiento", lifeEvents=["fallecimiento"]),
    service("curp", "Acta de CURP", keyword={"es": ["registro de población"]}),
    service("coche", "Placas de coche", authority="org/placas", lifeEvents=[]),
    service("otra", "Beca", lifeEvents=[]),
]
AGENCIES = [
    *catalogue([])["organisations"],
    {"id": "org/placas", "name": {"es": "Secretaría de Tránsito"}, "shortName": "SETRA", "formerly": []},
]
RENAMED = {
    "name": {"es": "Clave"},
    "shortName": {"es": "Clave"},
    "description": [{"type": "p", "text": {"es": "De población."}}],
}
FORK = {**SEARCH_WORDS["forks"][0], "question": {"es": "¿Qué acta busca?"}}
FULL = catalogue(SERVICES, organisations=AGENCIES, **{**SEARCH_WORDS, "forks": [FORK]})


def after(store_of: Opened, content: Record, text: str) -> tuple[Findings, Findings]:
    """What is answered to `text` before and after the catalogue became `content`."""
    store = store_of(*SERVICES, **{key: value for key, value in FULL.items() if key != "services"})
    before = store.search(text, "es", 9)
    store.replica().take(step(state_of(FULL), state_of({**content, "sequence": 2})))
    assert store.search(text, "es", 9) == before, "not before it is swapped in"
    store.prepare_newest()
    assert store.swap_in()
    return before, store.search(text, "es", 9)


def slugs(findings: Findings) -> list[str]:
    return ids([each.card for each in findings.found])


def test_a_synonym_that_is_gone_is_no_longer_read(store_of: Opened) -> None:
    before, now = after(store_of, {**FULL, "synonyms": []}, "carro")
    assert (slugs(before), slugs(now)) == (["coche"], [])


def test_a_synonym_that_is_new_is_read(store_of: Opened) -> None:
    content = changed(FULL, "synonyms", 0, "words", "es", to=["coche", "nave"])
    before, now = after(store_of, content, "nave ")
    assert (slugs(before), slugs(now)) == ([], ["coche"])


def test_what_others_no_longer_offer_is_not_said(store_of: Opened) -> None:
    before, now = after(store_of, {**FULL, "elsewhere": []}, "predial")
    assert before.elsewhere is not None
    assert now.elsewhere is None


def test_advice_that_changed_is_said_anew(store_of: Opened) -> None:
    _, now = after(store_of, changed(FULL, "elsewhere", 0, "advice", "es", to="Se paga en línea."), "predial")
    assert now.elsewhere is not None
    assert now.elsewhere.advice == Words({"es": "Se paga en línea."})


def test_a_question_that_is_gone_is_not_put(store_of: Opened) -> None:
    before, now = after(store_of, {**FULL, "forks": []}, "acta")
    assert before.fork is not None
    assert now.fork is None
    assert slugs(before) == slugs(now)


@pytest.mark.parametrize(
    ("text", "then", "since"),
    [("setra", ["coche"], []), ("instituto de caminos", [], ["coche"]), ("beca", ["otra"], ["otra"])],
)
def test_an_agency_of_another_name_is_found_by_that(
    store_of: Opened, text: str, then: list[str], since: list[str]
) -> None:
    renamed = {**AGENCIES[1], "name": {"es": "Instituto de Caminos"}, "shortName": "INCA"}
    before, now = after(store_of, {**FULL, "organisations": [AGENCIES[0], renamed]}, text)
    assert (slugs(before), slugs(now)) == (then, since)


def test_an_agency_that_is_gone_finds_nothing(store_of: Opened) -> None:
    moved = [{**each, "authority": "org/registro"} for each in SERVICES]
    before, now = after(store_of, {**FULL, "services": moved, "organisations": AGENCIES[:1]}, "setra")
    assert (slugs(before), slugs(now)) == (["coche"], [])


def test_an_event_that_is_gone_finds_nothing(store_of: Opened) -> None:
    without = [{**each, "lifeEvents": []} for each in SERVICES]
    content = {**FULL, "services": without, "lifeEvents": FULL["lifeEvents"][:1]}
    before, now = after(store_of, content, "falleció un familiar")
    assert (slugs(before), slugs(now)) == (["acta"], [])


def test_what_comes_first_for_an_event_changes(store_of: Opened) -> None:
    content = changed(FULL, "lifeEvents", 1, "first", to=["mx-fed/otra", "mx-fed/acta"])
    before, now = after(store_of, content, "falleció un familiar")
    assert (slugs(before), slugs(now)) == (["acta"], ["otra", "acta"])


@pytest.mark.parametrize(
    ("facts", "text", "then", "since"),
    [
        ({"keyword": {}}, "registro de población", ["curp"], []),
        (RENAMED, "acta", ["acta", "curp"], ["acta"]),
        ({"status": "withdrawn", "successor": "mx-fed/otra"}, "registro de población", ["curp"], ["otra"]),
        ({"description": [{"type": "p", "text": {"es": "Con un unicornio."}}]}, "unicornio", [], ["curp"]),
    ],
)
def test_a_service_that_changed_is_found_by_what_it_says_now(
    store_of: Opened, facts: dict[str, Any], text: str, then: list[str], since: list[str]
) -> None:
    services = [SERVICES[0], {**SERVICES[1], **facts}, *SERVICES[2:]]
    before, now = after(store_of, {**FULL, "services": services}, text)
    assert (sorted(slugs(before)), sorted(slugs(now))) == (then, since)
