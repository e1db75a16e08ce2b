# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bullet: one line of a list with its icon; the words are read, the icon is decoration."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.icons import icon
from kiosk.ui.look import Look
from kiosk.ui.widgets.prose import Prose


class Bullet(QWidget):
    def __init__(self, look: Look, prose: Prose, icon_name: str = "check_circle", tone: str = "action") -> None:
        super().__init__()
        self._look = look
        self._icon_name = icon_name
        self._tone = tone
        self._size = max(look.px(7.0), prose.font().pixelSize())
        self.prose = prose
        prose.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def _indent(self) -> int:
        return self._size + self._look.px(3.0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._size, self.prose.heightForWidth(max(1, width - self._indent)))

    def shrink(self, share: float) -> None:
        self.prose.shrink(share)

    def split(self, width_px: int, height_px: int) -> tuple[Bullet, Prose] | None:
        """As `Prose.split`; the rest goes on without a second bullet."""
        halves = self.prose.split(max(1, width_px - self._indent), height_px)
        if halves is None:
            return None
        return Bullet(self._look, halves[0], self._icon_name, self._tone), halves[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.prose.setGeometry(self._indent, 0, self.width() - self._indent, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = round(self.prose.font().pixelSize() * 1.25)
        top = min(max(0, (line - self._size) // 2), max(0, self.height() - self._size))
        painter.drawImage(0, top, icon(self._icon_name, self._size, getattr(self._look.colour, self._tone)))
        painter.end()
