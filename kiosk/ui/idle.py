# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Idle: notices that nobody is there, warns in time, and ends the visit. Speech, keys and printing are activity."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

ACTIVITY = {
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.KeyPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
}


class Idle(QObject):
    """`warned` starts the last `warning_s` seconds; any act before `ended` starts all over, as often as needed."""

    warned = Signal()
    ended = Signal()

    def __init__(self, warn_after_s: float, warning_s: float) -> None:
        super().__init__()
        self._calm = self._timer(warn_after_s, self._warn)
        self._last = self._timer(warning_s, self._end)

    def _timer(self, seconds: float, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(round(seconds * 1000))
        timer.timeout.connect(act)
        return timer

    @property
    def is_warning(self) -> bool:
        return self._last.isActive()

    def start(self) -> None:
        self._last.stop()
        self._calm.start()

    def stop(self) -> None:
        self._calm.stop()
        self._last.stop()

    def noticed(self) -> None:
        """Something happened that shows that a person is there."""
        if self._last.isActive():
            self._last.stop()
            self._calm.start()
        elif self._calm.isActive():
            self._calm.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in ACTIVITY:
            self.noticed()
        return False

    def _warn(self) -> None:
        self._last.start()
        self.warned.emit()

    def _end(self) -> None:
        self.ended.emit()
