# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keyboard: keys that speak and type into one field at a time; knows nothing of what the answer means."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.text import Sentences
from kiosk.ui.keyboard.layout import KeyboardLayout, keyboard_layout
from kiosk.ui.look import Look
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton

WIDTHS = {"{space}": 4.0, "{shift}": 1.5, "{back}": 1.5, "{digits}": 1.8, "{letters}": 1.8, "{accents}": 1.8}
ICONS = {"{back}": "backspace", "{shift}": "shift"}
NAMED = {",": "comma", ".": "point", "-": "hyphen", "_": "underscore", "@": "at"}


class Keyboard(QWidget):
    typed = Signal(str)
    """The spoken name of the key that was pressed."""

    def __init__(self, look: Look, text: Sentences, field: AnswerField, layout: str) -> None:
        super().__init__()
        self._look = look
        self._text = text
        self.field = field
        self._layout_name = layout
        self._layout: KeyboardLayout = keyboard_layout(layout, text.language)
        self._page = self._layout.start
        self._is_shifted = layout == "text" and not field.text()
        self._rows: list[list[tuple[str, BigButton]]] = []
        self._show_page()

    @property
    def rows(self) -> list[list[BigButton]]:
        return [[button for _, button in row] for row in self._rows]

    def height_for(self, width_px: int) -> int:
        """Four or five rows of keys, as high as the screen can spare but never under a finger's size."""
        rows = max(len(page) for page in self._layout.pages.values())
        return rows * self._key_height() + (rows - 1) * self._look.gap

    def _key_height(self) -> int:
        look = self._look
        wish = 17.0 if look.is_portrait else 14.5 if look.has_keyboard_beside else 12.7
        return max(look.target, look.px(wish)) + 0

    def _show_page(self) -> None:
        for row in self._rows:
            for _, button in row:
                button.setParent(None)
                button.deleteLater()
        self._rows = [[(key, self._key(key)) for key in row] for row in self._layout.pages[self._page]]
        self._place()

    def _key(self, key: str) -> BigButton:
        is_act = key.startswith("{") or len(key) > 1
        label = "" if key in ICONS else self._label(key)
        spoken = self._spoken(key)
        button = BigButton(self._look, "key_wide" if is_act else "key", label, icon=ICONS.get(key, ""), spoken=spoken)
        button.setParent(self)
        button.clicked.connect(lambda: self._press(key))
        button.show()
        return button

    def _label(self, key: str) -> str:
        if key.startswith("{"):
            return self._text.show(f"keyboard.{key[1:-1]}")
        return key.upper() if self._is_shifted and len(key) == 1 else key

    def _spoken(self, key: str) -> str:
        if key.startswith("{"):
            return self._text.say(f"keyboard.{key[1:-1]}")
        if key in NAMED:
            return self._text.show(f"keyboard.{NAMED[key]}")
        return self._label(key)

    def _press(self, key: str) -> None:
        if key in {"{letters}", "{accents}", "{digits}"}:
            self._page = key[1:-1]
            self._show_page()
        elif key == "{shift}":
            self._is_shifted = not self._is_shifted
            self._show_page()
        elif key == "{back}":
            self.field.backspace()
        elif key == "{clear}":
            self.field.clear()
        else:
            self._type(" " if key == "{space}" else self._label(key))
        self.typed.emit(self._spoken(key))

    def _type(self, text: str) -> None:
        self.field.insert(text)
        if self._is_shifted and self._layout_name == "text":
            self._is_shifted = False
            self._show_page()
        elif self._page == "accents":
            self._page = self._layout.start
            self._show_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        gap, top, high = self._look.gap, 0, self._key_height()
        for row in self._rows:
            shares = [WIDTHS.get(key, max(1.0, 0.42 * len(key))) for key, _ in row]
            columns = max(sum(shares), self._layout.columns if len(row) > 5 else sum(shares))
            unit = (self.width() - gap * (len(row) - 1)) / columns
            left = (self.width() - unit * sum(shares) - gap * (len(row) - 1)) / 2
            for share, (_, button) in zip(shares, row, strict=True):
                button.setGeometry(round(left), top, round(unit * share), high)
                left += unit * share + gap
            top += high + gap
