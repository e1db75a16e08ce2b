# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody changes the language half-way: all words change, and nothing that they did is lost."""

from __future__ import annotations

import contextlib

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk.domain.walk.course import REVIEW
from kiosk.text import Sentences
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import CLINIC, Touch, answered, course, first_case, open_sheet, walk

OTHER = {"es": "en", "en": "es"}


def fixed_sentences(language: str) -> set[str]:
    """Those of one language that the other one does not share."""
    return _without_values(language) - _without_values(OTHER[language])


def _without_values(language: str) -> set[str]:
    sentences = Sentences.load(language)
    found = set()
    for key in sorted(sentences.keys()):
        with contextlib.suppress(KeyError):  # those that need a number or a name
            found.add(sentences.show(key))
    return found


def all_names(kiosk: KioskUnderTest) -> set[str]:
    return {name for role in ("button", "option", "tick", "field", "text") for name in kiosk.citizen.names(role)}


@pytest.mark.parametrize("language", ["es", "en"])
def test_in_the_middle_of_a_typed_answer(kiosk: KioskUnderTest, language: str) -> None:
    kiosk.begin(language)
    open_sheet(kiosk, CLINIC)
    kiosk.tap("sheet.begin")
    answers = first_case(kiosk, CLINIC)
    walk(kiosk, Touch(kiosk), answers, until="curp")
    screen = course(kiosk).screen(course(kiosk).view())
    assert screen is not None
    kiosk.citizen.type_into(screen.questions[0].label, "HEGG56")
    before = dict(kiosk.window.parts.visit.reveal_answers())
    kiosk.tap_bar("language")
    other = OTHER[language]
    assert kiosk.text.language == other
    assert course(kiosk).cursor == "curp"
    assert kiosk.window.parts.visit.reveal_answers() == before
    field = next(each for each in kiosk.window.findChildren(QLineEdit) if each.isVisible())
    assert field.text() == "HEGG56"
    translated = course(kiosk).screen(course(kiosk).view())
    assert translated is not None
    assert translated.heading != screen.heading
    assert field.accessibleName() == translated.questions[0].label
    assert not all_names(kiosk) & fixed_sentences(language)
    assert {said.language for said in kiosk.speaker.last} == {other}
    rest = answers["curp"].removeprefix("HEGG56")
    kiosk.citizen.type_into(translated.questions[0].label, rest)
    walk(kiosk, Touch(kiosk), {name: value for name, value in answers.items() if name != "curp"})
    assert course(kiosk).view().submission["curp"].reveal() == answers["curp"]
    kiosk.tap("review.confirm")
    kiosk.citizen.wait_until(lambda: kiosk.screen == "goodbye", "the papers")


def test_at_review_every_row_changes_and_the_answers_stay(kiosk: KioskUnderTest) -> None:
    kiosk.begin("es")
    answered(kiosk, CLINIC)
    assert kiosk.citizen.sees("15 de enero de 2026")
    kiosk.tap_bar("language")
    assert course(kiosk).cursor == REVIEW
    assert kiosk.citizen.sees("15 January 2026")
    assert not all_names(kiosk) & fixed_sentences("es")
    kiosk.tap_bar("language")
    assert kiosk.citizen.sees("15 de enero de 2026")


@pytest.mark.parametrize("place", ["home", "help", "comfort", "search"])
def test_on_other_screens_too(kiosk: KioskUnderTest, place: str) -> None:
    kiosk.begin("es")
    if place == "search":
        kiosk.tap("home.search")
        kiosk.citizen.type_into(kiosk.show("search.title"), "acta")
    elif place != "home":
        kiosk.tap_bar({"help": "help", "comfort": "letters"}[place])
    kiosk.tap_bar("language")
    assert kiosk.screen == place
    assert not all_names(kiosk) & fixed_sentences("es")
    if place == "search":
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        assert field.text() == "acta"
    kiosk.tap_bar("language")
    assert not all_names(kiosk) & fixed_sentences("en")
