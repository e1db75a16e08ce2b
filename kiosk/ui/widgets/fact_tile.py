# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""FactTile: one fact that matters (cost, minutes, "here today?") as icon, value and caption; read as one sentence."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from kiosk.ui.icons import icon
from kiosk.ui.look import Look
from kiosk.ui.widgets.fitting import fitted, shrunk, wrapped_height_px

WRAPPED = Qt.TextFlag.TextWordWrap


class FactTile(QLabel):
    """A tile with the icon on top; a row with the icon at the left where the words are huge."""

    def __init__(self, look: Look, icon_name: str, value: str, caption: str) -> None:
        super().__init__(f"{value}\n{caption}")
        self._look = look
        self._icon_name = icon_name
        self._value = value
        self._caption = caption
        self._share = 1.0
        self._is_row = look.is_huge
        self.setAccessibleName(f"{caption}: {value}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shown(self) -> tuple[str, str]:
        """(value, caption) as painted."""
        return self._value, self._caption

    def shrink(self, share: float) -> None:
        self._share = share

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look, (value, caption) = self._look, self._heights(width)
        if self._is_row:
            return max(self._icon_px(), value + caption) + 2 * look.px(1.5)
        return self._edge_px() + self._icon_px() + look.px(1.0) + value + caption + self._edge_px()

    def words_width_px(self, width: int) -> int:
        inner = width - 2 * self._look.px(2.5)
        return max(1, inner - (self._icon_px() + self._look.px(2.5) if self._is_row else 0))

    def fonts(self, width: int) -> tuple[QFont, QFont]:
        """Of the value and the caption."""
        room = self.words_width_px(width)
        value = shrunk(self._look.font("body", 700), self._share)
        caption = shrunk(self._look.font("small"), self._share)
        return fitted(value, self._value, room), fitted(caption, self._caption, room)

    def _icon_px(self) -> int:
        return self._look.px(9.0 if self._is_row else 7.0 if self._look.is_compact else 12.0)

    def _edge_px(self) -> int:
        """Above and below all."""
        return self._look.px(1.5 if self._look.is_compact else 3.5)

    def _heights(self, width: int) -> tuple[int, int]:
        room = self.words_width_px(width)
        value, caption = self.fonts(width)
        return wrapped_height_px(value, self._value, room), wrapped_height_px(caption, self._caption, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter)
        size, inset = self._icon_px(), look.px(2.5)
        value, caption = self._heights(self.width())
        if self._is_row:
            left, top = inset + size + inset, (self.height() - value - caption) // 2
            spot, align = (inset, (self.height() - size) // 2), Qt.AlignmentFlag.AlignLeft
        else:
            left, top = inset, self._edge_px() + size + look.px(1.0)
            spot, align = ((self.width() - size) // 2, self._edge_px()), Qt.AlignmentFlag.AlignHCenter
        painter.drawImage(*spot, icon(self._icon_name, size, look.colour.action))
        painter.setPen(look.ink("ink"))
        width = self.words_width_px(self.width())
        for font, words, high in zip(self.fonts(self.width()), self.shown, (value, caption), strict=True):
            painter.setFont(font)
            painter.drawText(QRect(left, top, width, high), WRAPPED | align, words)
            top += high
        painter.end()

    def _paint_card(self, painter: QPainter) -> None:
        look = self._look
        thick = look.px(0.35)
        painter.setPen(QPen(look.ink("line" if look.comfort.theme != "light" else "soft"), thick))
        painter.setBrush(look.ink("soft"))
        card = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawRoundedRect(card, look.radius, look.radius)
