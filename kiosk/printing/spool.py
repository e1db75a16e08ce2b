# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PaperSpool: one paper after another, on its own thread; what the printers say, on another. Documents live in memory
only, until printed or forgotten."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.domain.documents import Paper
from kiosk.domain.errors import PrintingError
from kiosk.domain.events import PaperPrinted, PrintEvent, PrintFailed
from kiosk.domain.ports import PrinterState
from kiosk.printing.printer_watch import PrinterWatch
from kiosk.printing.printers.printer import NotPrinted, Printer
from kiosk.printing.render import kind_of, render

FORGOTTEN = "The visit ended before this paper was printed."
BROKEN = "Printing stopped on a fault of the kiosk itself: restart it, and tell support."
ASK_EVERY_S = 10.0
CLOSE_WITHIN_S = 3.0


@dataclass(slots=True)
class _Job:
    """`paper` None: forgotten, and only the news of it is left to tell."""

    number: int
    paper: Paper | None = field(repr=False)


class PaperSpool:
    def __init__(
        self,
        form_printer: Printer,
        receipt_printer: Printer,
        *,
        ask_every_s: float = ASK_EVERY_S,
        close_within_s: float = CLOSE_WITHIN_S,
    ) -> None:
        self._form_printer = form_printer
        self._receipt_printer = receipt_printer
        self._listeners: list[Callable[[PrintEvent], None]] = []
        self._jobs: deque[_Job] = deque()
        self._under_way: _Job | None = None
        self._last_number = 0
        self._is_closing = False
        self._close_within_s = close_within_s
        self._changed = threading.Condition()
        self._watch = PrinterWatch(form_printer, receipt_printer, self._tell, ask_every_s)
        self._thread = threading.Thread(target=self._work, name="spool", daemon=True)
        self._thread.start()

    def submit(self, paper: Paper) -> int:
        with self._changed:
            if self._is_closing or not self._thread.is_alive():
                raise PrintingError("The spool is closed: nothing can be printed until the kiosk starts again.")
            self._last_number += 1
            self._jobs.append(_Job(self._last_number, paper))
            self._changed.notify()
            return self._last_number

    def form_printer(self) -> PrinterState:
        return self._watch.state("form")

    def receipt_printer(self) -> PrinterState:
        return self._watch.state("receipt")

    def look_again(self) -> None:
        self._watch.look_again()

    def listen(self, told: Callable[[PrintEvent], None]) -> None:
        with self._changed:
            self._listeners.append(told)

    def forget(self) -> None:
        """What waits is dropped at once; what the printer already has comes out, for paper cannot be called back."""
        with self._changed:
            for job in (*self._jobs, self._under_way):
                if job:
                    job.paper = None

    def close(self) -> None:
        """Waits for the paper under way, but not for a printer that hangs.

        A call to such a printer cannot be taken back, and the supervisor restarts the kiosk only once it is gone: so
        the wait has an end, and the threads are daemons, which end with the kiosk. What waited is forgotten by then,
        and nobody is told any more: who listened may be gone.
        """
        self.forget()
        with self._changed:
            self._is_closing = True
            self._changed.notify()
        self._watch.stop()
        end_s = time.monotonic() + self._close_within_s
        for thread in (self._thread, self._watch.thread):
            thread.join(max(0.0, end_s - time.monotonic()))
        with self._changed:
            self._listeners.clear()

    def _work(self) -> None:
        try:
            while self._do_next():
                pass
        finally:
            self._tell_all_waiting()

    def _do_next(self) -> bool:
        """One job in a frame of its own, so that nothing of it outlives it. False when there is nothing left to do."""
        with self._changed:
            self._changed.wait_for(lambda: self._jobs or self._is_closing)
            if not self._jobs:
                return False
            job = self._under_way = self._jobs.popleft()
        news: PrintEvent = PrintFailed(job.number, "document", BROKEN)
        try:
            news = self._print(job)
        finally:
            with self._changed:
                self._under_way = None
            # Told even when a fault of our own ends this thread: nobody may wait for ever for this paper.
            self._tell(news)
        return True

    def _tell(self, news: PrintEvent) -> None:
        with self._changed:
            listeners = tuple(self._listeners)
        for told in listeners:
            told(news)

    def _tell_all_waiting(self) -> None:
        """After a fault that ends this thread; on a good end nobody waits."""
        with self._changed:
            self._is_closing = True
            numbers = [job.number for job in self._jobs]
            self._jobs.clear()
        for number in numbers:
            self._tell(PrintFailed(number, "document", BROKEN))

    def _print(self, job: _Job) -> PrintEvent:
        paper = job.paper
        if paper is None:
            return PrintFailed(job.number, "cancelled", FORGOTTEN)
        printer = self._form_printer if kind_of(paper) == "form" else self._receipt_printer
        try:
            ready = render(paper, printer.roll)
            if job.paper is None:
                return PrintFailed(job.number, "cancelled", FORGOTTEN)
            with self._watch.not_asking(printer):
                return PaperPrinted(job.number, printer.deliver(ready))
        except NotPrinted as error:
            return PrintFailed(job.number, error.problem, error.sentence)
        except PrintingError as error:
            return PrintFailed(job.number, "document", error.sentence)
