# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PrinterWatch: what both printers said last, asked on its own thread so that no screen waits. Refuses to print."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kiosk.domain.events import PrinterChanged
from kiosk.domain.ports import PrinterState
from kiosk.printing.printers.printer import PaperKind, Printer

NOBODY_WATCHES = "Nobody watches this printer any more, on a fault of the kiosk itself: restart it, and tell support."


class PrinterWatch:
    """Asks at the start, every `every_s`, and when told to; `changed` is called on the thread of the watch.

    The thread is a daemon: a question to a printer that hangs cannot be called back, and must not keep the kiosk open.
    """

    def __init__(
        self, form: Printer, receipt: Printer, changed: Callable[[PrinterChanged], None], every_s: float
    ) -> None:
        self._printers: dict[PaperKind, Printer] = {"form": form, "receipt": receipt}
        self._states = {kind: _first_state(kind, printer) for kind, printer in self._printers.items()}
        self._tell = changed
        self._every_s = every_s
        self._at_work: Printer | None = None
        self._papers = 0
        self._is_asked = True
        self._is_closing = False
        self._woken = threading.Condition()
        self.thread = threading.Thread(target=self._watch, name="printer-watch", daemon=True)
        self.thread.start()

    def state(self, kind: PaperKind) -> PrinterState:
        """The last known one, at once."""
        with self._woken:
            return self._states[kind]

    def look_again(self) -> None:
        with self._woken:
            self._is_asked = True
            self._woken.notify()

    @contextmanager
    def not_asking(self, printer: Printer) -> Iterator[None]:
        """While it prints, all it could say is "Printing now": it is asked as soon as that is over."""
        with self._woken:
            self._at_work = printer
            self._papers += 1
        try:
            yield
        finally:
            with self._woken:
                self._at_work = None
            self.look_again()

    def stop(self) -> None:
        """No answer counts from now on. Returns at once; `thread` ends when the question under way does."""
        with self._woken:
            self._is_closing = True
            self._woken.notify()

    def _watch(self) -> None:
        try:
            while self._is_time_to_ask():
                for kind, printer in self._printers.items():
                    self._ask(kind, printer)
        finally:
            # After a fault of our own nobody may trust what was true once; on a good end nobody is told any more.
            self._know({kind: PrinterState(f"{kind} printer", "unknown", NOBODY_WATCHES) for kind in self._printers})

    def _is_time_to_ask(self) -> bool:
        with self._woken:
            self._woken.wait_for(lambda: self._is_asked or self._is_closing, timeout=self._every_s)
            self._is_asked = False
            return not self._is_closing

    def _ask(self, kind: PaperKind, printer: Printer) -> None:
        with self._woken:
            papers_before = self._papers
            if printer is self._at_work or self._is_closing:
                return
        answer = printer.state()
        with self._woken:
            # A paper that began meanwhile may have been all the answer is about; after it comes the next question.
            has_paper_begun = self._papers != papers_before
        if not has_paper_begun:
            self._know({kind: answer})

    def _know(self, answers: dict[PaperKind, PrinterState]) -> None:
        with self._woken:
            known = self._states | answers
            if self._is_closing or known == self._states:
                return
            self._states = known
        self._tell(PrinterChanged(known["form"], known["receipt"]))


def _first_state(kind: PaperKind, printer: Printer) -> PrinterState:
    if printer.has_quick_state:
        return printer.state()
    return PrinterState(f"{kind} printer", "unknown", f"The {kind} printer was not asked yet: look again in a moment.")
