# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who sees nothing: two keys in the hands, and every decision made from what the kiosk said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.text import Sentences
from tests.journeys.keys import NAMED, PAGES
from tests.journeys.kiosk_under_test import KioskUnderTest

MOST_MOVES = 200


class NeverHeard(AssertionError):
    """All there is was heard once, and what was sought was not among it."""


class Listener:
    """Knows the kiosk's words in their language, but neither window nor widgets: only `speaker.last`."""

    def __init__(self, kiosk: KioskUnderTest, words: Sentences) -> None:
        self._kiosk = kiosk
        self._words = words

    # The ears.

    def texts(self) -> list[str]:
        return self._kiosk.speaker.texts()

    def hears(self, text: str) -> bool:
        return any(text in heard for heard in self.texts())

    def here(self) -> str:
        """Where the focus was said to be, or the key that was just typed."""
        last = self._kiosk.speaker.last
        return next((said.text for said in last if said.channel in {"focus", "key"}), "")

    # The two keys.

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._kiosk.window, key)
        self._kiosk.citizen.settle()

    def move(self) -> None:
        self._press(Qt.Key.Key_1)

    def select(self) -> None:
        self._press(Qt.Key.Key_2)

    # What one does with both.

    def seek(self, name: str, role: str) -> None:
        """Move on until the name was said with its role; through the pages behind "more" when a round has none."""
        while not self._round(name, role):
            if not self._round(self._words.show("paging.more"), "reader.button") or self._is_unavailable():
                raise NeverHeard(f"{name!r} as {role} was never said")
            self.select()

    def _round(self, name: str, role: str) -> bool:
        wanted = f"{name}. {self._words.show(role)}"
        began = ""
        for _ in range(MOST_MOVES):
            here = self.here()
            if here == name or f"{here}. ".startswith(f"{wanted}. "):
                return True
            if began and here == began:
                return False
            began = began or here
            self.move()
        return False

    def _is_unavailable(self) -> bool:
        return self._words.show("reader.not_now") in self.here()

    def press(self, name: str) -> None:
        self.seek(name, "reader.button")
        self.select()

    def choose(self, name: str) -> None:
        self.seek(name, "reader.option")
        self.select()
        self._is_told_chosen(name)

    def tick(self, name: str) -> None:
        self.seek(name, "reader.tick")
        self.select()
        self._is_told_chosen(name)

    def _is_told_chosen(self, name: str) -> None:
        said = self.here()
        assert said.startswith(name), f"nothing was said of {name!r} after it was chosen, but {self.texts()}"
        assert f". {self._words.show('reader.chosen')}" in said

    def write(self, field: str, keys: Sequence[str]) -> None:
        """Selecting a field begins to type there. Back at it afterwards, also where it has moved on by itself."""
        self.seek(field, "reader.field")
        self.select()
        for key in keys:
            self._type(self._words.say(f"keyboard.{NAMED[key]}") if key in NAMED else key)
        self.seek(field, "reader.field")
        assert "".join(keys) in self.texts(), f"what was typed was not said back: {self.texts()}"

    def _press_key(self, key: str) -> None:
        """The row that names the key first, then the key in it."""
        began = ""
        for _ in range(MOST_MOVES):
            if key in self._row_here():
                self.select()
                self.press(key)
                return
            if began and self.here() == began:
                break
            began = began or self.here()
            self.move()
        raise NeverHeard(f"no row names {key!r}")

    def _row_here(self) -> list[str]:
        """The keys of the row that was said last, if it was one."""
        before = self._words.show("keyboard.row", keys="")
        here = self.here()
        return here.removeprefix(before).split(", ") if here.startswith(before) else []

    def _type(self, key: str) -> None:
        for page in ("", *PAGES):
            try:
                if page:
                    self._press_key(self._words.say(page))
                self._press_key(key)
                return
            except NeverHeard:
                continue
        raise NeverHeard(f"no key says {key!r}")
