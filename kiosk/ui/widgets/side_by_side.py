# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SideBySide: options beside each other where the words of all stand on one line, else one under the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.option_button import RadioOption


class SideBySide(QWidget):
    def __init__(self, look: Look, options: Sequence[RadioOption]) -> None:
        super().__init__()
        self._gap = look.gap
        self._options = list(options)
        for option in self._options:
            option.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def shrink(self, share: float) -> None:
        for option in self._options:
            option.shrink(share)

    def is_beside(self, width_px: int) -> bool:
        each = self._column_px(width_px)
        return all(option.painter.natural_width_px() <= each for option in self._options)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self.is_beside(width):
            return max(option.heightForWidth(self._column_px(width)) for option in self._options)
        return sum(option.heightForWidth(width) for option in self._options) + self._gap * (len(self._options) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        width, left, top = self.width(), 0, 0
        for option in self._options:
            if self.is_beside(width):
                option.setGeometry(left, 0, self._column_px(width), self.height())
                left += self._column_px(width) + self._gap
            else:
                high = option.heightForWidth(width)
                option.setGeometry(0, top, width, high)
                top += high + self._gap

    def _column_px(self, width_px: int) -> int:
        count = len(self._options)
        return max(1, (width_px - self._gap * (count - 1)) // count)
