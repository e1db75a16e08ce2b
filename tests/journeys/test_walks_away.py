# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody leaves in the middle of a form: warned, asked again as often as needed, then forgotten."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.domain.comfort import DEFAULT_COMFORT
from kiosk.domain.events import PrinterChanged, SpeechEnded
from kiosk.domain.ports import PrinterState
from tests.journeys.keys import KeyHands
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.waiting import is_watched, nobody_comes
from tests.journeys.walking import CLINIC, Touch, answered, course, first_case, open_sheet, walk

EXTENSIONS = 10


def in_the_middle(kiosk: KioskUnderTest) -> None:
    """In English and larger letters, half of the postcode typed."""
    kiosk.begin("en")
    kiosk.tap_bar("letters")
    kiosk.citizen.choose(kiosk.show("comfort.text_size.l"))
    kiosk.tap("comfort.done")
    open_sheet(kiosk, CLINIC)
    kiosk.tap("sheet.begin")
    walk(kiosk, Touch(kiosk), first_case(kiosk, CLINIC), until="cp")
    screen = course(kiosk).screen(course(kiosk).view())
    assert screen is not None
    kiosk.citizen.type_into(screen.questions[0].label, "067")


def test_the_warning_is_said_and_answered_as_often_as_needed(kiosk: KioskUnderTest) -> None:
    in_the_middle(kiosk)
    for _ in range(EXTENSIONS):
        nobody_comes(kiosk)
        assert kiosk.screen == "still_there"
        assert kiosk.speaker.alerts() == [kiosk.show("still_there.title")]
        kiosk.tap("still_there.stay")
        assert kiosk.screen == "walk"
        assert course(kiosk).cursor == "cp"
        assert kiosk.window.parts.visit.private_answer("cp").reveal() == "067"
    assert is_watched(kiosk)


def test_who_does_not_answer_the_warning_is_forgotten(kiosk: KioskUnderTest) -> None:
    in_the_middle(kiosk)
    nobody_comes(kiosk)
    nobody_comes(kiosk)
    visit = kiosk.window.parts.visit
    assert kiosk.screen == "welcome"
    assert kiosk.sees("welcome.title")
    assert (visit.language, visit.comfort, visit.has_answers) == ("es", DEFAULT_COMFORT, False)
    assert kiosk.log.codes()[-2:] == ["visit.abandoned", "visit.ended"]
    assert not is_watched(kiosk)


def test_after_that_the_next_citizen_begins_from_nothing(kiosk: KioskUnderTest) -> None:
    in_the_middle(kiosk)
    nobody_comes(kiosk)
    nobody_comes(kiosk)
    kiosk.begin()
    open_sheet(kiosk, CLINIC)
    kiosk.tap("sheet.begin")
    assert course(kiosk).cursor == "asegurado"
    assert not course(kiosk).view().values["cp"].reveal()


def test_any_touch_or_key_answers_the_warning(kiosk: KioskUnderTest) -> None:
    in_the_middle(kiosk)
    nobody_comes(kiosk)
    assert kiosk.kiosk.attendant.idle.is_warning
    kiosk.citizen.touch(kiosk.citizen.find("text", kiosk.show("still_there.body")))
    assert not kiosk.kiosk.attendant.idle.is_warning
    nobody_comes(kiosk)
    KeyHands(kiosk, (Qt.Key.Key_Tab,), (Qt.Key.Key_Space,)).key(Qt.Key.Key_Tab)
    assert not kiosk.kiosk.attendant.idle.is_warning
    kiosk.tap("still_there.stay")
    assert course(kiosk).cursor == "cp"


def test_the_warnings_own_words_and_a_printer_do_not_answer_it(kiosk: KioskUnderTest) -> None:
    in_the_middle(kiosk)
    nobody_comes(kiosk)
    kiosk.kiosk.bridge.from_speaker(SpeechEnded(was_interrupted=False))
    ready = PrinterState("folder", None, "Ready.")
    kiosk.kiosk.bridge.from_spool(PrinterChanged(ready, ready))
    kiosk.citizen.settle()
    assert kiosk.kiosk.attendant.idle.is_warning
    nobody_comes(kiosk)
    assert kiosk.screen == "welcome"


def test_leaving_from_the_warning_forgets_at_once(kiosk: KioskUnderTest) -> None:
    in_the_middle(kiosk)
    nobody_comes(kiosk)
    kiosk.tap("still_there.leave")
    assert kiosk.screen == "welcome"
    assert not kiosk.window.parts.visit.has_answers


def test_a_welcome_that_somebody_changed_and_left_goes_back_to_its_language(kiosk: KioskUnderTest) -> None:
    assert not is_watched(kiosk)
    kiosk.tap_bar("language")
    assert kiosk.text.language == "en"
    nobody_comes(kiosk)
    nobody_comes(kiosk)
    assert kiosk.screen == "welcome"
    assert kiosk.text.language == "es"
    assert not is_watched(kiosk)


def test_papers_that_come_during_the_warning_are_not_lost(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    answered(kiosk, CLINIC)
    kiosk.tap("review.confirm")
    nobody_comes(kiosk)
    assert kiosk.screen == "still_there"
    kiosk.citizen.wait_until(lambda: "procedure.printed" in kiosk.log.codes(), "the papers")
    assert kiosk.screen == "still_there"
    kiosk.tap("still_there.stay")
    assert kiosk.screen == "goodbye"
