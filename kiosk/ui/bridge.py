# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bridge: the one way from other threads to the screen. What a thread tells is heard on the UI thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.domain.events import PrintEvent, SpeechEvent, SyncEvent


class Bridge(QObject):
    printer_told = Signal(object)
    speaker_told = Signal(object)
    updates_told = Signal(object)

    def from_spool(self, event: PrintEvent) -> None:
        self.printer_told.emit(event)

    def from_speaker(self, event: SpeechEvent) -> None:
        self.speaker_told.emit(event)

    def from_updates(self, event: SyncEvent) -> None:
        self.updates_told.emit(event)
