# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stage: places a page's blocks, actions and keyboard on the glass: portrait, landscape, compact, low reach."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.text import Sentences
from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.look import Look
from kiosk.ui.page import Page
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.paged_area import PagedArea

LOW_REACH_SHARE = 0.55
LONGEST_LINE_CHARACTERS = 60
KEYBOARD_BESIDE_MM = 152.0


class Stage(QWidget):
    typed = Signal(str)
    turned = Signal()

    def __init__(self, look: Look, text: Sentences, page: Page) -> None:
        super().__init__()
        self._look = look
        self._text = text
        self.page = page
        self.area = PagedArea(look, text, page.blocks)
        self.area.setParent(self)
        self.area.turned.connect(self.turned)
        page.put = self.area.put
        self.keyboard: Keyboard | None = None
        for action in page.actions:
            action.setParent(self)
        for field, layout in page.fields:
            field.tapped.connect(lambda field=field, layout=layout: self.open_keyboard(field, layout))
        if page.fields and not look.is_compact:
            self.open_keyboard(*page.fields[0])

    def open_keyboard(self, field: AnswerField, layout: str) -> None:
        if self.keyboard is not None:
            if self.keyboard.field is field:
                return
            self.keyboard.setParent(None)
            self.keyboard.deleteLater()
        self.keyboard = Keyboard(self._look, self._text, field, layout)
        self.keyboard.typed.connect(self.typed)
        self.keyboard.setParent(self)
        self.keyboard.show()
        self._place()
        self.area.show_widget(field)

    def keyboard_for(self, field: QWidget | None) -> None:
        """Keys of the focused field, when another than the present one has the focus."""
        for known, layout in self.page.fields:
            if known is field and self.keyboard is not None:
                self.open_keyboard(known, layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _free(self) -> QRect:
        look = self._look
        top = look.margin
        if look.comfort.is_low_reach and look.is_portrait:
            window = look.profile.height_px
            below = window - (self.y() + self.height())
            top = max(top, round(self.height() + below - window * LOW_REACH_SHARE))
        return QRect(look.margin, top, self.width() - 2 * look.margin, self.height() - top - look.gap)

    def _place(self) -> None:
        free = self._free()
        look = self._look
        if look.is_portrait:
            self._stack(free, free)
        elif self.keyboard is not None and not look.has_keyboard_beside:
            high = self.keyboard.height_for(free.width())
            self.keyboard.setGeometry(free.left(), free.bottom() - high + 1, free.width(), high)
            self._side_by_side(free.adjusted(0, 0, 0, -high - look.gap))
        else:
            self._side_by_side(free)

    def _stack(self, free: QRect, column: QRect) -> None:
        """Blocks on top, then actions, then the keyboard, all at the full width of `column`."""
        bottom = column.bottom() + 1
        if self.keyboard is not None:
            high = self.keyboard.height_for(column.width())
            bottom -= high
            self.keyboard.setGeometry(column.left(), bottom, column.width(), high)
            bottom -= self._look.space
        bottom = self._place_actions(QRect(column.left(), column.top(), column.width(), bottom - column.top()))
        if free is column or free == column:
            self.area.setGeometry(free.left(), free.top(), free.width(), max(1, bottom - free.top()))

    def _side_by_side(self, free: QRect) -> None:
        look = self._look
        is_beside = self.keyboard is not None and look.has_keyboard_beside
        if not self.page.actions and not is_beside:
            self.area.setGeometry(free)
            return
        third = free.width() // 3
        right = max(third, look.px(KEYBOARD_BESIDE_MM)) if is_beside else third
        column = QRect(free.right() - right + 1, free.top(), right, free.height())
        if is_beside:
            self._stack(QRect(), column)
        else:
            self._place_actions(column)
        left = free.width() - right - 2 * look.space
        longest = round(look.font("body").pixelSize() * 0.52 * LONGEST_LINE_CHARACTERS)
        self.area.setGeometry(free.left(), free.top(), min(left, max(longest, left * 2 // 3)), free.height())

    def _place_actions(self, column: QRect) -> int:
        """From the bottom up; returns the top of the highest action, less a space."""
        bottom = column.bottom() + 1
        if not self.page.actions:
            return bottom
        for row in reversed(self._action_rows(column.width())):
            each = (column.width() - self._look.gap * (len(row) - 1)) // len(row)
            high = max(button.heightForWidth(each) for button in row)
            bottom -= high
            for place, button in enumerate(row):
                button.setGeometry(column.left() + place * (each + self._look.gap), bottom, each, high)
            bottom -= self._look.gap
        return bottom - self._look.space + self._look.gap

    def _action_rows(self, width_px: int) -> list[list[BigButton]]:
        """The primary action alone, the others two by two where their words fit."""
        first, others = self.page.actions[:1], self.page.actions[1:]
        half = (width_px - self._look.gap) // 2
        pairs = all(button.natural_width_px() + self._look.px(14) <= half for button in others)
        size = 2 if pairs else 1
        return [first, *(others[at : at + size] for at in range(0, len(others), size))]
