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

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        label = self._label.heightForWidth(width)
        return label + self._look.px(1.0) + self._field.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        label = self._label.heightForWidth(self.width())
        self._label.setGeometry(0, 0, self.width(), label)
        top = label + self._look.px(1.0)
        self._field.setGeometry(0, top, self.width(), self.height() - top)
