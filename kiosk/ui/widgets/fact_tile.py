# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""FactTile: one fact that matters (cost, minutes, "here today?") as icon, value and caption; read as one sentence."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.ui.icons import icon
from kiosk.ui.look import Look
from kiosk.ui.widgets.fitting import fitted, wrapped_height_px

CENTRED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter


class FactTile(QLabel):
    def __init__(self, look: Look, icon_name: str, value: str, caption: str) -> None:
        super().__init__(f"{value}\n{caption}")
        self._look = look
        self._icon_name = icon_name
        self._value = value
        self._caption = caption
        self.setAccessibleName(f"{caption}: {value}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shown(self) -> tuple[str, str]:
        """(value, caption) as painted."""
        return self._value, self._caption

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        value, caption = self._heights(width)
        return self._look.px(10.0) + value + caption + self._look.px(8.0)

    def _heights(self, width: int) -> tuple[int, int]:
        inner = max(1, width - self._look.px(5.0))
        value = wrapped_height_px(fitted(self._look.font("body", 700), self._value, inner), self._value, inner)
        caption = wrapped_height_px(fitted(self._look.font("small"), self._caption, inner), self._caption, inner)
        return value, caption

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.ink("line" if look.comfort.theme != "light" else "soft"))
        painter.setBrush(look.ink("soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.radius, look.radius)
        size, inset = look.px(9.0), look.px(2.5)
        inner = max(1, self.width() - 2 * inset)
        top = look.px(2.5)
        painter.drawImage((self.width() - size) // 2, top, icon(self._icon_name, size, look.colour.action))
        value, caption = self._heights(self.width())
        painter.setPen(look.ink("ink"))
        painter.setFont(fitted(look.font("body", 700), self._value, inner))
        top += size + look.px(1.5)
        painter.drawText(QRect(inset, top, inner, value), CENTRED, self._value)
        painter.setFont(fitted(look.font("small"), self._caption, inner))
        painter.drawText(QRect(inset, top + value + look.px(1.0), inner, caption), CENTRED, self._caption)
        painter.end()
