# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stage: places a page's blocks, actions and keyboard on the glass: portrait, landscape, compact, low reach."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.text import Sentences
from kiosk.ui.action_column import place_in_column
from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.keyboard.layout import PADS
from kiosk.ui.look import Look
from kiosk.ui.page import Block, Page
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.paged_area import PagedArea

LOW_REACH_SHARE = 0.55
LONGEST_LINE_CHARACTERS = 60
CHARACTER_OF_SIZE = 0.5


class Stage(QWidget):
    """On a compact screen with huge letters only the primary action is pinned; the others end the page's text. There,
    the keyboard of letters opens when it is asked for and leaves room for the field and its question alone."""

    typed = Signal(str)
    turned = Signal()
    pointed = Signal(QWidget)
    """The page led to one of its widgets."""

    def __init__(self, look: Look, text: Sentences, page: Page) -> None:
        super().__init__()
        self._look = look
        self._text = text
        self.page = page
        self._is_low = look.is_compact and look.is_huge
        self.area = PagedArea(look, text, page.blocks, is_calm=page.is_calm)
        self.area.setParent(self)
        self.area.turned.connect(self.turned)
        self.area.rearranged.connect(self._arrange)
        page.put = self._put
        page.point_to = self._point_to
        self.pinned: list[BigButton] = list(page.actions)
        for action in page.actions:
            action.setParent(self)
        if self._is_low:
            self._pin_primary()
        self.keyboard: Keyboard | None = None
        self._has_size = False
        for field, layout in page.fields:
            field.tapped.connect(lambda field=field, layout=layout: self.open_keyboard(field, layout))
        if page.fields and (not look.is_compact or self._is_beside(page.fields[0][1])):
            self.open_keyboard(*page.fields[0])

    def _pin_primary(self) -> None:
        """All actions but the first one end the page's text."""
        self.pinned = self.page.actions[:1]
        self._put(self.page.blocks)

    def _point_to(self, widget: QWidget) -> None:
        self.area.show_widget(widget)
        widget.setFocus()
        self.pointed.emit(widget)

    def _put(self, blocks: list[Block]) -> None:
        self.page.blocks = blocks
        tail = [Block(action, self._look.gap) for action in self.page.actions if action not in self.pinned]
        self.area.put([*blocks, *tail])

    @property
    def is_typing(self) -> bool:
        """The keyboard has the screen to itself, but for the field and its question."""
        return self.keyboard is not None and self._look.is_compact and not self._is_beside(self.keyboard.layout_name)

    def shown_widgets(self) -> list[QWidget]:
        """All but the keyboard, in reading order."""
        return [*self.area.shown_widgets(), *(action for action in self.pinned if not action.isHidden())]

    def open_keyboard(self, field: AnswerField, layout: str) -> None:
        if self.keyboard is not None and self.keyboard.field is field:
            return
        if self.keyboard is not None and self.keyboard.layout_name == layout:
            self.keyboard.type_into(field)
        else:
            self._make_keyboard(field, layout)
        self._arrange()
        self.area.show_widget(field)

    def _make_keyboard(self, field: AnswerField, layout: str) -> None:
        """Whoever stands on a row or a key of the keyboard before stands on the first one of this."""
        before, focused = self.keyboard, QApplication.focusWidget()
        is_on_row = before is not None and focused is before
        is_on_key = before is not None and focused is not None and before.isAncestorOf(focused)
        self._drop_keyboard()
        self.keyboard = Keyboard(self._look, self._text, field, layout, can_close=self._can_close(layout))
        self.keyboard.typed.connect(self.typed)
        self.keyboard.typed.connect(self._show_field)
        self.keyboard.closed.connect(self.close_keyboard)
        self.keyboard.setParent(self)
        self.keyboard.show()
        if is_on_row:
            self.keyboard.stand_on_row(0)
        elif is_on_key:
            self.keyboard.rows[0][0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_field(self) -> None:
        """Nobody types into what cannot be seen."""
        if self.keyboard is not None:
            self.area.show_widget(self.keyboard.field)

    def close_keyboard(self) -> None:
        if self.keyboard is None:
            return
        field = self.keyboard.field
        self._drop_keyboard()
        self._arrange()
        self.area.show_widget(field)
        field.setFocus()

    def _drop_keyboard(self) -> None:
        if self.keyboard is not None:
            self.keyboard.hide()
            self.keyboard.setParent(None)
            self.keyboard.deleteLater()
            self.keyboard = None

    def keyboard_for(self, field: QWidget | None) -> None:
        """Keys of the focused field, when another than the present one has the focus. In steps they stay, or whoever
        has no other keys could never get past the next field to those of this one."""
        for known, layout in self.page.fields:
            if known is field and self.keyboard is not None:
                steps = self.keyboard.field.steps
                if not steps or known.steps != steps:
                    self.open_keyboard(known, layout)

    def keyboard_wanted(self, field: QWidget | None) -> None:
        """Keys for the field, opened as by a tap on it."""
        for known, layout in self.page.fields:
            if known is field:
                self.open_keyboard(known, layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._has_size = True
        self._arrange()

    def _is_beside(self, layout: str) -> bool:
        """At the right of the question: where it is wide, and number pads everywhere but in portrait."""
        return self._look.has_keyboard_beside or (not self._look.is_portrait and layout in PADS)

    def _can_close(self, layout: str) -> bool:
        return self._look.is_compact and not self._is_beside(layout)

    def _free(self) -> QRect:
        """Where page and keys may stand; wider than the margins by the rings, so that bodies and texts align."""
        look = self._look
        top = look.px(3.0) if look.is_compact else look.margin
        if look.comfort.is_low_reach and look.is_portrait:
            window = look.profile.height_px
            below = window - (self.y() + self.height())
            top = max(top, round(self.height() + below - window * LOW_REACH_SHARE))
        left = look.margin - look.ring
        foot = 0 if look.is_compact else look.gap
        return QRect(left, top, self.width() - 2 * left, self.height() - top - foot)

    def _arrange(self) -> None:
        if not self._has_size:
            return
        free = self._free()
        for action in self.pinned:
            action.setVisible(not self.is_typing)
        if self.is_typing and self.keyboard is not None:
            self._type_in(free, self.keyboard)
            return
        self.area.show_only(None)
        if self._look.is_portrait:
            self._stack(free)
        elif self.keyboard is not None:
            self._beside(free, self.keyboard)
        elif self.pinned and self._is_low:
            self._in_a_row(free)
        elif self.pinned:
            self._side_by_side(free)
        else:
            self._place_area(free)

    def _type_in(self, free: QRect, keyboard: Keyboard) -> None:
        high = keyboard.height_for(free.width())
        keyboard.setGeometry(free.left(), free.bottom() - high + 1, free.width(), high)
        self._place_area(free.adjusted(0, 0, 0, -high), has_turners=False)
        self.area.show_only(keyboard.field)

    def _place_area(self, area: QRect, *, has_turners: bool = True) -> None:
        self.area.has_turners_inside = has_turners
        self.area.turners.setParent(self.area if has_turners else self)
        self.area.setGeometry(area)
        self.area.lay_out()

    def _stack(self, free: QRect) -> None:
        """Blocks on top, then actions, then the keyboard, all at the full width."""
        bottom = self._place_keyboard(self.keyboard, free)
        bottom = place_in_column(self._look, self.pinned, QRect(free.left(), 0, free.width(), bottom))
        self._place_area(QRect(free.left(), free.top(), free.width(), max(1, bottom - free.top())))

    def _place_keyboard(self, keyboard: Keyboard | None, column: QRect) -> int:
        """At the foot of the column; returns its top, less a gap."""
        bottom = column.bottom() + 1
        if keyboard is None:
            return bottom
        high = keyboard.height_for(column.width())
        keyboard.setGeometry(column.left(), bottom - high, column.width(), high)
        return bottom - high - self._look.gap

    def _beside(self, free: QRect, keyboard: Keyboard) -> None:
        """Question at the left; keyboard and above it the actions at the right."""
        right = max(keyboard.least_width_px, free.width() // 3)
        column = QRect(free.right() - right + 1, free.top(), right, free.height())
        bottom = self._place_keyboard(keyboard, column)
        place_in_column(self._look, self.pinned, QRect(column.left(), 0, column.width(), bottom))
        self._place_area(self._left_of(free, column))

    def _side_by_side(self, free: QRect) -> None:
        """Text at the left two thirds; at the right the actions and above them the turners."""
        right = free.width() // 3
        turners = self.area.turners
        if self._column_px(right) + turners.heightForWidth(right) > free.height() and len(self.pinned) > 1:
            self._pin_primary()
        if self._column_px(right) + turners.heightForWidth(right) > free.height():
            self._in_a_row(free)
            return
        column = QRect(free.right() - right + 1, free.top(), right, free.height())
        bottom = place_in_column(self._look, self.pinned, column)
        self._place_area(self._left_of(free, column), has_turners=False)
        high = turners.heightForWidth(right)
        turners.setGeometry(column.left(), bottom - high, right, high)

    def _column_px(self, width: int) -> int:
        """How high the pinned actions stand in a column."""
        return -place_in_column(self._look, self.pinned, QRect(0, 0, width, 0))

    def _left_of(self, free: QRect, column: QRect) -> QRect:
        """Lines of at most 60 characters, unless that wastes more than a third of the room."""
        wide = column.left() - free.left() - self._look.space
        size = self._look.font("body").pixelSize()
        longest = round(size * CHARACTER_OF_SIZE * LONGEST_LINE_CHARACTERS) + 2 * self._look.ring
        return QRect(free.left(), free.top(), min(wide, max(longest, wide * 2 // 3)), free.height())

    def _in_a_row(self, free: QRect) -> None:
        """Text over the whole width; turners and the primary action share the foot."""
        turners, action = self.area.turners, self.pinned[0]
        left = turners.natural_width_px()
        wide = free.width() - left - self._look.space
        high = max(action.heightForWidth(wide), turners.heightForWidth(left))
        text = free.adjusted(0, 0, 0, -high - self._look.px(1.0))
        self._place_area(text, has_turners=False)
        bottom = free.bottom() + 1
        if self.area.pages == 1:
            left, wide = -self._look.space, free.width()
            high = action.heightForWidth(wide)
        action.setGeometry(free.left() + left + self._look.space, bottom - high, wide, high)
        turn = turners.heightForWidth(max(1, left))
        turners.setGeometry(free.left(), bottom - turn, max(1, left), turn)
