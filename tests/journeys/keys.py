# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands on keys: a whole keyboard with Tab, arrows, Enter and Space; or two switches and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.rehearsal.citizen import NotFound
from tests.journeys.kiosk_under_test import KioskUnderTest

NAMED = {" ": "space", ",": "comma", ".": "point", "-": "hyphen", "_": "underscore", "@": "at"}
PAGES = ("keyboard.letters", "keyboard.digits", "keyboard.accents")


class KeyHands:
    """Sees the screen, moves with keys. `moves` and `selects` take turns, so that each of them is proved."""

    def __init__(self, kiosk: KioskUnderTest, moves: tuple[Qt.Key, ...], selects: tuple[Qt.Key, ...]) -> None:
        self._kiosk = kiosk
        self._moves = cycle(moves)
        self._selects = cycle(selects)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._kiosk.window, key)
        self._kiosk.citizen.settle()

    def go_to(self, name: str) -> None:
        """On this page, else on those behind "more"."""
        while not self._reaches(name):
            if not self._reaches(self._kiosk.show("paging.more")):
                raise NotFound(f"no key leads to {name!r}; there are: {self._names()}")
            self.key(next(self._selects))

    def _names(self) -> list[str]:
        return [stop.accessibleName() for stop in self._kiosk.window.stops()]

    def _reaches(self, name: str) -> bool:
        for _ in range(len(self._kiosk.window.stops()) + 1):
            if _is_called(QApplication.focusWidget(), name):
                return True
            self.key(next(self._moves))
        return False

    def press(self, name: str) -> None:
        self.go_to(name)
        self.key(next(self._selects))

    def choose(self, name: str) -> None:
        self.press(name)

    def tick(self, name: str) -> None:
        self.press(name)

    def write(self, field: str, keys: Sequence[str]) -> None:
        """On the real keyboard in front of the citizen."""
        self.go_to(field)
        focused = QApplication.focusWidget()
        assert focused is not None
        for letter in "".join(keys):
            strike(focused, letter)
        self._kiosk.citizen.settle()


class SwitchHands(KeyHands):
    """Key 1 moves, key 2 selects; every letter comes from the keyboard on the screen."""

    def __init__(self, kiosk: KioskUnderTest) -> None:
        super().__init__(kiosk, (Qt.Key.Key_1,), (Qt.Key.Key_2,))

    def write(self, field: str, keys: Sequence[str]) -> None:
        """Selecting a field begins to type there; passing by the others on the way to the keys would not."""
        self.press(field)
        for key in keys:
            self._type(key)

    def _type(self, letter: str) -> None:
        name = self._kiosk.text.say(f"keyboard.{NAMED[letter]}") if letter in NAMED else letter
        for page in ("", *PAGES):
            if page and self._kiosk.text.say(page) in self._names():
                self._press_key(self._kiosk.text.say(page))
            if name in self._names():
                self._press_key(name)
                return
        raise NotFound(f"no key for {letter!r}; there are: {self._names()}")

    def _press_key(self, name: str) -> None:
        """Its row first, then the key in it."""
        stage = self._kiosk.window.stage
        keyboard = stage.keyboard if stage is not None else None
        assert keyboard is not None
        rows = [[key.accessibleName() for key in row] for row in keyboard.rows]
        self.press(keyboard.row_name(next(number for number, names in enumerate(rows) if name in names)))
        self.press(name)


def strike(widget: QWidget, letter: str) -> None:
    """As a keyboard sends it, accents included, which QTest cannot."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


def _is_called(widget: QWidget | None, name: str) -> bool:
    full = widget.accessibleName() if widget is not None else ""
    return name in (full, full.split(". ")[0])
