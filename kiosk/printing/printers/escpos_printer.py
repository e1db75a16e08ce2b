# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A receipt printer that speaks ESC/POS and answers; by which way it is reached is somebody else's business."""

from __future__ import annotations

import threading
from contextlib import AbstractContextManager
from typing import Protocol

from kiosk.domain.ports import PrinterState
from kiosk.printing.printers.escpos_dialogue import EscposDialogue, Patience, Wire
from kiosk.printing.printers.printer import NotPrinted, PaperKind, ReadyPaper
from kiosk.printing.roll import Roll


class Way(Protocol):
    """To one printer. `place` and `advice` are for staff: where it is, and what to check when nothing is there."""

    @property
    def place(self) -> str: ...

    @property
    def advice(self) -> str: ...

    def opened(self, patience: Patience) -> AbstractContextManager[Wire]:
        """Opened for one job or one question, closed however that ends; OSError when there is no printer."""
        ...


class EscposPrinter:
    def __init__(self, way: Way, roll: Roll, patience: Patience) -> None:
        self._way = way
        self._roll = roll
        self._patience = patience
        # Such printers take one connection at a time: nobody asks for the state while a job is under way.
        self._line = threading.Lock()

    @property
    def kinds(self) -> frozenset[PaperKind]:
        return frozenset({"receipt"})

    @property
    def roll(self) -> Roll:
        return self._roll

    @property
    def has_quick_state(self) -> bool:
        return False

    def state(self) -> PrinterState:
        name = f"printer {self._way.place}"
        if not self._line.acquire(blocking=False):
            return PrinterState(name, None, "Printing now.")
        try:
            with self._way.opened(self._patience) as wire:
                trouble = EscposDialogue(wire, self._patience).trouble_now()
        except OSError as error:
            met = self._unreachable(error)
            return PrinterState(name, met.problem, met.sentence)
        finally:
            self._line.release()
        return PrinterState(name, trouble.problem, trouble.sentence) if trouble else PrinterState(name, None, "Ready.")

    def deliver(self, paper: ReadyPaper) -> str:
        with self._line:
            try:
                with self._way.opened(self._patience) as wire:
                    EscposDialogue(wire, self._patience).print_and_confirm(paper.data)
            except OSError as error:
                raise self._unreachable(error) from error
        return self._way.place

    def _unreachable(self, error: OSError) -> NotPrinted:
        why = error.strerror or "no answer"
        return NotPrinted("unreachable", f"No printer at {self._way.place} ({why}): {self._way.advice}")
