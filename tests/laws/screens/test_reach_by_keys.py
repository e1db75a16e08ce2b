# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every control of every screen by keys: Tab and arrows go round both ways, and so do two switches."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.screens.examples import EXAMPLES
from kiosk.ui.window import KioskWindow
from tests.laws.screens.glass import called, targets
from tests.laws.screens.stand import Look, Stand

LOOKS = [Look("portrait-21"), Look("landscape-15", "xl", "light", "en"), Look("tablet-10")]
Pair = tuple[Qt.Key, Qt.Key]
PAIRS: list[Pair] = [(Qt.Key.Key_Tab, Qt.Key.Key_Backtab), (Qt.Key.Key_Down, Qt.Key.Key_Up)]
WAYS = [(look, PAIRS[(number + at) % 2]) for number, look in enumerate(LOOKS) for at in range(2)]
MOST = 120
Step = Callable[[], None]


@pytest.mark.parametrize(("look", "keys"), WAYS[::2], ids=str)
def test_every_control_is_reached_both_ways(stand: Stand, look: Look, keys: Pair) -> None:
    reach_all(stand, look, keys)


@pytest.mark.exhaustive
@pytest.mark.parametrize(("look", "keys"), WAYS[1::2], ids=str)
def test_every_control_is_reached_in_the_other_ways_too(stand: Stand, look: Look, keys: Pair) -> None:
    reach_all(stand, look, keys)


def reach_all(stand: Stand, look: Look, keys: Pair) -> None:
    for screen in EXAMPLES:
        for state, window in stand.states(screen, look):
            there = {target for target in targets(window) if target.isEnabled()}
            forth, back = (_round(window, key) for key in keys)
            missed = [called(target) for target in there - set(forth)]
            assert missed == [], f"{state}: {keys[0]} does not reach {missed}"
            assert back[1:] == forth[:0:-1], f"{state}: {keys[1]} does not go the same way back"


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_two_switches_reach_every_control_and_every_row_of_keys(stand: Stand, look: Look) -> None:
    for screen in EXAMPLES:
        for state, window in stand.states(screen, look):
            keyboard = window.stage.keyboard if window.stage is not None else None
            _use_a_switch_outside_of_fields(window)
            reached = _round(window, Qt.Key.Key_1)
            keys = {key for row in keyboard.rows for key in row} if keyboard is not None else set()
            there = {target for target in targets(window) if target.isEnabled() and target not in keys}
            missed = [called(target) for target in there - set(reached)]
            assert missed == [], f"{state}: the switch does not reach {missed}"
            rows = [stop for stop in reached if isinstance(stop, Keyboard)]
            assert len(rows) == (len(keyboard.rows) if keyboard is not None else 0), state


def _round(window: KioskWindow, key: Qt.Key) -> list[QWidget]:
    """From where the focus is until it is there again."""
    seen: list[QWidget] = []
    began = _here(window)
    for _ in range(MOST):
        focused = QApplication.focusWidget()
        assert focused is not None, f"no focus after {[called(each) for each in seen[-3:]]}"
        seen.append(focused)
        QTest.keyClick(focused, key)
        if _here(window) == began:
            return seen
    raise AssertionError(f"{key} never comes back to {began}; the last were {[called(each) for each in seen[-5:]]}")


def _here(window: KioskWindow) -> tuple[QWidget | None, int]:
    focused = QApplication.focusWidget()
    return focused, focused.stood_on if isinstance(focused, Keyboard) else -1


def _use_a_switch_outside_of_fields(window: KioskWindow) -> None:
    """In a field the digits are typed, until somebody used them as switches."""
    assert window.bar is not None
    window.bar.buttons["help"].setFocus()
    QTest.keyClick(window.bar.buttons["help"], Qt.Key.Key_1)
