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


class Bar(QWidget):
    """`chosen` tells the target's name; `other_language` is the name of the one that Idioma leads to.

    One row when the words fit, else two rows of four and three.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, text: Sentences, other_language: str) -> None:
        super().__init__()
        self._look = look
        self.buttons: dict[str, BigButton] = {}
        for name, icon in TARGETS:
            kind: ButtonKind = "bar_help" if name == "help" else "bar"
            key, said = f"bar.{name}", {"name": other_language}
            label, spoken = text.show(key, **said), text.say(key, **said)
            button = BigButton(look, kind, label, icon=icon, spoken=spoken)
            button.setParent(self)
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            self.buttons[name] = button

    def _rows(self, width_px: int) -> list[list[BigButton]]:
        """One row with the icons on top of the words; else two, where it is wide with the icons beside them."""
        buttons = list(self.buttons.values())
        for button in buttons:
            button.put_icon("top")
        if self._natural_px(buttons) <= width_px:
            return [buttons]
        for button in buttons:
            button.put_icon("left" if self._natural_px(buttons[:4], is_left=True) <= width_px else "top")
        return [buttons[:4], buttons[4:]]

    def _natural_px(self, buttons: list[BigButton], *, is_left: bool = False) -> int:
        for button in buttons:
            button.put_icon("left" if is_left else "top")
        gaps = self._look.gap * (len(buttons) - 1) + 2 * self._edge
        return sum(button.natural_width_px() for button in buttons) + gaps

    @property
    def _edge(self) -> int:
        return self._look.px(0.5)

    def height_for(self, width_px: int) -> int:
        rows = self._rows(width_px)
        high = max(
            button.heightForWidth(area.width()) for row in rows for button, area in self._areas(row, width_px, 0, 0)
        )
        return len(rows) * high + (len(rows) - 1) * self._look.gap + 2 * self._edge

    def _areas(self, row: list[BigButton], width_px: int, top: int, high: int) -> list[tuple[BigButton, QRect]]:
        """Widths follow the words, so that the longest word stands and the whole row is used."""
        gap = self._look.gap
        natural = [button.natural_width_px() for button in row]
        free = width_px - 2 * self._edge - gap * (len(row) - 1)
        extra = (free - sum(natural)) / len(row)
        areas, left = [], float(self._edge)
        for button, width in zip(row, natural, strict=True):
            right = left + width + extra
            areas.append((button, QRect(round(left), top, round(right) - round(left), high)))
            left = right + gap
        return areas

    def resizeEvent(self, event: QResizeEvent) -> None:
        rows = self._rows(self.width())
        gaps = (len(rows) - 1) * self._look.gap
        high = (self.height() - 2 * self._edge - gaps) // len(rows)
        top = self._edge
        for row in rows:
            for button, area in self._areas(row, self.width(), top, high):
                button.setGeometry(area)
            top += high + self._look.gap

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.ink("surface"))
        painter.fillRect(0, 0, self.width(), self._look.px(0.35), self._look.ink("line"))
        painter.end()
