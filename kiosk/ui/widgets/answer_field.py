# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""AnswerField: one line that a citizen types into, by the on-screen keyboard or a real one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from kiosk.ui.look import Look
from kiosk.ui.widgets.fitting import fitted

LONGEST_ANSWER = 2000
NO_BREAK = " "


class AnswerField(QLineEdit):
    """Its accessible name is the question. `is_sensitive` answers are private by ear."""

    tapped = Signal()

    def __init__(self, look: Look, name: str, *, value: str = "", hint: str = "", is_sensitive: bool = False) -> None:
        super().__init__(value)
        self._look = look
        self.is_sensitive = is_sensitive
        self._base = look.font("button", 600)
        self.setFont(self._base)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(LONGEST_ANSWER)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._make_room)

    def mark_wrong(self, is_wrong: bool) -> None:
        self.setProperty("isWrong", is_wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._look.px(18.0), round(self._base.pixelSize() * 1.5) + self._look.px(3))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(60), self.heightForWidth(self._look.px(60)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.tapped.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """A long answer is shown smaller before it scrolls out of sight."""
        shown = self.text() or self.placeholderText()
        self.setFont(fitted(self._base, shown.replace(" ", NO_BREAK), self.width() - self._look.px(9.0)))
