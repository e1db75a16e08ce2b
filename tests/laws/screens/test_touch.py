# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How touches count: on release inside the target, once in 300 ms, never a brush, never the room around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from kiosk.domain.comfort import Comfort
from kiosk.ui.look import Look
from kiosk.ui.profile import profile
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.option_button import RadioOption, TickOption
from tests.laws.screens.finger import Finger

LOOK = Look(profile("portrait-21"), Comfort())
MAKERS: dict[str, Callable[[], BigButton | RadioOption | TickOption]] = {
    "button": lambda: BigButton(LOOK, "primary", "Continuar"),
    "option": lambda: RadioOption(LOOK, "Sí"),
    "tick": lambda: TickOption(LOOK, "De acuerdo"),
}


@pytest.fixture(params=MAKERS)
def button(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[QAbstractButton]:
    button = MAKERS[request.param]()
    button.resize(300, 120)
    button.show()
    yield button
    button.close()
    button.deleteLater()


@pytest.fixture
def clicks(button: QAbstractButton) -> list[str]:
    heard: list[str] = []
    button.clicked.connect(lambda: heard.append("clicked"))
    return heard


def test_a_tap_counts_on_release(button: QAbstractButton, clicks: list[str]) -> None:
    finger = Finger()
    finger.press(button)
    assert clicks == []
    finger.wait(90)
    finger.release(button)
    assert clicks == ["clicked"]


def test_moving_out_before_release_does_nothing(button: QAbstractButton, clicks: list[str]) -> None:
    finger, outside = Finger(), QPoint(button.width() + 50, 10)
    finger.press(button)
    finger.wait(90)
    finger.drag(button, outside)
    finger.release(button, outside)
    assert clicks == []
    assert not button.isDown()


def test_two_taps_within_300_ms_count_once(button: QAbstractButton, clicks: list[str]) -> None:
    finger = Finger()
    finger.tap(button)
    finger.wait(100)
    finger.tap(button)
    assert clicks == ["clicked"]
    finger.wait(400)
    finger.tap(button)
    assert clicks == ["clicked", "clicked"]


@pytest.mark.parametrize(("contact_ms", "count"), [(20, 0), (49, 0), (50, 1), (2_000, 1)])
def test_a_brush_is_no_tap_and_a_long_touch_is_one(
    button: QAbstractButton, clicks: list[str], contact_ms: int, count: int
) -> None:
    Finger().tap(button, contact_ms)
    assert len(clicks) == count


def test_the_room_of_the_focus_ring_is_not_the_target(button: QAbstractButton, clicks: list[str]) -> None:
    Finger().tap(button, at=QPoint(LOOK.ring - 2, 60))
    assert clicks == []
    Finger().tap(button, at=QPoint(LOOK.ring + 2, 60))
    assert clicks == ["clicked"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_space_and_keypad_enter_press(button: QAbstractButton, clicks: list[str], key: Qt.Key) -> None:
    QTest.keyClick(button, key)
    assert clicks == ["clicked"]


@pytest.mark.parametrize(("at", "count"), [(QPoint(2, 40), 0), (QPoint(40, 40), 1)])
def test_a_field_is_tapped_on_its_body(qapp: QApplication, at: QPoint, count: int) -> None:
    field = AnswerField(LOOK, "¿Cuál es su CURP?")
    field.resize(400, 90)
    tapped: list[str] = []
    field.tapped.connect(lambda: tapped.append("tapped"))
    Finger().tap(field, at=at)
    assert len(tapped) == count
    field.deleteLater()
