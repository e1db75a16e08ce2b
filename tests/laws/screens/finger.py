# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A finger with a clock of its own: touches of any length, at any place, without a test waiting for them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

CONTACT_MS = 90


class Finger:
    def __init__(self) -> None:
        self._now_ms = 1_000

    def wait(self, ms: int) -> None:
        self._now_ms += ms

    def press(self, widget: QWidget, at: QPoint | None = None) -> None:
        self._send(widget, QEvent.Type.MouseButtonPress, at, Qt.MouseButton.LeftButton)

    def drag(self, widget: QWidget, to: QPoint) -> None:
        self._send(widget, QEvent.Type.MouseMove, to, Qt.MouseButton.LeftButton)

    def release(self, widget: QWidget, at: QPoint | None = None) -> None:
        self._send(widget, QEvent.Type.MouseButtonRelease, at, Qt.MouseButton.NoButton)

    def tap(self, widget: QWidget, contact_ms: int = CONTACT_MS, at: QPoint | None = None) -> None:
        self.press(widget, at)
        self.wait(contact_ms)
        self.release(widget, at)

    def _send(self, widget: QWidget, kind: QEvent.Type, at: QPoint | None, held: Qt.MouseButton) -> None:
        here = QPointF(at if at is not None else widget.rect().center())
        everywhere = QPointF(widget.mapToGlobal(here.toPoint()))
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, here, everywhere, button, held, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(self._now_ms)
        QApplication.sendEvent(widget, event)
