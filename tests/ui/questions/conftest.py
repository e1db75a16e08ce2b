# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A kiosk that asks one question of the example form."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain.walk import load
from kiosk.domain.walk.course import Course
from kiosk.ui.parts import Place
from kiosk.ui.screens.example_form import EXAMPLE_FORM
from tests.journeys.conftest import kiosk, open_kiosk, qapp, stored_catalogue
from tests.journeys.kiosk_under_test import KioskUnderTest
from tests.journeys.walking import CLINIC

__all__ = ["asks", "kiosk", "open_kiosk", "qapp", "stored_catalogue"]
Asks = Callable[..., None]


@pytest.fixture
def asks(kiosk: KioskUnderTest) -> Asks:
    """`asks("cita", value)`: the question on show, with that answer; `language` and `kiosk` where others are wanted."""

    def ask(name: str, value: str = "", *, language: str = "es", at: KioskUnderTest = kiosk) -> None:
        parts = at.window.parts
        parts.visit.language = language
        parts.visit.begin(CLINIC)
        parts.visit.answer(name, value)
        parts.desk.course = Course(load(EXAMPLE_FORM), parts.visit, parts.clock.today())
        parts.desk.course.cursor = name
        at.window.go(Place("walk", service_id=CLINIC))
        at.citizen.settle()

    return ask


def answer_of(kiosk: KioskUnderTest, name: str) -> str:
    return kiosk.window.parts.visit.private_answer(name).reveal()


def with_switches(kiosk: KioskUnderTest) -> KioskUnderTest:
    """In a field the two digits are typed, until somebody used them as switches elsewhere."""
    assert kiosk.window.bar is not None
    kiosk.window.bar.buttons["help"].setFocus()
    QTest.keyClick(kiosk.window.bar.buttons["help"], Qt.Key.Key_1)
    return kiosk
