# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A calendar for near dates: days as wide as a finger that say their whole date, and months that turn under one."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.text import LANGUAGES, Sentences
from kiosk.ui.questions.calendar_words import day_in_words
from tests.journeys.ear import Listener
from tests.journeys.keys import KeyHands, SwitchHands
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import Touch, pick_day
from tests.ui.questions.conftest import Asks, answer_of, with_switches


@pytest.mark.parametrize(("language", "said"), [("es", "lunes 3 de agosto de 2026"), ("en", "Monday 3 August 2026")])
def test_a_day_says_its_whole_date(language: str, said: str) -> None:
    assert day_in_words(Sentences.load(language), date(2026, 8, 3)) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_on_this_month_and_a_touch_answers(kiosk: KioskUnderTest, asks: Asks, language: str) -> None:
    asks("cita", language=language)
    assert len(kiosk.citizen.names("option")) == 30
    assert kiosk.sees("question.no_day_chosen")
    pick_day(kiosk, Touch(kiosk), date(2026, 11, 30))
    assert answer_of(kiosk, "cita") == "2026-11-30"
    said = day_in_words(kiosk.text, date(2026, 11, 30))
    assert kiosk.sees("question.chosen_day", day=said)
    assert kiosk.speaker.texts()[0].startswith(f"{said}. {kiosk.show('reader.option')}. {kiosk.show('reader.chosen')}")


def test_the_focus_stands_on_what_was_chosen_else_on_today(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("cita")
    assert kiosk.speaker.texts()[-1].startswith("lunes 23 de noviembre de 2026. opción")
    asks("cita", "2026-12-03")
    focused = QApplication.focusWidget()
    assert focused is not None and focused.accessibleName() == "jueves 3 de diciembre de 2026"


@pytest.mark.parametrize(
    ("turns", "days", "first"),
    [
        (1, 31, "martes 1 de diciembre de 2026"),
        (-1, 31, "jueves 1 de octubre de 2026"),
        (3, 28, "lunes 1 de febrero de 2027"),
    ],
)
def test_months_turn_both_ways_and_say_themselves(
    kiosk: KioskUnderTest, asks: Asks, turns: int, days: int, first: str
) -> None:
    month = first.split(" de ", 1)[1]
    asks("cita")
    for _ in range(abs(turns)):
        kiosk.tap("question.month_after" if turns > 0 else "question.month_before")
    assert kiosk.speaker.texts() == [month]
    assert kiosk.citizen.sees(month)
    assert len(kiosk.citizen.names("option")) == days
    assert kiosk.citizen.names("option")[0] == first


def test_turning_keeps_the_focus_and_the_answer(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("cita", "2026-12-03")
    kiosk.tap("question.month_after")
    focused = QApplication.focusWidget()
    assert focused is not None and focused.accessibleName() == kiosk.show("question.month_after")
    assert answer_of(kiosk, "cita") == "2026-12-03"
    kiosk.tap("question.month_before")
    assert kiosk.citizen.find("option", "jueves 3 de diciembre de 2026").isChecked()  # type: ignore[attr-defined]


def test_only_one_day_is_chosen(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("cita", "2026-12-03")
    kiosk.citizen.choose("viernes 4 de diciembre de 2026")
    assert not kiosk.citizen.find("option", "jueves 3 de diciembre de 2026").isChecked()  # type: ignore[attr-defined]
    assert answer_of(kiosk, "cita") == "2026-12-04"


def test_keys_switches_and_ears_choose_a_day(kiosk: KioskUnderTest, asks: Asks) -> None:
    day = date(2026, 12, 24)
    for make in (_keys, _switches, _ear):
        asks("cita")
        pick_day(kiosk, make(kiosk), day)
        assert answer_of(kiosk, "cita") == day.isoformat(), make.__name__


def _keys(kiosk: KioskUnderTest) -> KeyHands:
    return KeyHands(kiosk, (Qt.Key.Key_Right, Qt.Key.Key_Tab), (Qt.Key.Key_Space,))


def _switches(kiosk: KioskUnderTest) -> SwitchHands:
    return SwitchHands(with_switches(kiosk))


def _ear(kiosk: KioskUnderTest) -> Listener:
    return Listener(with_switches(kiosk), kiosk.text)


def test_an_arrow_goes_on_by_a_day(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("cita")
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Right)
    assert kiosk.speaker.texts()[0].startswith("martes 24 de noviembre de 2026")
