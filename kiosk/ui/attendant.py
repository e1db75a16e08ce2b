# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Attendant: watches over visits. The idle are warned and forgotten; our own mistakes end in "out of order"."""

from __future__ import annotations

import sys
from types import TracebackType

from PySide6.QtCore import QObject, QTimer

from kiosk.domain.errors import KioskError
from kiosk.domain.events import PrinterChanged, PrintEvent
from kiosk.ui.idle import Idle
from kiosk.ui.parts import Place
from kiosk.ui.rooms import IdleTimes
from kiosk.ui.window import KioskWindow

OUT_OF_ORDER_LASTS_MS = 60_000
UNEXPECTED = "K900"
WELCOME, OUT_OF_ORDER = "welcome", "out_of_order"


class Attendant(QObject):
    def __init__(self, window: KioskWindow, times: IdleTimes) -> None:
        super().__init__()
        self._window = window
        self.idle = Idle(times.warn_after_s, times.warning_lasts_s)
        self.idle.warned.connect(self._warn)
        self.idle.ended.connect(self._end)
        window.shown.connect(self._shown)
        self._recovery = QTimer(self)
        self._recovery.setSingleShot(True)
        self._recovery.setInterval(OUT_OF_ORDER_LASTS_MS)
        self._recovery.timeout.connect(window.end_visit)

    def guard(self) -> None:
        """Be the one top handler: nothing that goes wrong in a slot shows more than a sentence and a code."""
        sys.excepthook = self._went_wrong

    def heard_speech(self) -> None:
        """Speech shows that somebody listens, but the warning's own words do not answer it."""
        if not self.idle.is_warning:
            self.idle.noticed()

    def heard_printer(self, event: PrintEvent) -> None:
        """Whoever waits for a paper is there; a printer that runs out of paper shows nothing of a citizen."""
        if not self.idle.is_warning and not isinstance(event, PrinterChanged):
            self.idle.noticed()

    def _shown(self, screen: str) -> None:
        """The welcome waits for ever; every other screen belongs to somebody who may have left, and so does a welcome
        in another language or other letters than every visit begins with."""
        if screen == WELCOME:
            self._recovery.stop()
        if screen == OUT_OF_ORDER or (screen == WELCOME and self._window.parts.visit.is_fresh):
            self.idle.stop()
        elif screen != "still_there":
            self.idle.start()

    def _warn(self) -> None:
        self._window.go(Place("still_there"))

    def _end(self) -> None:
        self._window.parts.log.record("visit.abandoned")
        self._window.end_visit()

    def _went_wrong(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        code = problem.code if isinstance(problem, KioskError) else UNEXPECTED
        where = trace
        while where is not None and where.tb_next is not None:
            where = where.tb_next
        line = where.tb_lineno if where is not None else 0
        name = where.tb_frame.f_code.co_name if where is not None else "unknown"
        self._window.parts.log.record(
            "kiosk.failed", error=code, kind=kind.__name__.lower(), line=line, place=name.strip("<>")
        )
        # The interpreter keeps the traceback, whose frames hold what a citizen typed.
        for kept in ("last_type", "last_value", "last_traceback", "last_exc"):
            if hasattr(sys, kept):
                delattr(sys, kept)
        self._recovery.start()
        self._window.fail(code)
