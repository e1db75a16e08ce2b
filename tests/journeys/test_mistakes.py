# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mistakes in every kind of answer: said, shown, focused; what was typed stays and can be put right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.domain.answers import Problem, sentence
from kiosk.domain.walk.view import QuestionView
from kiosk.ui.rehearsal.strokes import date_strokes
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import Touch, answer, answered, course, first_case


@dataclass(frozen=True, slots=True)
class Mistake:
    """`code` is the problem whose sentence must appear; '' where the procedure has a sentence of its own."""

    service_id: str
    name: str
    wrong: str
    code: str


MISTAKES = (
    Mistake("mx-fed/imss-cambio-clinica", "curp", "HEGG560427MVZRRL0", "curp_short_one"),
    Mistake("mx-fed/imss-cambio-clinica", "curp", "HEGG560427MVZRRL05", ""),
    Mistake("mx-fed/imss-cambio-clinica", "nss", "41908552123", "nss_check"),
    Mistake("mx-fed/imss-cambio-clinica", "cp", "0670", "cp_short_one"),
    Mistake("mx-fed/curp-correccion", "telefono", "551234567", "tel_short_one"),
    Mistake("mx-fed/imss-cambio-clinica", "correo", "guadalupe.example.org", "email_at"),
    Mistake("mx-fed/imss-cambio-clinica", "fecha_mudanza", "2026-02-30", "date_missing"),
    Mistake("mx-fed/imss-cambio-clinica", "fecha_mudanza", "2026-11-24", ""),
    Mistake("mx-fed/inapam", "edad", "200", ""),
    Mistake("mx-fed/imss-cambio-clinica", "nombres", "", ""),
    Mistake("mx-fed/imss-cambio-clinica", "motivo", "", ""),
    Mistake("mx-fed/imss-cambio-clinica", "quienes", "", ""),
    Mistake("mx-fed/imss-cambio-clinica", "declaracion", "", ""),
    Mistake("mx-fed/inapam", "apoyo", "ninguno ver", ""),
)


def open_question(kiosk: KioskUnderTest, mistake: Mistake) -> QuestionView:
    """The question, unanswered, with all before it answered."""
    answered(kiosk, mistake.service_id)
    kiosk.window.parts.visit.answer(mistake.name, "")
    view = course(kiosk).view()
    screen = next(each for each in view.screens if mistake.name in [question.name for question in each.questions])
    course(kiosk).cursor = screen.id
    kiosk.window.redraw()
    kiosk.citizen.settle()
    return next(question for question in screen.questions if question.name == mistake.name)


def shown_error(kiosk: KioskUnderTest, name: str) -> str:
    error = course(kiosk).view().errors.get(name)
    assert error, f"{name} stands, though it is wrong"
    return error


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake.name}-{mistake.wrong or 'empty'}")
def test_a_mistake_is_told_and_put_right(kiosk: KioskUnderTest, mistake: Mistake, language: str) -> None:
    kiosk.begin(language)
    question = open_question(kiosk, mistake)
    if mistake.wrong:
        answer(kiosk, Touch(kiosk), question, mistake.wrong)
    before = course(kiosk).cursor
    kiosk.tap("walk.continue")
    assert course(kiosk).cursor == before
    error = shown_error(kiosk, mistake.name)
    if mistake.code:
        assert error == sentence(Problem(mistake.code, 1), language)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == f"{kiosk.show('walk.problem')} {error}".removesuffix(".")
    assert kiosk.speaker.alerts() == [f"{kiosk.show('walk.problem')} {error}"]
    assert kiosk.citizen.sees(error)
    typed = kiosk.window.parts.visit.private_answer(mistake.name).reveal()
    assert sorted(typed.split()) == sorted(mistake.wrong.split())
    put_right(kiosk, mistake, question)
    kiosk.tap("walk.continue")
    assert course(kiosk).cursor != before
    assert mistake.name not in course(kiosk).view().errors


def put_right(kiosk: KioskUnderTest, mistake: Mistake, question: QuestionView) -> None:
    """The summary leads to the field; the answer is erased there and written anew."""
    kiosk.tap("walk.problem")
    right = first_case(kiosk, mistake.service_id).get(mistake.name, "")
    if question.type == "select_multiple":
        for name in set(mistake.wrong.split()) ^ set(right.split()):
            label = next(choice.speech for choice in question.choices if choice.value == name)
            kiosk.citizen.tick(label)
    elif question.type == "date":
        day, month, year = date_strokes(kiosk.text, question.label, right)
        write_anew(kiosk, *day)
        kiosk.citizen.type_into(*month)  # another month takes the place of the one before
        write_anew(kiosk, *year)
    elif question.choices or question.type == "acknowledge":
        answer(kiosk, Touch(kiosk), question, right)
    else:
        write_anew(kiosk, question.label, right)


def write_anew(kiosk: KioskUnderTest, field: str, words: Sequence[str]) -> None:
    kiosk.citizen.tap(field, "field")
    focused = QApplication.focusWidget()
    text: Callable[[], str] | None = getattr(focused, "text", None)
    assert text is not None
    kiosk.citizen.erase(len(text()))
    kiosk.citizen.type_into(field, words)


def test_back_puts_the_alert_away(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    open_question(kiosk, MISTAKES[3])
    kiosk.tap("walk.continue")
    assert kiosk.speaker.alerts()
    kiosk.tap_bar("back")
    assert not kiosk.speaker.alerts()
    kiosk.tap("walk.continue")
    assert course(kiosk).cursor == "cp"
    assert not kiosk.speaker.alerts()
