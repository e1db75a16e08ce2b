# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list never changes under a finger, a touch hits what was seen, and keys never press what the list put there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.live_list import (
    answer,
    found,
    is_moving,
    listed,
    rows,
    search_field,
    wait_until_changed,
    wait_until_settled,
)

CURP, RECORD, PASSPORT = "mx-fed/curp-consulta", "mx-fed/acta-nacimiento", "mx-fed/pasaporte-adulto"
NSS = "mx-fed/nss"


@pytest.fixture
def typing(kiosk: KioskUnderTest) -> KioskUnderTest:
    """In front of what "a" finds: CURP, record, passport. "ac" turns them round, "ap" leaves the first in its place."""
    before = (CURP, RECORD, PASSPORT)
    kiosk.begin()
    answers = {"a": before, "ac": (PASSPORT, RECORD, CURP), "ap": (CURP, PASSPORT), "as": before, "at": (NSS,)}
    level = found(kiosk, PASSPORT, NSS, RECORD, CURP, scores=(1.0, 1.0, 1.0, 1.0))
    answer(kiosk, {query: found(kiosk, *ids) for query, ids in answers.items()} | {"al": level})
    kiosk.tap("home.search")
    kiosk.citizen.type_into(kiosk.show("search.title"), "a")
    wait_until_changed(kiosk, before)
    wait_until_settled(kiosk)
    return kiosk


def opened(kiosk: KioskUnderTest) -> str:
    return kiosk.window.router.here.place.service_id


def names(kiosk: KioskUnderTest, *ids: str) -> list[str]:
    return [kiosk.name_of(each) for each in ids]


def test_nothing_changes_under_a_finger_and_it_opens_what_it_came_down_on(typing: KioskUnderTest) -> None:
    first = rows(typing)[0]
    search_field(typing).insert("c")
    finger = typing.citizen.put_finger_on(first)
    wait_until_settled(typing)
    assert listed(typing) == names(typing, CURP, RECORD, PASSPORT)
    typing.citizen.lift(finger)
    assert opened(typing) == CURP


def test_an_update_waits_for_the_release_wherever_the_finger_is(typing: KioskUnderTest) -> None:
    title = typing.citizen.find("text", typing.show("search.title"))
    finger = typing.citizen.put_finger_on(title)
    search_field(typing).insert("c")
    wait_until_settled(typing)
    assert listed(typing) == names(typing, CURP, RECORD, PASSPORT)
    typing.citizen.lift(finger)
    assert listed(typing) == names(typing, CURP, RECORD, PASSPORT)
    wait_until_changed(typing, (PASSPORT, RECORD, CURP))


def test_a_touch_right_after_a_change_opens_nothing_and_the_next_one_what_is_seen(typing: KioskUnderTest) -> None:
    search_field(typing).insert("c")
    wait_until_changed(typing, (PASSPORT, RECORD, CURP))
    typing.citizen.touch(rows(typing)[0])
    assert typing.screen == "search"
    assert listed(typing) == names(typing, PASSPORT, RECORD, CURP)
    wait_until_settled(typing)
    assert listed(typing) == names(typing, PASSPORT, RECORD, CURP)
    typing.citizen.touch(rows(typing)[0])
    assert opened(typing) == PASSPORT


def test_a_finger_that_came_down_too_early_does_not_open_when_it_stays(typing: KioskUnderTest) -> None:
    search_field(typing).insert("c")
    wait_until_changed(typing, (PASSPORT, RECORD, CURP))
    finger = typing.citizen.put_finger_on(rows(typing)[0])
    wait_until_settled(typing)
    typing.citizen.lift(finger, contact_ms=2_000)
    assert typing.screen == "search"


def test_an_early_touch_keeps_the_list_still_though_more_was_typed(typing: KioskUnderTest) -> None:
    search_field(typing).insert("c")
    wait_until_changed(typing, (PASSPORT, RECORD, CURP))
    search_field(typing).setText("at")
    finger = typing.citizen.put_finger_on(rows(typing)[0])
    wait_until_settled(typing)
    assert listed(typing) == names(typing, PASSPORT, RECORD, CURP)
    typing.citizen.lift(finger)
    assert typing.screen == "search"
    wait_until_changed(typing, (NSS,))


def test_a_row_that_stayed_where_it_was_opens_at_once(typing: KioskUnderTest) -> None:
    search_field(typing).insert("p")
    wait_until_changed(typing, (CURP, PASSPORT))
    assert is_moving(typing)
    typing.citizen.touch(rows(typing)[0])
    assert opened(typing) == CURP


def test_what_would_look_the_same_is_not_made_anew(typing: KioskUnderTest) -> None:
    before, said = rows(typing), len(typing.speaker.asked)
    search_field(typing).insert("s")
    wait_until_settled(typing)
    assert rows(typing) == before
    assert len(typing.speaker.asked) == said


def test_equal_answers_keep_their_order(typing: KioskUnderTest) -> None:
    search_field(typing).insert("l")
    wait_until_changed(typing, (CURP, RECORD, PASSPORT, NSS))


def test_the_focus_stays_with_its_service_when_the_list_changes(typing: KioskUnderTest) -> None:
    rows(typing)[0].setFocus()
    search_field(typing).insert("c")
    wait_until_changed(typing, (PASSPORT, RECORD, CURP))
    focused = QApplication.focusWidget()
    assert focused is rows(typing)[2]
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert opened(typing) == CURP


def test_the_focus_of_a_service_that_left_goes_to_the_field_and_says_so(typing: KioskUnderTest) -> None:
    rows(typing)[1].setFocus()
    search_field(typing).setText("at")
    wait_until_changed(typing, (NSS,))
    assert QApplication.focusWidget() is search_field(typing)
    assert not search_field(typing).hasSelectedText()
    assert typing.speaker.texts()[0].startswith(typing.show("search.title"))
    QTest.keyClick(search_field(typing), Qt.Key.Key_2)
    assert typing.screen == "search"


def test_how_many_there_are_is_said_after_the_pause(typing: KioskUnderTest) -> None:
    search_field(typing).insert("p")
    wait_until_changed(typing, (CURP, PASSPORT))
    assert typing.text.count("search.live", 2) in typing.speaker.texts()
    search_field(typing).setText("aqzx")
    wait_until_changed(typing, ())
    assert typing.show("search.live.none") in typing.speaker.texts()


def test_leaving_while_an_update_is_due_leaves_nothing_behind(typing: KioskUnderTest) -> None:
    search_field(typing).insert("c")
    typing.tap_bar("home")
    typing.citizen.settle()
    typing.citizen.touch(typing.citizen.find("text", typing.show("home.title")))
    assert typing.screen == "home"
