# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""At check-your-answers somebody changes an early answer: the form follows, asks what is new, and loses nothing."""

from __future__ import annotations

import pytest

from kiosk.domain.walk.course import EXIT, REVIEW
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import CLINIC, answered, course


def at_review(kiosk: KioskUnderTest, language: str = "es") -> None:
    kiosk.begin(language)
    answered(kiosk, CLINIC)


def change(kiosk: KioskUnderTest, name: str) -> None:
    row = next(row for row in course(kiosk).view().summary if row.name == name)
    kiosk.tap("review.change_this", q=row.label)


def choose(kiosk: KioskUnderTest, name: str, value: str) -> None:
    view = course(kiosk).view()
    question = next(each for screen in view.screens for each in screen.questions if each.name == name)
    kiosk.citizen.choose(next(choice.speech for choice in question.choices if choice.value == value))


@pytest.mark.parametrize("language", ["es", "en"])
def test_an_answer_that_ends_eligibility_leads_to_the_exit_page_and_back(kiosk: KioskUnderTest, language: str) -> None:
    at_review(kiosk, language)
    before = dict(kiosk.window.parts.visit.reveal_answers())
    change(kiosk, "asegurado")
    choose(kiosk, "asegurado", "no")
    kiosk.tap("walk.continue")
    assert course(kiosk).cursor == EXIT
    assert kiosk.citizen.sees(course(kiosk).view().outcome.title)
    kiosk.tap_bar("back")
    assert course(kiosk).cursor == "asegurado"
    choose(kiosk, "asegurado", "si")
    kiosk.tap("walk.continue")
    assert course(kiosk).cursor == REVIEW
    assert kiosk.window.parts.visit.reveal_answers() == before
    assert course(kiosk).view().is_complete


def test_new_questions_are_asked_and_then_it_is_review_again(kiosk: KioskUnderTest) -> None:
    at_review(kiosk)
    change(kiosk, "motivo")
    choose(kiosk, "motivo", "otro")
    kiosk.tap("walk.continue")
    assert course(kiosk).cursor == "motivo_otro"
    screen = course(kiosk).screen(course(kiosk).view())
    assert screen is not None
    kiosk.citizen.type_into(screen.questions[0].label, "Lejos")
    kiosk.tap("walk.continue")
    assert course(kiosk).cursor == REVIEW
    names = [row.name for row in course(kiosk).view().summary]
    assert "motivo_otro" in names
    assert "fecha_mudanza" not in names
    change(kiosk, "motivo")
    choose(kiosk, "motivo", "mudanza")
    kiosk.tap("walk.continue")
    assert course(kiosk).cursor == REVIEW
    assert course(kiosk).view().values["fecha_mudanza"].reveal() == "2026-01-15"


def test_an_answer_without_consequences_leads_straight_back(kiosk: KioskUnderTest) -> None:
    at_review(kiosk)
    change(kiosk, "cp")
    kiosk.tap("walk.continue")
    assert course(kiosk).cursor == REVIEW
    change(kiosk, "segundo_apellido")
    assert course(kiosk).cursor == "nombre"
    kiosk.tap_bar("back")
    assert course(kiosk).cursor == "tiene_nss"
    kiosk.tap("walk.continue")
    assert course(kiosk).cursor == REVIEW


def test_a_mistake_while_changing_stays_until_it_is_right(kiosk: KioskUnderTest) -> None:
    at_review(kiosk)
    change(kiosk, "cp")
    kiosk.citizen.erase(1)
    kiosk.tap("walk.continue")
    assert course(kiosk).cursor == "cp"
    assert kiosk.speaker.alerts()
