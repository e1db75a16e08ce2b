# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ItemCard: one item of a list: what it is, and below it what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose

LINE_MM = 0.35


class ItemCard(QWidget):
    """The buttons stand side by side below the words, or one below the other where that is too narrow for them."""

    def __init__(self, look: Look, words: Sequence[Prose], buttons: Sequence[BigButton]) -> None:
        super().__init__()
        self._look = look
        self._words, self._buttons = list(words), list(buttons)
        for part in (*words, *buttons):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def shrink(self, share: float) -> None:
        for prose in self._words:
            prose.shrink(share)
        for button in self._buttons:
            button.shrink(share)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(width, is_placing=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay(self.width(), is_placing=True)

    def _lay(self, width: int, *, is_placing: bool) -> int:
        """The height that all needs at this width; puts it there too when asked to."""
        look = self._look
        side, top = look.px(1.5), look.px(1.0 if look.is_compact else 2.5)
        inner = max(1, width - 2 * side)
        for prose in self._words:
            high = prose.heightForWidth(inner - 2 * look.ring)
            if is_placing:
                prose.setGeometry(side + look.ring, top, inner - 2 * look.ring, high)
            top += high
        top += look.px(0.5)
        columns = self._columns(inner)
        each = inner // columns
        for first in range(0, len(self._buttons), columns):
            row = self._buttons[first : first + columns]
            high = max(button.heightForWidth(each) for button in row)
            for place, button in enumerate(row):
                if is_placing:
                    button.setGeometry(side + place * each, top, each, high)
            top += high
        return top + look.px(0.5)

    def _columns(self, inner: int) -> int:
        count = max(1, len(self._buttons))
        widest = max((button.natural_width_px() for button in self._buttons), default=0)
        return count if widest <= inner // count else 1

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = look.px(LINE_MM)
        painter.setPen(QPen(look.ink("line"), wide))
        painter.setBrush(look.ink("surface"))
        half = wide / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), look.radius, look.radius)
        painter.end()
