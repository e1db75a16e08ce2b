# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Progress: which question of how many, in words and as a line that never lies."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.ui.look import Look
from kiosk.ui.widgets.fitting import fitted, shrunk, wrapped_height_px


class Progress(QLabel):
    def __init__(self, look: Look, words: str, done: int, of: int) -> None:
        super().__init__(words)
        self._look = look
        self._share = done / of if of else 0.0
        self._font = look.font("small")
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words_font(self, width: int) -> QFont:
        return fitted(self._font, self.text(), width)

    def shrink(self, share: float) -> None:
        self._font = shrunk(self._look.font("small"), share)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        font = self.words_font(width)
        return wrapped_height_px(font, self.text(), width) + self._look.px(5.0)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.ink("muted"))
        painter.setFont(self.words_font(self.width()))
        words = QRect(0, 0, self.width(), self.height() - look.px(4.0))
        painter.drawText(words, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, self.text())
        thick = look.px(2.4)
        line = QRectF(1, self.height() - thick - 1, self.width() - 2, thick)
        painter.setPen(QPen(look.ink("line"), look.px(0.3)))
        painter.setBrush(look.ink("ground"))
        painter.drawRoundedRect(line, thick / 2, thick / 2)
        painter.setBrush(look.ink("action"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(
            QRectF(line.left(), line.top(), line.width() * self._share, thick), thick / 2, thick / 2
        )
        painter.end()
