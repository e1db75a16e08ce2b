# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PagedArea: blocks in pages that fit, with "more" buttons instead of scroll bars; nothing is ever half shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.text import Sentences
from kiosk.ui.look import Look
from kiosk.ui.page import Block
from kiosk.ui.pagination import Slot, paginate
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.row import Row


class PagedArea(QWidget):
    turned = Signal()
    """Another page of the same blocks is shown."""

    def __init__(self, look: Look, text: Sentences, blocks: list[Block]) -> None:
        super().__init__()
        self._look = look
        self._text = text
        self._blocks = blocks
        self._pages: list[list[Slot]] = []
        self._page = 0
        for block in blocks:
            block.widget.setParent(self)
        self._count = Prose(look, "small", "", tone="muted")
        self._earlier = self._turner("paging.earlier", "arrow_upward", self.turn_back)
        self._more = self._turner("paging.more", "arrow_downward", self.turn)
        self._turners = Row([self._count, self._earlier, self._more], look.gap)
        self._turners.setParent(self)

    def _turner(self, key: str, icon: str, turn: Callable[[], None]) -> BigButton:
        button = BigButton(self._look, "secondary", self._text.show(key), icon=icon)
        button.clicked.connect(turn)
        return button

    def put(self, blocks: list[Block]) -> None:
        """Other blocks; a widget that was here before stays itself, the rest is dropped."""
        kept = {block.widget for block in blocks}
        for block in self._blocks:
            if block.widget not in kept:
                block.widget.hide()
                block.widget.setParent(None)
                block.widget.deleteLater()
        self._blocks = blocks
        for block in blocks:
            if block.widget.parent() is not self:
                block.widget.setParent(self)
        self._page = 0
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
        return [*shown, self._turners] if self.pages > 1 else shown

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.lay_out()

    def lay_out(self) -> None:
        turner_px = self._turners.heightForWidth(self.width()) + self._look.gap
        for slot in self._slots():
            slot.drop_if_made()
        self._pages = paginate(self._blocks, self.width(), self.height(), turner_px)
        for slot in self._slots():
            if slot.is_made:
                slot.widget.setParent(self)
        self._page = min(self._page, self.pages - 1)
        self._place()

    def _slots(self) -> list[Slot]:
        return [slot for page in self._pages for slot in page]

    def _place(self) -> None:
        placed = {slot.widget for slot in self._slots()}
        for block in self._blocks:
            if block.widget not in placed:
                block.widget.setVisible(False)
        for number, slots in enumerate(self._pages):
            for slot in slots:
                slot.widget.setGeometry(0, slot.top_px, self.width(), slot.height_px)
                slot.widget.setVisible(number == self._page)
        self._turners.setVisible(self.pages > 1)
        if self.pages > 1:
            self._count.setText(self._text.show("paging.count", n=self._page + 1, of=self.pages))
            self._count.setAccessibleName(self._count.text())
            self._earlier.setEnabled(self._page > 0)
            self._more.setEnabled(self._page < self.pages - 1)
            height = self._turners.heightForWidth(self.width())
            self._turners.setGeometry(0, self.height() - height, self.width(), height)
