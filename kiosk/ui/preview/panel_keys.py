# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PanelKeys: lets the kiosk's keys work everywhere but in the panel, whose keys are those of any desktop program."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class PanelKeys(QObject):
    """Stands in the place of `keys` among the event filters of the application."""

    def __init__(self, panel: QWidget, keys: QObject) -> None:
        super().__init__()
        self._panel = panel
        self._keys = keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and (watched is self._panel or self._panel.isAncestorOf(watched)):
            return False
        return self._keys.eventFilter(watched, event)
