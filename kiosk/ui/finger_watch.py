# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""FingerWatch: knows whether anything on the glass is being pressed. Hears all touches, keeps none from anybody."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal

PRESSES = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.TouchBegin}
RELEASES = {QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}


class FingerWatch(QObject):
    """To be installed as a filter on the application, which sees each event first, on its way to whatever is hit."""

    released = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_down = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in PRESSES:
            self.is_down = True
        elif event.type() in RELEASES and self.is_down:
            self.is_down = False
            self.released.emit()
        return False
