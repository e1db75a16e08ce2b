# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody looks for a procedure in their own words, finds nothing, or finds one that no longer exists."""

from __future__ import annotations

import pytest

from kiosk.ui.parts import Place
from tests.journeys.kiosk_under_test import KioskUnderTest, OpensKiosk
from tests.journeys.live_list import wait_until_settled

PROSPERA, SUCCESSOR = "mx-fed/prospera", "mx-fed/beca-benito-juarez"


def search(kiosk: KioskUnderTest, words: str) -> None:
    kiosk.tap("home.search")
    kiosk.citizen.type_into(kiosk.show("search.title"), words)
    kiosk.tap("search.go")


@pytest.mark.parametrize("language", ["es", "en"])
def test_nonsense_is_answered_with_what_to_do(kiosk: KioskUnderTest, language: str) -> None:
    kiosk.begin(language)
    search(kiosk, "asdfgh")
    assert kiosk.sees("search.none")
    assert kiosk.sees("search.none_help")
    assert kiosk.sees("search.query", query="asdfgh")
    assert kiosk.log.facts("search.asked") == {"found": 0}
    kiosk.tap("search.again")
    assert kiosk.citizen.sees(kiosk.show("search.title"), "field")
    kiosk.citizen.erase(len("asdfgh"))
    assert kiosk.window.parts.desk.query == ""


def test_mistyped_words_find_what_was_meant(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    search(kiosk, "acta d nasimiento")
    kiosk.citizen.tap(kiosk.name_of("mx-fed/acta-nacimiento"))
    assert kiosk.window.router.here.place.service_id == "mx-fed/acta-nacimiento"
    kiosk.tap_bar("back")
    assert kiosk.sees("search.query", query="acta d nasimiento")
    kiosk.tap_bar("back")
    assert kiosk.citizen.sees(kiosk.show("search.title"), "field")
    kiosk.tap_bar("back")
    assert kiosk.screen == "home"


def test_results_come_while_one_types(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    kiosk.tap("home.search")
    kiosk.citizen.type_into(kiosk.show("search.title"), "inapam")
    wait_until_settled(kiosk)
    kiosk.citizen.tap(kiosk.name_of("mx-fed/inapam"))
    assert kiosk.window.router.here.place.service_id == "mx-fed/inapam"


def test_nothing_typed_is_said_aloud(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    kiosk.tap("home.search")
    kiosk.tap("search.go")
    assert kiosk.speaker.alerts() == [kiosk.show("search.nothing_typed")]
    assert kiosk.screen == "search"


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_catalogue_asks_for_whom_a_passport_is(kiosk: KioskUnderTest, language: str) -> None:
    kiosk.begin(language)
    fork = kiosk.catalogue.search("pasaporte", language, 1).fork
    assert fork is not None
    search(kiosk, "pasaporte")
    assert kiosk.citizen.sees(fork.question.text(language))
    kiosk.citizen.tap(fork.options[-1].label.text(language))
    assert kiosk.window.router.here.place.service_id == fork.options[-1].card.id


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_catalogue_knows_who_offers_what_is_not_done_here(kiosk: KioskUnderTest, language: str) -> None:
    kiosk.begin(language)
    elsewhere = kiosk.catalogue.search("predial", language, 1).elsewhere
    assert elsewhere is not None
    search(kiosk, "predial")
    assert kiosk.sees("search.elsewhere")
    assert kiosk.citizen.sees(elsewhere.advice.text(language))


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_withdrawn_service_shows_what_came_after_it(kiosk: KioskUnderTest, language: str) -> None:
    kiosk.begin(language)
    search(kiosk, "prospera")
    assert kiosk.citizen.sees(kiosk.name_of(SUCCESSOR), "button")
    kiosk.window.go(Place("sheet", service_id=PROSPERA))
    kiosk.citizen.settle()
    assert kiosk.sees("sheet.withdrawn")
    assert not kiosk.citizen.sees(kiosk.show("sheet.begin"), "button")
    kiosk.citizen.tap(kiosk.name_of(SUCCESSOR))
    assert kiosk.window.router.here.place.service_id == SUCCESSOR


def test_requirements_go_home_on_paper(open_kiosk: OpensKiosk) -> None:
    kiosk = open_kiosk()
    kiosk.begin()
    search(kiosk, "acta de matrimonio")
    kiosk.citizen.tap(kiosk.name_of("mx-fed/acta-matrimonio"))
    kiosk.tap("sheet.print_requirements")
    assert kiosk.speaker.alerts() == [kiosk.show("sheet.printing_requirements")]
    kiosk.citizen.wait_until(lambda: len(kiosk.papers_like("*.bin")) == 1, "the slip")
    assert kiosk.screen == "sheet"
