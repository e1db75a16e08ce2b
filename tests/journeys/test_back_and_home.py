# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Back and Inicio in the middle of a form lose nothing: later answers stay, and the form goes on where it was."""

from __future__ import annotations

from kiosk.domain.walk.course import REVIEW
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import CLINIC, RECORD, Touch, answered, course, first_case, open_sheet, walk


def test_back_keeps_the_answers_that_come_later(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    answered(kiosk, CLINIC)
    before = dict(kiosk.window.parts.visit.reveal_answers())
    screens = [screen.id for screen in course(kiosk).view().screens]
    seen = []
    while course(kiosk).cursor != screens[0]:
        kiosk.tap_bar("back")
        seen.append(course(kiosk).cursor)
    assert seen == screens[::-1]
    walk(kiosk, Touch(kiosk), {})
    assert course(kiosk).cursor == REVIEW
    assert kiosk.window.parts.visit.reveal_answers() == before


def test_back_from_the_first_question_returns_to_the_sheet(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    open_sheet(kiosk, CLINIC)
    kiosk.tap("sheet.begin")
    kiosk.tap_bar("back")
    assert kiosk.screen == "sheet"
    assert kiosk.citizen.sees(kiosk.show("sheet.begin"), "button")


def test_home_and_back_again_goes_on_where_it_was(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    open_sheet(kiosk, CLINIC)
    kiosk.tap("sheet.begin")
    walk(kiosk, Touch(kiosk), first_case(kiosk, CLINIC), until="nss")
    before = dict(kiosk.window.parts.visit.reveal_answers())
    kiosk.tap_bar("home")
    assert kiosk.screen == "home"
    open_sheet(kiosk, CLINIC)
    kiosk.tap("sheet.resume")
    assert course(kiosk).cursor == "nss"
    assert kiosk.window.parts.visit.reveal_answers() == before
    assert kiosk.log.codes().count("procedure.began") == 1


def test_another_procedure_instead_begins_anew(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    open_sheet(kiosk, CLINIC)
    kiosk.tap("sheet.begin")
    walk(kiosk, Touch(kiosk), first_case(kiosk, CLINIC), until="curp")
    kiosk.tap_bar("home")
    open_sheet(kiosk, RECORD)
    assert not kiosk.citizen.sees(kiosk.show("sheet.resume"), "button")
    kiosk.tap("sheet.begin")
    assert course(kiosk).cursor == "registrado"
    assert not kiosk.window.parts.visit.has_answers


def test_help_says_where_one_is_and_leads_back(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    answered(kiosk, CLINIC, "cp")
    kiosk.tap_bar("help")
    assert kiosk.sees("help.where", title=course(kiosk).view().title)
    kiosk.tap_bar("help")
    assert course(kiosk).cursor == "cp"
    assert kiosk.screen == "walk"


def test_why_we_ask_is_told_when_asked(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    answered(kiosk, CLINIC, "curp")
    screen = course(kiosk).screen(course(kiosk).view())
    assert screen is not None
    why = screen.questions[0].why
    assert not kiosk.citizen.sees(why)
    kiosk.tap("walk.why")
    assert kiosk.citizen.sees(why)
    assert why in kiosk.speaker.texts()
