# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Band: the thin band on top: whose counter this is, and for staff what works. Never read to the citizen."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.icons import icon
from kiosk.ui.look import Look


class Band(QWidget):
    """`status` is dropped when both do not fit on one line; the name never is."""

    def __init__(self, look: Look, name: str, status: str, has_problem: bool) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._status = status
        self._icon = "error" if has_problem else "task_alt"
        self._font = look.font("bar")
        self._bold = look.font("bar", 700)

    @property
    def height_px(self) -> int:
        return round(self._bold.pixelSize() * 1.2) + self._look.px(1.5 if self._look.is_cramped else 6.0)

    @property
    def shows_status(self) -> bool:
        return self._width_of_both() <= self.width()

    @property
    def words_px(self) -> int:
        """The width of the name, with its margins."""
        return QFontMetrics(self._bold).horizontalAdvance(self._name) + 2 * self._look.margin

    def _width_of_both(self) -> int:
        name = QFontMetrics(self._bold).horizontalAdvance(self._name)
        status = QFontMetrics(self._font).horizontalAdvance(self._status)
        return name + status + self._bold.pixelSize() * 2 + 4 * self._look.margin

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.ink("brand"))
        if look.comfort.theme != "light":
            painter.fillRect(0, self.height() - look.px(0.35), self.width(), look.px(0.35), look.ink("line"))
        painter.setPen(look.ink("on_brand"))
        painter.setFont(self._bold)
        area = QRect(look.margin, 0, self.width() - 2 * look.margin, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._name)
        if self.shows_status:
            size = self._bold.pixelSize()
            width = QFontMetrics(self._font).horizontalAdvance(self._status)
            painter.setFont(self._font)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._status)
            left = area.right() - width - size - look.px(2)
            painter.drawImage(left, (self.height() - size) // 2, icon(self._icon, size, look.colour.on_brand))
        painter.end()
