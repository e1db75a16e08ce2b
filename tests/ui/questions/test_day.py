# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A date in three steps: fields that move on when they are full, months by name, less where a form asks for less."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kiosk.text import LANGUAGES, Sentences
from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.keyboard.layout import keyboard_layout
from kiosk.ui.questions.calendar_words import MONTHS, month_name, read_month
from kiosk.ui.widgets.answer_field import AnswerField
from tests.journeys.ear import Listener
from tests.journeys.keys import KeyHands, SwitchHands
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import Hands, Touch, answer, course
from tests.ui.questions.conftest import Asks, answer_of, with_switches

TAB = ((Qt.Key.Key_Tab,), (Qt.Key.Key_Return,))
DATES = {"nacimiento": "1964-02-29", "ingreso": "2019-08-01", "egreso": "2011-01-01"}
HANDS: dict[str, Callable[[KioskUnderTest], Hands]] = {
    "touch": Touch,
    "keys": lambda kiosk: KeyHands(kiosk, *TAB),
    "switches": lambda kiosk: SwitchHands(with_switches(kiosk)),
    "ear": lambda kiosk: Listener(with_switches(kiosk), kiosk.text),
}


@pytest.fixture
def keyboard(kiosk: KioskUnderTest) -> Callable[[], Keyboard]:
    def found() -> Keyboard:
        assert kiosk.window.stage is not None and kiosk.window.stage.keyboard is not None
        return kiosk.window.stage.keyboard

    return found


def field(kiosk: KioskUnderTest, label: str, part: str) -> AnswerField:
    found = kiosk.citizen.find("field", f"{label} {kiosk.show(f'question.{part}')}")
    assert isinstance(found, AnswerField)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("hands", HANDS)
@pytest.mark.parametrize("name", DATES)
def test_a_date_is_answered(kiosk: KioskUnderTest, asks: Asks, hands: str, language: str, name: str) -> None:
    asks(name, language=language)
    value = DATES[name]
    screen = course(kiosk).view().screen(name)
    assert screen is not None
    answer(kiosk, HANDS[hands](kiosk), screen.questions[0], value)
    assert answer_of(kiosk, name) == value
    assert name not in course(kiosk).view().errors


def test_a_full_day_moves_on_to_the_month_and_that_to_the_year(
    kiosk: KioskUnderTest, asks: Asks, keyboard: Callable[[], Keyboard]
) -> None:
    asks("nacimiento")
    label = "¿Cuándo nació?"
    kiosk.citizen.type_into(f"{label} Día", "29")
    assert field(kiosk, label, "month").hasFocus()
    assert keyboard().layout_name == "months"
    kiosk.citizen.tap("febrero")
    assert field(kiosk, label, "year").hasFocus()
    assert keyboard().layout_name == "digits"
    for digit in "1964":
        kiosk.citizen.tap(digit)
    assert answer_of(kiosk, "nacimiento") == "1964-02-29"


def test_moving_on_is_told_after_the_key(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("nacimiento")
    kiosk.citizen.type_into("¿Cuándo nació? Día", "29")
    said = kiosk.speaker.texts()
    assert said[0] == "9"
    assert said[1].startswith("¿Cuándo nació? Mes. campo")


@pytest.mark.parametrize(("typed", "is_full"), [("2", False), ("4", True), ("04", True)])
def test_only_a_full_day_moves_on(kiosk: KioskUnderTest, asks: Asks, typed: str, is_full: bool) -> None:
    asks("nacimiento")
    kiosk.citizen.type_into("¿Cuándo nació? Día", typed)
    assert field(kiosk, "¿Cuándo nació?", "month").hasFocus() == is_full


def test_taking_out_does_not_move_on(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("nacimiento", "1964-02-29")
    kiosk.citizen.tap("¿Cuándo nació? Día", "field")
    kiosk.citizen.erase(1)
    assert field(kiosk, "¿Cuándo nació?", "day").hasFocus()
    assert answer_of(kiosk, "nacimiento") == "1964-02-02"


def test_two_switches_stand_on_the_row_of_the_other_keys(
    kiosk: KioskUnderTest, asks: Asks, keyboard: Callable[[], Keyboard]
) -> None:
    asks("nacimiento")
    SwitchHands(with_switches(kiosk)).write("¿Cuándo nació? Día", "29")
    assert keyboard().layout_name == "months"
    assert QApplication.focusWidget() is keyboard()
    assert kiosk.speaker.texts()[-1] == kiosk.show("keyboard.row", keys="enero, febrero, marzo")


def test_another_month_takes_the_place_and_deletion_takes_the_name(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("ingreso", "2019-08-01")
    month = field(kiosk, "¿Cuándo empezó?", "month")
    assert month.text() == "agosto"
    kiosk.citizen.type_into("¿Cuándo empezó? Mes", ["mayo"])
    assert (month.text(), answer_of(kiosk, "ingreso")) == ("mayo", "2019-05-01")
    kiosk.citizen.tap("¿Cuándo empezó? Mes", "field")
    kiosk.citizen.erase(1)
    assert month.text() == ""
    assert "ingreso" in course(kiosk).view().errors


def test_all_taken_out_is_no_answer(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("egreso", "2011-01-01")
    year = field(kiosk, "¿En qué año terminó?", "year")
    assert year.text() == "2011"
    year.clear()
    assert answer_of(kiosk, "egreso") == ""


def test_what_is_half_typed_stays_in_another_language(kiosk: KioskUnderTest, asks: Asks) -> None:
    asks("nacimiento")
    kiosk.citizen.type_into("¿Cuándo nació? Día", "29")
    kiosk.citizen.tap("febrero")
    kiosk.window.parts.visit.language = "en"
    kiosk.window.redraw()
    kiosk.citizen.settle()
    parts = [field(kiosk, "When were you born?", part).text() for part in ("day", "month", "year")]
    assert parts == ["29", "February", ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_of_the_months_are_their_names(language: str) -> None:
    text = Sentences.load(language)
    rows = keyboard_layout("months", language).pages["months"]
    assert [key for row in rows for key in row if key != "{back}"] == [month_name(text, number) for number in MONTHS]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("8", 8),
        ("08", 8),
        ("12", 12),
        ("13", None),
        ("0", None),
        ("Agosto", 8),
        ("AGO", 8),
        ("ag", None),
        ("", None),
        ("abc", None),
    ],
)
def test_months_are_read_as_people_write_them(typed: str, number: int | None) -> None:
    assert read_month(Sentences.load("es"), typed) == number


def test_tab_and_enter_alone_fill_all_three(
    kiosk: KioskUnderTest, asks: Asks, keyboard: Callable[[], Keyboard]
) -> None:
    """Without letters on the keys: the pad of the day is reached behind the other fields, and moves on from there."""
    asks("nacimiento")
    hands = KeyHands(kiosk, *TAB)
    for key in ("2", "9", "febrero", "1", "9", "6", "4"):
        hands.press(key)
    assert answer_of(kiosk, "nacimiento") == "1964-02-29"
    assert keyboard().field is field(kiosk, "¿Cuándo nació?", "year")
