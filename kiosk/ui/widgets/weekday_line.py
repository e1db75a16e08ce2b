# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""WeekdayLine: the initials of the days above a calendar. Only for the eye: each day says its weekday itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.fitting import fitted_line

LINE = 1.25


class WeekdayLine(QWidget):
    def __init__(self, look: Look, initials: Sequence[str]) -> None:
        super().__init__()
        self._look = look
        self._initials = list(initials)
        self._font = look.font("small", 600)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, _width: int) -> int:
        return round(self._font.pixelSize() * LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._look.ink("muted"))
        each = self.width() // len(self._initials)
        for place, initial in enumerate(self._initials):
            painter.setFont(fitted_line(self._font, initial, each))
            painter.drawText(QRect(place * each, 0, each, self.height()), Qt.AlignmentFlag.AlignCenter, initial)
        painter.end()
