# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Emblem: one large icon in a circle, for pages that say little. Decoration: never named, never the only sign."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.icons import icon
from kiosk.ui.look import Look

ICON_SHARE = 0.56


class Emblem(QWidget):
    def __init__(self, look: Look, icon_name: str, tone: str = "action", size_mm: float = 0.0) -> None:
        super().__init__()
        self._look = look
        self._icon_name = icon_name
        self._tone = tone
        self._size = look.px(size_mm or (64.0 if look.is_portrait else 40.0))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(self._size, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, size = self._look, self.height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_card = look.comfort.theme == "light"
        painter.setPen(Qt.PenStyle.NoPen if has_card else QPen(look.ink(self._tone), look.px(0.8)))
        painter.setBrush(look.ink("soft"))
        half = look.px(0.8) / 2
        painter.drawEllipse(QRectF(half, half, size - 2 * half, size - 2 * half))
        inner = round(size * ICON_SHARE)
        spot = (size - inner) // 2
        painter.drawImage(spot, spot, icon(self._icon_name, inner, getattr(look.colour, self._tone)))
        painter.end()
