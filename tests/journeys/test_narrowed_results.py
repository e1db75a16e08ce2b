# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was chosen to narrow a list lasts as long as its list: not into other words, nor past what it would empty."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.findings import Findings
from kiosk.ui.screens.example_search import MANY
from kiosk.ui.screens.search_results import SEEN_AT_ONCE
from kiosk.ui.screens.search_turn import MOST_SHOWN
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.live_list import answer, found, listed, rows

HERE = ("mx-fed/nss", "mx-fed/imss-cambio-clinica")


@pytest.fixture
def narrowed(kiosk: KioskUnderTest) -> KioskUnderTest:
    kiosk.begin()
    answer(kiosk, {"s": found(kiosk, *MANY), "se": found(kiosk, *MANY[2:]), "si": found(kiosk, *MANY[:SEEN_AT_ONCE])})
    kiosk.tap("home.search")
    kiosk.citizen.type_into(kiosk.show("search.title"), "s")
    kiosk.tap("search.go")
    kiosk.citizen.tick(facet(kiosk))
    assert listed(kiosk) == [kiosk.name_of(each) for each in HERE]
    return kiosk


def facet(kiosk: KioskUnderTest, name: str = "facet.here", count: int = len(HERE)) -> str:
    return kiosk.text.say("facet.counted", facet=kiosk.show(name), n=count)


def test_it_stays_through_help_and_another_language(narrowed: KioskUnderTest) -> None:
    narrowed.tap_bar("help")
    narrowed.tap("help.go_on")
    assert len(listed(narrowed)) == len(HERE)
    narrowed.tap_bar("language")
    assert listed(narrowed) == [narrowed.name_of(each) for each in HERE]
    assert narrowed.citizen.sees(facet(narrowed), "tick")


def test_what_would_change_nothing_now_cannot_be_chosen(narrowed: KioskUnderTest) -> None:
    free = narrowed.citizen.find("tick", narrowed.show("facet.free"))
    assert not free.isEnabled()
    narrowed.citizen.tick(facet(narrowed))
    assert free.isEnabled()
    assert free.accessibleName() == facet(narrowed, "facet.free", 6)


def test_other_words_begin_with_all_of_their_results(narrowed: KioskUnderTest) -> None:
    narrowed.tap("search.again")
    narrowed.citizen.type_into(narrowed.show("search.title"), "e")
    narrowed.tap("search.go")
    assert len(listed(narrowed)) == len(MANY) - len(HERE)


def test_a_list_that_became_another_one_is_not_emptied(narrowed: KioskUnderTest) -> None:
    catalogue = narrowed.window.parts.catalogue
    answer(narrowed, {"s": found(narrowed, *MANY[2:])})
    narrowed.window.redraw()
    assert len(listed(narrowed)) == len(MANY) - len(HERE)
    narrowed.window.parts = replace(narrowed.window.parts, catalogue=catalogue)


def test_a_short_list_is_not_narrowed(narrowed: KioskUnderTest) -> None:
    narrowed.tap("search.again")
    narrowed.citizen.type_into(narrowed.show("search.title"), "i")
    narrowed.tap("search.go")
    assert len(rows(narrowed)) == SEEN_AT_ONCE
    assert narrowed.citizen.names("tick") == []


def test_of_very_many_the_closest_are_shown_and_said_to_be_so(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    cards = [card for topic in kiosk.catalogue.topics() for card in kiosk.catalogue.in_topic(topic.id)]
    ids = list(dict.fromkeys(card.id for card in cards))[: MOST_SHOWN + 1]
    scores = [1.0 - at / 100 for at in range(len(ids))]
    answer(kiosk, {"s": Findings(found(kiosk, *ids, scores=scores).found)})
    kiosk.tap("home.search")
    kiosk.citizen.type_into(kiosk.show("search.title"), "s")
    kiosk.tap("search.go")
    assert kiosk.sees("search.found_most", n=MOST_SHOWN)
    assert kiosk.log.facts("search.asked") == {"found": MOST_SHOWN}
