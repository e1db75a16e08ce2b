# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Chips: small ticks side by side, as many on a line as fit; their places stay while their words change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.option_button import TickOption


class Chips(QWidget):
    """Widths are those of the words that the chips were made with, so that none moves under a finger later."""

    def __init__(self, look: Look, chips: Sequence[TickOption]) -> None:
        super().__init__()
        self._gap = look.gap
        self._chips = list(chips)
        self._widths = [chip.painter.natural_width_px() for chip in chips]
        for chip in self._chips:
            chip.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def shrink(self, share: float) -> None:
        for chip in self._chips:
            chip.shrink(share)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((area.bottom() + 1 for _, area in self._areas(width)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        for chip, area in self._areas(self.width()):
            chip.setGeometry(area)

    def _areas(self, width: int) -> Iterator[tuple[TickOption, QRect]]:
        top = 0
        for line in self._lines(width):
            high = max(chip.heightForWidth(min(wide, width)) for chip, wide in line)
            left = 0
            for chip, wide in line:
                yield chip, QRect(left, top, min(wide, width), high)
                left += wide + self._gap
            top += high + self._gap

    def _lines(self, width: int) -> list[list[tuple[TickOption, int]]]:
        lines: list[list[tuple[TickOption, int]]] = []
        used = width
        for chip, wide in zip(self._chips, self._widths, strict=True):
            if not lines or used + self._gap + wide > width:
                lines.append([])
                used = -self._gap
            lines[-1].append((chip, wide))
            used += self._gap + wide
        return lines
