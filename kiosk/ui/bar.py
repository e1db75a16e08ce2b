# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bar: seven targets at the bottom, always the same, always in the same place."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.text import Sentences
from kiosk.ui.look import Look
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.button_face import ButtonKind

TARGETS = (
    ("back", "arrow_back"),
    ("home", "home"),
    ("letters", "text_increase"),
    ("contrast", "contrast"),
    ("listen", "volume_up"),
    ("language", "language"),
    ("help", "support_agent"),
)
MOST_OF_HEIGHT = 0.30


class Bar(QWidget):
    """`chosen` tells the target's name. One row when the words fit, else two rows of four and three."""

    chosen = Signal(str)

    def __init__(self, look: Look, text: Sentences) -> None:
        super().__init__()
        self._look = look
        self.buttons: dict[str, BigButton] = {}
        for name, icon in TARGETS:
            kind: ButtonKind = "bar_help" if name == "help" else "bar"
            label, spoken = text.show(f"bar.{name}"), text.say(f"bar.{name}")
            button = BigButton(look, kind, label, icon=icon, spoken=spoken)
            button.setParent(self)
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            self.buttons[name] = button

    def _rows(self, width_px: int) -> list[list[BigButton]]:
        buttons = list(self.buttons.values())
        natural = sum(button.natural_width_px() for button in buttons) + self._look.gap * (len(buttons) - 1)
        if natural <= width_px - 2 * self._look.gap:
            return [buttons]
        return [buttons[:4], buttons[4:]]

    def height_for(self, width_px: int) -> int:
        rows = self._rows(width_px)
        return len(rows) * self._row_height(width_px) + (len(rows) + 1) * self._look.gap

    def _row_height(self, width_px: int) -> int:
        return max(
            button.heightForWidth(area.width())
            for row in self._rows(width_px)
            for button, area in self._areas(row, width_px, 0, 0)
        )

    def _areas(self, row: list[BigButton], width_px: int, top: int, high: int) -> list[tuple[BigButton, QRect]]:
        """Widths follow the words, so that the longest word stands and the whole row is used."""
        gap = self._look.gap
        natural = [button.natural_width_px() for button in row]
        free = width_px - gap * (len(row) + 1)
        extra = (free - sum(natural)) / len(row)
        areas, left = [], float(gap)
        for button, width in zip(row, natural, strict=True):
            areas.append((button, QRect(round(left), top, round(width + extra), high)))
            left += width + extra + gap
        return areas

    def resizeEvent(self, event: QResizeEvent) -> None:
        top, high = self._look.gap, self._row_height(self.width())
        for row in self._rows(self.width()):
            for button, area in self._areas(row, self.width(), top, high):
                button.setGeometry(area)
            top += high + self._look.gap

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.ink("surface"))
        painter.fillRect(0, 0, self.width(), self._look.px(0.35), self._look.ink("line"))
        painter.end()
