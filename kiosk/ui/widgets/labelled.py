# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Labelled: a small visible label above a field whose accessible name already says it; read once, not twice."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.prose import Prose


class Labelled(QWidget):
    def __init__(self, look: Look, label: str, field: QWidget) -> None:
        super().__init__()
        self._look = look
        self._label = Prose(look, "small", label)
        self._field = field
        self._label.setParent(self)
        field.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def shrink(self, share: float) -> None:
        self._label.shrink(share)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._label_height(width) + self._field.heightForWidth(width)

    def _label_height(self, width: int) -> int:
        return self._label.heightForWidth(max(1, width - 2 * self._look.ring))

    def resizeEvent(self, event: QResizeEvent) -> None:
        ring, label = self._look.ring, self._label_height(self.width())
        self._label.setGeometry(ring, 0, self.width() - 2 * ring, label)
        self._field.setGeometry(0, label, self.width(), self.height() - label)
