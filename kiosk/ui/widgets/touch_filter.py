# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TouchFilter: the event filter that lets a TouchGuard decide which releases reach a button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton

from kiosk.ui.widgets.touch_guard import TouchGuard

PRESSING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TouchFilter(QObject):
    """Enter, Space and keypad Enter all press; a brush or an echo of a tap is turned into a release outside."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self._guard = TouchGuard()
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._filter_mouse(event)
        if isinstance(event, QKeyEvent) and event.key() in PRESSING_KEYS:
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self._button.click()
            return True
        return super().eventFilter(watched, event)

    def _filter_mouse(self, event: QMouseEvent) -> bool:
        if event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}:
            self._guard.pressed(event.timestamp())
            return False
        is_release = event.type() == QEvent.Type.MouseButtonRelease and self._button.isDown()
        if is_release and not self._guard.released_counts(event.timestamp()):
            self._button.setDown(False)
            return True
        return False
