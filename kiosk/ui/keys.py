# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys: every function without touch: Tab and arrows move, Enter and Space select; or two switches, 1 and 2."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.rooms import Switches
from kiosk.ui.scanning import Scanning

FORWARD = (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Right)
BACKWARD = (Qt.Key.Key_Backtab, Qt.Key.Key_Up, Qt.Key.Key_Left)
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Keys(QObject):
    """Once a switch was used outside a field, the two switches move and select everywhere, fields included, until
    another key or a touch says that a whole keyboard is there. `stops` gives the controls in order; `moved` hears of
    each move of a keyboard, `passed` of each of the switches, which go over all fields on their way to the keys;
    `struck` of each letter that a keyboard types into a field."""

    def __init__(
        self,
        stops: Callable[[], list[QWidget]],
        moved: Callable[[QWidget], None],
        passed: Callable[[QWidget], None],
        struck: Callable[[str], None],
        switches: Switches,
    ) -> None:
        super().__init__()
        self._move_key = Qt.Key[f"Key_{switches.move}"]
        self._select_key = Qt.Key[f"Key_{switches.select}"]
        self._stops = stops
        self._moved = moved
        self._struck = struck
        self._has_switches = False
        self._scanning = Scanning(stops, passed)
        self._aside: QWidget | None = None

    def leave(self, aside: QWidget) -> None:
        """A part of the window that is not the kiosk's: its keys are those of any desktop program."""
        self._aside = aside

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self._has_switches = False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if self._aside is not None and (watched is self._aside or self._aside.isAncestorOf(watched)):
            return False
        return self._pressed(event, QApplication.focusWidget())

    def _pressed(self, event: QKeyEvent, focused: QWidget | None) -> bool:
        key = event.key()
        in_field = isinstance(focused, QLineEdit)
        if key in {self._move_key, self._select_key} and (self._has_switches or not in_field):
            self._has_switches = True
            if key == self._move_key:
                self._scanning.move(focused)
            else:
                self._scanning.select(focused)
            return True
        self._has_switches = False
        if key in FORWARD and not (in_field and key == Qt.Key.Key_Right):
            self._move(focused, 1)
            return True
        if key in BACKWARD and not (in_field and key == Qt.Key.Key_Left):
            self._move(focused, -1)
            return True
        if in_field and key in ENTERS and focused is not None:
            self._move(focused, 1)
            return True
        if in_field and event.text().isprintable() and event.text():
            self._struck(event.text())
        return False

    def _move(self, focused: QWidget | None, by: int) -> None:
        stops = self._stops()
        if not stops:
            return
        if isinstance(focused, Keyboard):
            focused = focused.rows[focused.stood_on][0 if by < 0 else -1]
        at = stops.index(focused) if focused in stops else (-1 if by > 0 else 0)
        target = stops[(at + by) % len(stops)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._moved(target)
