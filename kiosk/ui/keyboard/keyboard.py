# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keyboard: keys that speak and type into one field at a time; knows nothing of what the answer means."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.text import Sentences
from kiosk.ui.keyboard.layout import PADS, KeyboardLayout, keyboard_layout
from kiosk.ui.look import Look
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.button_paint import paint_ring

WIDTHS = {"{space}": 4.0, "{shift}": 1.5, "{back}": 1.5, "{digits}": 1.8, "{letters}": 1.8, "{accents}": 1.8}
WIDTHS |= {"{done}": 2.4, "{clear}": 1.0}
ICONS = {"{back}": "backspace", "{shift}": "shift"}
NAMED = {",": "comma", ".": "point", "-": "hyphen", "_": "underscore", "@": "at"}
PAGES = {"{letters}", "{accents}", "{digits}"}
KEY_MM = 17.0
KEY_BESIDE_MM = 14.5
FEW_COLUMNS = 3
WIDE_KEY_MM = {"months": 28.0}


class Keyboard(QWidget):
    """For two switches its rows are stops first: `stand_on_row` puts the focus on a whole row."""

    typed = Signal(str)
    """The spoken name of the key that was pressed."""
    closed = Signal()

    def __init__(self, look: Look, text: Sentences, field: AnswerField, layout: str, *, can_close: bool) -> None:
        super().__init__()
        self._look = look
        self._text = text
        self.field = field
        self.layout_name = layout
        self._can_close = can_close
        self._layout: KeyboardLayout = keyboard_layout(layout, text.language)
        self._page = self._layout.start
        self._is_shifted = layout == "text" and not field.text()
        self._rows: list[list[tuple[str, BigButton]]] = []
        self.stood_on = 0
        """The row that has the focus as a whole, while this widget has it."""
        self.is_at_way_out = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show_page()

    def type_into(self, field: AnswerField) -> None:
        """Another field of the same kind, with the same keys."""
        self.field = field
        if self.layout_name == "text" and self._is_shifted == bool(field.text()):
            self._is_shifted = not field.text()
            self._show_page()

    @property
    def rows(self) -> list[list[BigButton]]:
        return [[button for _, button in row] for row in self._rows]

    @property
    def least_width_px(self) -> int:
        """The width at which every key is as wide as a finger needs."""
        each = self._look.target + 2 * self._look.ring
        wide = self._look.px(WIDE_KEY_MM.get(self.layout_name, 20.0)) + 2 * self._look.ring
        return max(each * self._layout.columns, wide * min(FEW_COLUMNS, self._layout.columns))

    def height_for(self, _width_px: int) -> int:
        """Four or five rows of keys, as high as the screen can spare but never under a finger's size."""
        return max(len(page) for page in self._layout.pages.values()) * self._key_height()

    def _key_height(self) -> int:
        look = self._look
        wish = KEY_MM if look.is_portrait else KEY_BESIDE_MM if look.has_keyboard_beside else 0.0
        return max(look.target, look.px(wish)) + 2 * look.ring

    # Rows, for two switches.

    def row_name(self, row: int) -> str:
        keys = ", ".join(self._spoken(key) for key, _ in self._rows[row])
        return self._text.show("keyboard.row", keys=keys)

    def row_of(self, key: QWidget) -> int | None:
        return next((number for number, row in enumerate(self.rows) if key in row), None)

    def stand_on_row(self, row: int) -> None:
        self._stand(row, self.row_name(row), is_way_out=False)

    def stand_on_way_out(self, row: int) -> None:
        """Behind the last key of a row: selecting here leaves the row."""
        self._stand(row, self._text.show("keyboard.leave_row"), is_way_out=True)

    def _stand(self, row: int, name: str, *, is_way_out: bool) -> None:
        self.setAccessibleName(name)
        self.stood_on, self.is_at_way_out = row, is_way_out
        self.setFocus()
        self.update()

    def row_area(self, row: int) -> QRect:
        area = QRect()
        for _, button in self._rows[row]:
            area = area.united(button.geometry())
        return area

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus() and self.stood_on < len(self._rows):
            painter = QPainter(self)
            paint_ring(painter, self.row_area(self.stood_on), self._look, is_open=self.is_at_way_out)
            painter.end()

    # Keys.

    def _show_page(self) -> None:
        focused = next((key for row in self._rows for key, button in row if button.hasFocus()), None)
        for row in self._rows:
            for _, button in row:
                button.hide()
                button.setParent(None)
                button.deleteLater()
        rows = [list(row) for row in self._layout.pages[self._page]]
        if self._can_close:
            rows[-1].append("{done}")
        self._rows = [[(key, self._key(key)) for key in row] for row in rows]
        self._place()
        if focused is not None:
            self._focus_again(focused)

    def _focus_again(self, key: str) -> None:
        """The focus stays where it was although the keys are other ones."""
        keys = [pair for row in self._rows for pair in row]
        again = next((button for name, button in keys if name == key), keys[0][1])
        again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _key(self, key: str) -> BigButton:
        is_act = key.startswith("{") or len(key) > 1
        label = "" if key in ICONS else self._label(key)
        spoken = self._spoken(key)
        button = BigButton(self._look, "key_wide" if is_act else "key", label, icon=ICONS.get(key, ""), spoken=spoken)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a touch leaves the focus in the field
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
        spoken = self._spoken(key)
        if key in PAGES:
            self._page = key[1:-1]
            self._show_page()
        elif key == "{shift}":
            self._is_shifted = not self._is_shifted
            self._show_page()
        elif key == "{back}":
            self.field.backspace()
        elif key == "{clear}":
            self.field.clear()
        elif key == "{done}":
            self.closed.emit()
            return
        else:
            self._type(" " if key == "{space}" else self._label(key))
        self.typed.emit(spoken)

    def _type(self, text: str) -> None:
        self.field.insert(text)
        if self._is_shifted and self.layout_name == "text":
            self._is_shifted = False
            self._show_page()
        elif self._page == "accents":
            self._page = self._layout.start
            self._show_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        """Keys stand edge to edge: the room of their rings is the gap between them."""
        high = self._key_height()
        top = self.height_for(self.width()) - high * len(self._rows)
        for row in self._rows:
            widths = self._widths([key for key, _ in row])
            left = (self.width() - sum(widths)) // 2
            for width, (_, button) in zip(widths, row, strict=True):
                button.setGeometry(left, top, width, high)
                left += width
            top += high

    def _widths(self, keys: list[str]) -> list[int]:
        """Columns of one width where the row has room for them; else what is over a finger's width is shared out."""
        least = self._look.target + 2 * self._look.ring
        if self.layout_name in PADS:
            last = [least] * (len(keys) - FEW_COLUMNS)
            return [(self.width() - sum(last)) // FEW_COLUMNS] * min(len(keys), FEW_COLUMNS) + last
        columns = self._layout.columns
        shares = [WIDTHS.get(key, max(1.0, 0.5 * len(key))) for key in keys]
        unit = self.width() / columns
        if sum(shares) <= columns:
            return [int(unit * share) for share in shares]
        over = self.width() - least * len(keys)
        return [least + int(over * share / sum(shares)) for share in shares]
