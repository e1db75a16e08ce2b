# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every procedure without touching the glass: by a keyboard, and one of them by two switches alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.journeys.keys import KeyHands, SwitchHands
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import GUIDED, RECORD, first_case
from tests.journeys.whole_visit import do_all

TAB = ((Qt.Key.Key_Tab,), (Qt.Key.Key_Return, Qt.Key.Key_Space))
ARROWS = ((Qt.Key.Key_Down,), (Qt.Key.Key_Enter,))
BACKWARDS = ((Qt.Key.Key_Up, Qt.Key.Key_Backtab), (Qt.Key.Key_Space,))


@pytest.mark.parametrize(
    ("service_id", "language", "keys"),
    [(service_id, language, keys) for service_id, language, keys in zip(
        GUIDED, ("es", "en", "es", "en", "es", "en"), (TAB, ARROWS, BACKWARDS, TAB, ARROWS, BACKWARDS), strict=True
    )],
)  # fmt: skip
def test_a_procedure_is_done_by_keys(
    kiosk: KioskUnderTest, service_id: str, language: str, keys: tuple[tuple[Qt.Key, ...], tuple[Qt.Key, ...]]
) -> None:
    do_all(kiosk, KeyHands(kiosk, *keys), service_id, first_case(kiosk, service_id), language)


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_procedure_is_done_by_two_switches(kiosk: KioskUnderTest, language: str) -> None:
    answers = first_case(kiosk, RECORD)
    answers.pop("correo")
    do_all(kiosk, SwitchHands(kiosk), RECORD, answers, language)


def test_two_switches_write_small_letters_capitals_and_accents(kiosk: KioskUnderTest) -> None:
    kiosk.begin()
    hands = SwitchHands(kiosk)
    hands.press(kiosk.show("home.search"))
    hands.write(kiosk.show("search.title"), "Íñ 1,a")
    assert kiosk.window.parts.desk.query == "Íñ 1,a"
