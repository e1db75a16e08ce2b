# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every way in which a search can end, by finger, by two keys and by ear: found, asked, narrowed, led elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from kiosk.ui.screens.example_search import (
    ADVICE,
    LOST,
    MANY,
    OPTIONS,
    POPULAR,
    POPULAR_ADVICE,
    QUESTION,
    REASONS,
    prepared,
)
from tests.journeys.ear import Listener
from tests.journeys.keys import SwitchHands
from tests.journeys.kiosk_under_test import KioskUnderTest, OpensKiosk
from tests.journeys.live_list import answer, listed, rows
from tests.journeys.walking import Hands, Touch

BY: Final[dict[str, Callable[[KioskUnderTest], Hands]]] = {
    "finger": Touch,
    "keys": SwitchHands,
    "ear": lambda kiosk: Listener(kiosk, kiosk.text),
}
SHORT: Final = {
    "Pa": "pasaporte",
    "Se": "seguro",
    "Pr": "prospera",
    "Ps": "pasaprte",
    "Pe": "predial",
    "Me": "me robaron mis papeles",
}
"""Few letters for many keys."""
ADULT, _, CHILD = (service_id for service_id, _ in OPTIONS)


@pytest.fixture(params=BY)
def hands(request: pytest.FixtureRequest, kiosk: KioskUnderTest) -> Hands:
    """In front of the search, with prepared answers."""
    kiosk.begin()
    answers = prepared(kiosk.catalogue)
    answer(kiosk, {**answers, **{short: answers[query] for short, query in SHORT.items()}})
    made: Callable[[KioskUnderTest], Hands] = BY[request.param]
    hands = made(kiosk)
    hands.press(kiosk.show("home.search"))
    return hands


def search(kiosk: KioskUnderTest, hands: Hands, words: str) -> None:
    hands.write(kiosk.show("search.title"), words)
    hands.press(kiosk.show("search.go"))


def told(kiosk: KioskUnderTest, words: str) -> bool:
    """On the glass and to the ear."""
    return kiosk.citizen.sees(words) and words in kiosk.speaker.texts()


def opened(kiosk: KioskUnderTest) -> str:
    return kiosk.window.router.here.place.service_id


def row_of(kiosk: KioskUnderTest, service_id: str) -> str:
    """All that is said of the row."""
    name = kiosk.name_of(service_id)
    return next(row.accessibleName() for row in rows(kiosk) if row.shown[0] == name)


def test_results_say_how_many_they_are_and_why_each_answers(kiosk: KioskUnderTest, hands: Hands) -> None:
    search(kiosk, hands, "Me")
    assert told(kiosk, kiosk.text.count("search.found", len(REASONS)))
    first, _ = REASONS[0]
    row = row_of(kiosk, first)
    assert row.endswith(kiosk.show("search.why.event", label=LOST.text("es")))
    hands.press(row)
    assert opened(kiosk) == first


@pytest.mark.parametrize(("profile", "is_shown"), [("portrait-21", True), ("tablet-10", False)])
def test_where_few_lines_fit_the_reason_is_said_and_not_shown(
    open_kiosk: OpensKiosk, profile: str, is_shown: bool
) -> None:
    kiosk = open_kiosk(profile=profile)
    kiosk.begin()
    answer(kiosk, prepared(kiosk.catalogue))
    kiosk.tap("home.search")
    search(kiosk, Touch(kiosk), "me robaron mis papeles")
    reason = kiosk.show("search.why.event", label=LOST.text("es"))
    row = rows(kiosk)[0]
    assert row.accessibleName().endswith(reason)
    assert (row.shown[2] == reason) is is_shown


def test_each_result_is_said_with_its_place_among_all(kiosk: KioskUnderTest, hands: Hands) -> None:
    search(kiosk, hands, "Me")
    for at, row in enumerate(rows(kiosk), 1):
        kiosk.window.focus_moved(row)
        place, words = kiosk.speaker.texts()
        assert place == kiosk.show("reader.place", n=at, of=len(REASONS))
        assert words == f"{row.accessibleName()}. {kiosk.show('reader.button')}"


def test_one_word_for_several_services_is_answered_by_a_question(kiosk: KioskUnderTest, hands: Hands) -> None:
    search(kiosk, hands, "Pa")
    assert told(kiosk, QUESTION.text("es"))
    _, label = OPTIONS[2]
    hands.press(f"{label.text('es')}. {kiosk.name_of(CHILD)}")
    assert opened(kiosk) == CHILD


def test_none_of_these_shows_all_results(kiosk: KioskUnderTest, hands: Hands) -> None:
    search(kiosk, hands, "Pa")
    hands.press(kiosk.show("search.fork_all"))
    assert told(kiosk, kiosk.text.count("search.found", len(OPTIONS)))
    hands.press(row_of(kiosk, ADULT))
    assert opened(kiosk) == ADULT
    kiosk.tap_bar("back")
    assert kiosk.citizen.sees(kiosk.text.count("search.found", len(OPTIONS)))
    kiosk.tap_bar("back")
    assert kiosk.citizen.sees(QUESTION.text("es"))
    kiosk.tap_bar("back")
    assert kiosk.citizen.sees(kiosk.show("search.title"), "field")


def test_a_long_list_is_narrowed_and_widened_again(kiosk: KioskUnderTest, hands: Hands) -> None:
    search(kiosk, hands, "Se")
    here = [each for each in MANY if kiosk.catalogue.card(each).has_procedure]
    facet = kiosk.text.say("facet.counted", facet=kiosk.show("facet.here"), n=len(here))
    hands.tick(facet)
    kiosk.citizen.settle()
    assert listed(kiosk) == [kiosk.name_of(each) for each in here]
    assert told(kiosk, kiosk.show("search.narrowed", n=len(here), of=len(MANY)))
    kiosk.citizen.tick(facet)
    assert len(listed(kiosk)) == len(MANY)
    hands.tick(facet)
    hands.press(row_of(kiosk, here[1]))
    assert opened(kiosk) == here[1]


def test_a_slip_is_answered_with_what_was_meant(kiosk: KioskUnderTest, hands: Hands) -> None:
    search(kiosk, hands, "Ps")
    assert told(kiosk, kiosk.show("search.none"))
    hands.press(kiosk.show("search.spelling", query="pasaporte"))
    assert told(kiosk, QUESTION.text("es"))
    assert kiosk.window.parts.desk.query == "pasaporte"


def test_what_others_offer_is_answered_with_who_does(kiosk: KioskUnderTest, hands: Hands) -> None:
    search(kiosk, hands, "Pe")
    assert told(kiosk, kiosk.show("search.elsewhere"))
    assert told(kiosk, ADVICE.text("es"))
    topic = kiosk.catalogue.topics()[1]
    hands.press(topic.name.text("es"))
    assert kiosk.window.router.here.place.topic_id == topic.id


def test_what_others_offer_is_told_beside_services_where_either_may_be_meant(
    kiosk: KioskUnderTest, hands: Hands
) -> None:
    search(kiosk, hands, "Se")
    assert told(kiosk, kiosk.show("search.elsewhere_too", name=POPULAR.text("es")))
    assert told(kiosk, POPULAR_ADVICE.text("es"))
    assert len(listed(kiosk)) == len(MANY)


@pytest.mark.parametrize("words", ["Me", "Ps", "Pe"])
def test_every_end_leads_to_a_person_too(kiosk: KioskUnderTest, hands: Hands, words: str) -> None:
    search(kiosk, hands, words)
    heading = kiosk.window.stage.page.heading if kiosk.window.stage is not None else ""
    hands.press(kiosk.show("search.staff"))
    assert kiosk.screen == "staff"
    assert told(kiosk, kiosk.show("staff.title"))
    assert told(kiosk, kiosk.show("staff.query", query=words))
    assert kiosk.log.codes()[-1] == "staff.called"
    hands.press(kiosk.show("staff.go_on"))
    assert told(kiosk, heading)


def test_what_was_withdrawn_is_answered_with_what_replaced_it(kiosk: KioskUnderTest, hands: Hands) -> None:
    search(kiosk, hands, "Pr")
    old = kiosk.catalogue.card("mx-fed/prospera")
    row = row_of(kiosk, "mx-fed/beca-benito-juarez")
    assert row.endswith(kiosk.show("search.instead", name=old.name.text("es")))
    hands.press(row)
    assert opened(kiosk) == old.successor


def test_the_sheet_leads_to_what_is_needed_first(kiosk: KioskUnderTest, hands: Hands) -> None:
    search(kiosk, hands, "Pr")
    hands.press(row_of(kiosk, "mx-fed/beca-benito-juarez"))
    first = kiosk.catalogue.service(opened(kiosk)).requirements
    needed = next(each.is_service for each in first if each.is_service is not None)
    card = kiosk.catalogue.card(needed)
    facts = [card.authority.short_name, kiosk.show(f"cost.{card.cost_type}")]
    hands.press(f"{kiosk.name_of(needed)}. {', '.join(facts)}")
    assert opened(kiosk) == needed
