# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SummaryLine: one answer at check-your-answers, with its Change button."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose


class SummaryLine(QWidget):
    """Question and answer at the left, Change at the right; under them where the text is huge."""

    def __init__(self, look: Look, question: Prose, answer: Prose, change: BigButton) -> None:
        super().__init__()
        self._look = look
        self._question, self._answer, self._change = question, answer, change
        for part in (question, answer, change):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _widths(self, width: int) -> tuple[int, int]:
        button = self._change.natural_width_px() + self._look.px(12.0)
        text = width - button - self._look.space
        return (text, button) if text > width * 0.5 else (width, width)

    def _text_height(self, width: int) -> int:
        return self._question.heightForWidth(width) + self._look.px(1.0) + self._answer.heightForWidth(width)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text, button = self._widths(width)
        high, press = self._text_height(text), self._change.heightForWidth(button)
        beside = max(high, press) if text != width else high + self._look.gap + press
        return beside + self._look.px(3.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.width()
        text, button = self._widths(width)
        first = self._question.heightForWidth(text)
        second = self._answer.heightForWidth(text)
        self._question.setGeometry(0, 0, text, first)
        self._answer.setGeometry(0, first + self._look.px(1.0), text, second)
        press = self._change.heightForWidth(button)
        below = first + second + self._look.px(1.0) + self._look.gap
        top = 0 if text != width else below
        self._change.setGeometry(width - button, top, button, press)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        thick = self._look.px(0.3)
        painter.fillRect(0, self.height() - thick, self.width(), thick, self._look.ink("line"))
        painter.end()
