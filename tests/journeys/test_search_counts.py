# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was asked for and what was opened is counted once per query, and before the visit forgets its words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.findings import Findings
from kiosk.ui.screens.prepared_search import PreparedSearch
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.live_list import wait_until_settled
from tests.journeys.waiting import nobody_comes
from tests.journeys.walking import CLINIC, Touch, first_case, open_sheet, walk

RECORD, WORDS = "mx-fed/acta-nacimiento", "sacar mi acta de nacimiento"


class HeardCounts:
    def __init__(self) -> None:
        self.heard: list[tuple[str, str | None] | str] = []

    def asked(self, text: str, service_id: str | None) -> None:
        self.heard.append((text, service_id))

    def forget(self) -> None:
        self.heard.append("forgotten")


@pytest.fixture
def counts(kiosk: KioskUnderTest) -> HeardCounts:
    counts = HeardCounts()
    kiosk.window.parts = replace(kiosk.window.parts, search_counts=counts)
    kiosk.begin()
    kiosk.tap("home.search")
    return counts


def ask(kiosk: KioskUnderTest, words: str) -> None:
    kiosk.citizen.type_into(kiosk.show("search.title"), words)
    kiosk.tap("search.go")


def leave(kiosk: KioskUnderTest) -> None:
    nobody_comes(kiosk)
    nobody_comes(kiosk)
    assert kiosk.screen == "welcome"


def test_a_result_that_is_opened_is_counted_with_its_words(kiosk: KioskUnderTest, counts: HeardCounts) -> None:
    ask(kiosk, WORDS)
    kiosk.citizen.tap(kiosk.name_of(RECORD))
    assert counts.heard == []
    leave(kiosk)
    assert counts.heard == [(WORDS, RECORD), "forgotten"]


def test_a_result_that_is_opened_while_typing_is_counted_too(kiosk: KioskUnderTest, counts: HeardCounts) -> None:
    kiosk.citizen.type_into(kiosk.show("search.title"), WORDS)
    wait_until_settled(kiosk)
    kiosk.citizen.tap(kiosk.name_of(RECORD))
    leave(kiosk)
    assert counts.heard == [(WORDS, RECORD), "forgotten"]


def test_results_that_nobody_wanted_are_counted_without_a_service(kiosk: KioskUnderTest, counts: HeardCounts) -> None:
    ask(kiosk, WORDS)
    kiosk.tap("search.again")
    kiosk.citizen.erase(len(WORDS))
    ask(kiosk, "asdfgh")
    assert counts.heard == [(WORDS, None)]
    kiosk.tap_bar("home")
    leave(kiosk)
    assert counts.heard == [(WORDS, None), ("asdfgh", None), "forgotten"]


def test_coming_back_for_another_result_is_still_the_same_query(kiosk: KioskUnderTest, counts: HeardCounts) -> None:
    ask(kiosk, WORDS)
    first, second = (found.card.id for found in kiosk.catalogue.search(WORDS, "es", 2).found)
    kiosk.citizen.tap(kiosk.name_of(first))
    kiosk.tap_bar("back")
    kiosk.citizen.tap(kiosk.name_of(second))
    leave(kiosk)
    assert counts.heard == [(WORDS, second), "forgotten"]


def test_an_option_of_the_question_is_counted_with_its_service(kiosk: KioskUnderTest, counts: HeardCounts) -> None:
    fork = kiosk.catalogue.search("pasaporte", "es", 1).fork
    assert fork is not None
    ask(kiosk, "pasaporte")
    kiosk.citizen.tap(fork.options[0].label.text("es"))
    leave(kiosk)
    assert counts.heard == [("pasaporte", fork.options[0].card.id), "forgotten"]


def test_other_words_that_were_suggested_are_another_query(kiosk: KioskUnderTest, counts: HeardCounts) -> None:
    parts, meant = kiosk.window.parts, kiosk.catalogue.search(WORDS, "es", 5)
    kiosk.window.parts = replace(
        parts, catalogue=PreparedSearch(parts.catalogue, {"atca": Findings(spellings=(WORDS,))})
    )
    kiosk.window.redraw()
    ask(kiosk, "atca")
    kiosk.tap("search.spelling", query=WORDS)
    assert counts.heard == [("atca", None)]
    kiosk.citizen.tap(kiosk.name_of(meant.found[0].card.id))
    leave(kiosk)
    assert counts.heard == [("atca", None), (WORDS, meant.found[0].card.id), "forgotten"]


def test_another_procedure_ends_the_query_before_its_words_go(kiosk: KioskUnderTest, counts: HeardCounts) -> None:
    ask(kiosk, WORDS)
    kiosk.tap_bar("home")
    open_sheet(kiosk, CLINIC)
    kiosk.tap("sheet.begin")
    walk(kiosk, Touch(kiosk), first_case(kiosk, CLINIC))
    kiosk.tap("review.confirm")
    kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the papers")
    kiosk.tap("goodbye.another")
    assert counts.heard == [(WORDS, None)]


def test_typing_without_asking_is_not_counted(kiosk: KioskUnderTest, counts: HeardCounts) -> None:
    kiosk.citizen.type_into(kiosk.show("search.title"), WORDS)
    leave(kiosk)
    assert counts.heard == ["forgotten"]
