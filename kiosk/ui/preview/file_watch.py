# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""FileWatch: notices that the file changed and reads it anew, on a thread of its own. Knows no procedure."""

from __future__ import annotations

from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.domain.draft import DraftSource

EVERY_MS = 500


class FileWatch(QObject):
    """By its date and size, looked at twice a second: that works on every disk, and with every program that replaces
    the file instead of writing into it. A file that is still being written is left alone until it rests."""

    was_read = Signal(object)
    """A `Draft`, told on the thread of the window."""

    def __init__(self, source: DraftSource) -> None:
        super().__init__()
        self._source = source
        self._read = self._seen = source.stamp()
        self._reader: Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self._timer.start()

    def look(self) -> None:
        """A change is read at the second look that sees it."""
        if self._reader is not None and self._reader.is_alive():
            return
        stamp = self._source.stamp()
        if stamp == self._seen and stamp != self._read:
            self._read = stamp
            self._reader = Thread(target=self._read_draft, name="preview-reader")
            self._reader.start()
        self._seen = stamp

    def stop(self) -> None:
        self._timer.stop()
        self._source.stop()
        if self._reader is not None:
            self._reader.join()

    def _read_draft(self) -> None:
        self.was_read.emit(self._source.read())
