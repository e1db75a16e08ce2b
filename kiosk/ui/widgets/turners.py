# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turners: which page of how many, and the buttons to the earlier and the next one; in one row where it is wide."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.text import Sentences
from kiosk.ui.look import Look
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose


class Turners(QWidget):
    turned = Signal(int)
    """+1 for the next page, -1 for the earlier one."""

    def __init__(self, look: Look, text: Sentences) -> None:
        super().__init__()
        self._look = look
        self._text = text
        self._count = Prose(look, "bar", "", tone="muted")
        self.earlier = BigButton(look, "turner", text.show("paging.earlier"), icon="arrow_upward")
        self.more = BigButton(look, "turner", text.show("paging.more"), icon="arrow_downward")
        self.earlier.clicked.connect(lambda: self.turned.emit(-1))
        self.more.clicked.connect(lambda: self.turned.emit(1))
        for part in (self._count, self.earlier, self.more):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.tell(0, 1)

    def tell(self, page: int, pages: int) -> None:
        self._count.setText(self._text.show("reader.place", n=page + 1, of=pages))
        self._count.setAccessibleName(self._text.show("paging.count", n=page + 1, of=pages))
        self.earlier.setEnabled(page > 0)
        self.more.setEnabled(page < pages - 1)

    def natural_width_px(self) -> int:
        """All in one row."""
        count = self._count.fontMetrics().horizontalAdvance("88 / 888") + self._look.px(2.0)
        return count + self.earlier.natural_width_px() + self.more.natural_width_px() + self._look.gap

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(area.bottom() + 1 for _, area in self._areas(width))

    def _areas(self, width: int) -> list[tuple[QWidget, QRect]]:
        """One row; else the count above two buttons; else all three in a column."""
        look, first, second = self._look, self.earlier.natural_width_px(), self.more.natural_width_px()
        line = self._count.heightForWidth(max(1, width - 2 * look.ring))
        if self.natural_width_px() <= width:
            wide = max(first, second, look.px(42.0))
            wide = wide if 2 * wide + look.gap <= width - width // 4 else 0
            left, right = (wide or first), (wide or second)
            high = max(self.earlier.heightForWidth(left), self.more.heightForWidth(right))
            more = QRect(width - right, 0, right, high)
            earlier = QRect(more.left() - look.gap - left, 0, left, high)
            count = QRect(look.ring, (high - line) // 2, earlier.left() - look.ring, line)
            return [(self._count, count), (self.earlier, earlier), (self.more, more)]
        count = QRect(look.ring, 0, width - 2 * look.ring, line)
        half = (width - look.gap) // 2
        if max(first, second) <= half:
            high = max(self.earlier.heightForWidth(half), self.more.heightForWidth(half))
            earlier, more = QRect(0, line, half, high), QRect(width - half, line, half, high)
        else:
            earlier = QRect(0, line, width, self.earlier.heightForWidth(width))
            more = QRect(0, earlier.bottom() + 1 + look.gap, width, self.more.heightForWidth(width))
        return [(self._count, count), (self.earlier, earlier), (self.more, more)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        for part, area in self._areas(self.width()):
            part.setGeometry(area)
