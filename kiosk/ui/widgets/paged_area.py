# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PagedArea: blocks in pages that fit, with "more" buttons instead of scroll bars; nothing is ever half shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.text import Sentences
from kiosk.ui.look import Look
from kiosk.ui.page import Block
from kiosk.ui.pagination import Sheet, Slot, paginate
from kiosk.ui.widgets.turners import Turners

AWAY = "isAway"


def put_away(widget: QWidget, is_away: bool) -> None:
    """Not shown on any page now, but kept: of a list that is searched, what was not looked for."""
    widget.setProperty(AWAY, is_away)


class PagedArea(QWidget):
    """The turners stand at its foot, unless the stage has a better place for them."""

    turned = Signal()
    """Another page of the same blocks is shown."""
    rearranged = Signal()
    """Other blocks are shown: the stage places everything anew."""

    def __init__(self, look: Look, text: Sentences, blocks: list[Block], *, is_calm: bool = False) -> None:
        super().__init__()
        self._look = look
        self._is_calm = is_calm
        self._blocks: list[Block] = []
        self._only: QWidget | None = None
        self._pages: list[list[Slot]] = []
        self._page = 0
        self.has_turners_inside = True
        self.turners = Turners(look, text)
        self.turners.setParent(self)
        self.turners.turned.connect(lambda by: self.show_page(self._page + by))
        self._take(blocks)

    def _take(self, blocks: list[Block]) -> None:
        self._blocks = list(blocks)
        for block in blocks:
            if block.widget.parent() is not self:
                block.widget.setParent(self)

    def put(self, blocks: list[Block]) -> None:
        """Other blocks; a widget that was here before stays itself, the rest is dropped."""
        kept = {block.widget for block in blocks}
        for block in self._blocks:
            if block.widget not in kept:
                block.widget.hide()
                block.widget.setParent(None)
                block.widget.deleteLater()
        self._take(blocks)
        if self._pages:
            self._page = 0
            self.lay_out()

    def arrange(self, widgets: Sequence[QWidget], shown: Sequence[QWidget]) -> None:
        """Of these neighbours shows only some, in this order; the page of what has the focus stays on the glass."""
        among = set(widgets)
        own = [block for block in self._blocks if block.widget in among]
        first = self._blocks.index(own[0])
        places = {widget: place for place, widget in enumerate(shown)}
        for block in own:
            put_away(block.widget, block.widget not in places)
        own.sort(key=lambda block: places.get(block.widget, len(places)))
        self._blocks[first : first + len(own)] = own
        self._page = 0
        self.rearranged.emit()
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.show_widget(focused)

    def show_only(self, field: QWidget | None) -> None:
        """Nothing but this field and its question, while a keyboard takes most of the screen; None for all again."""
        if field is not self._only:
            self._only = field
            self.lay_out()

    @property
    def pages(self) -> int:
        return max(1, len(self._pages))

    @property
    def page(self) -> int:
        return self._page

    def shown_widgets(self) -> list[QWidget]:
        """In reading order, the turning buttons last."""
        shown = [slot.widget for slot in self._pages[self._page]] if self._pages else []
        return [*shown, self.turners] if self.pages > 1 else shown

    def turn(self) -> None:
        self.show_page(self._page + 1)

    def turn_back(self) -> None:
        self.show_page(self._page - 1)

    def show_page(self, page: int) -> None:
        page = max(0, min(page, self.pages - 1))
        if page != self._page:
            self._page = page
            self._place()
            self.turned.emit()

    def show_widget(self, widget: QWidget) -> None:
        """Turn to the page that holds the widget or an ancestor of it."""
        for number, slots in enumerate(self._pages):
            if any(slot.widget is widget or slot.widget.isAncestorOf(widget) for slot in slots):
                self._page = number
                self._place()
                return

    def lay_out(self) -> None:
        """Anew in today's size; the stage asks for it whenever it gave another one."""
        for slot in self._slots():
            slot.drop_if_made()
        inside = self.has_turners_inside and self._only is None
        turner_px = self.turners.heightForWidth(self.width()) + self._look.gap if inside else 0
        sheet = Sheet(self.width(), self.height(), self._look.ring)
        self._pages = paginate(self._wanted(), sheet, turner_px)
        for slot in self._slots():
            if slot.is_made:
                slot.widget.setParent(self)
        self._page = min(self._page, self.pages - 1)
        self._place()

    def _wanted(self) -> list[Block]:
        if self._only is None:
            return [block for block in self._blocks if not block.widget.property(AWAY)]
        only = self._only
        holders = (block for block in self._blocks if block.widget is only or block.widget.isAncestorOf(only))
        return [replace(block, gap_after_px=0) for block in holders]

    def _slots(self) -> list[Slot]:
        return [slot for page in self._pages for slot in page]

    def _place(self) -> None:
        placed = {slot.widget for slot in self._slots()}
        for block in self._blocks:
            if block.widget not in placed:
                block.widget.setVisible(False)
        lower = self._calm_px()
        for number, slots in enumerate(self._pages):
            for slot in slots:
                slot.widget.setGeometry(slot.left_px, slot.top_px + lower, slot.width_px, slot.height_px)
                slot.widget.setVisible(number == self._page)
        self.turners.tell(self._page, self.pages)
        self.turners.setVisible(self.pages > 1)
        if self.has_turners_inside and self.pages > 1:
            height = self.turners.heightForWidth(self.width())
            self.turners.setGeometry(0, self.height() - height, self.width(), height)

    def _calm_px(self) -> int:
        """A page that says little stands a third down what is left, not at the very top."""
        if not self._is_calm or self.pages > 1 or not self._slots():
            return 0
        last = self._slots()[-1]
        return max(0, self.height() - last.top_px - last.height_px) // 3
