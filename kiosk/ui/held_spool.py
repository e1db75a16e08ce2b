# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""HeldSpool: takes papers and prints none, so that pictures of screens can be made without any paper coming out."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.documents import Paper
from kiosk.domain.events import PrintEvent
from kiosk.domain.ports import PrinterState

READY = PrinterState("held", None, "Papers are held: this kiosk only shows its screens.")


class HeldSpool:
    def __init__(self) -> None:
        self._job = 0

    def submit(self, paper: Paper) -> int:
        self._job += 1
        return self._job

    def form_printer(self) -> PrinterState:
        return READY

    def receipt_printer(self) -> PrinterState:
        return READY

    def look_again(self) -> None:
        """There is nothing to look at."""

    def listen(self, told: Callable[[PrintEvent], None]) -> None:
        """Nothing is ever told."""

    def forget(self) -> None:
        """Nothing is kept."""

    def close(self) -> None:
        """Nothing runs."""
