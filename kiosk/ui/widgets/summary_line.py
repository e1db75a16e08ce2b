# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SummaryLine: one answer at check-your-answers, with its Change button."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose

LEAST_SHARE_OF_WORDS = 0.5


class SummaryLine(QWidget):
    """Question and answer at the left, Change at the right; under them where the words need the width."""

    def __init__(self, look: Look, question: Prose, answer: Prose, change: BigButton) -> None:
        super().__init__()
        self._look = look
        self._question, self._answer, self._change = question, answer, change
        for part in (question, answer, change):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def shrink(self, share: float) -> None:
        for part in (self._question, self._answer, self._change):
            part.shrink(share)

    def _widths(self, width: int) -> tuple[int, int]:
        """Of the words and of the button."""
        look = self._look
        button = self._change.natural_width_px() + look.px(4.0)
        words = width - look.ring - button - look.px(2.0)
        longest = max(part.longest_word_px() for part in (self._question, self._answer))
        is_beside = words > max(longest, width * LEAST_SHARE_OF_WORDS)
        return (words, button) if is_beside else (width - 2 * look.ring, max(button, width // 2))

    def _is_beside(self, width: int) -> bool:
        words, button = self._widths(width)
        return words + button <= width

    def _words_height(self, words: int) -> int:
        return self._question.heightForWidth(words) + self._look.px(0.5) + self._answer.heightForWidth(words)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words, button = self._widths(width)
        high, press = self._words_height(words), self._change.heightForWidth(button)
        return (max(high, press) if self._is_beside(width) else high + press) + self._look.px(1.5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width, left = self.width(), self._look.ring
        words, button = self._widths(width)
        first, second = self._question.heightForWidth(words), self._answer.heightForWidth(words)
        high = self._words_height(words)
        press = self._change.heightForWidth(button)
        top = max(0, (press - high) // 2) if self._is_beside(width) else 0
        self._question.setGeometry(left, top, words, first)
        self._answer.setGeometry(left, top + first + self._look.px(0.5), words, second)
        self._change.setGeometry(width - button, 0 if self._is_beside(width) else high, button, press)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        thick, ring = self._look.px(0.3), self._look.ring
        painter.fillRect(ring, self.height() - thick, self.width() - 2 * ring, thick, self._look.ink("line"))
        painter.end()
