# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Collecting: what is left in cycles is dropped on the window's thread, in the pauses between events.

Left to itself, Python collects on whichever thread happens to allocate next. Where that is the spool's or the
speaker's, it destroys widgets there, and Qt crashes."""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 250
DUE: Final = (700, 10, 100)
"""How much makes each generation due: new objects, then collections of the generation before. A full collection of a
whole kiosk takes longer than a frame, so it comes ten times less often than with Python's own figures; what an answer
leaves behind has no cycles and goes at once without any."""


class Collecting(QObject):
    """From now on nothing is collected by itself, in any thread of this process. Lives as long as the application."""

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()


def collect_what_is_due() -> None:
    """The oldest generation that is due, and so those younger than it."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > DUE[generation]:
            gc.collect(generation)
            return
