# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every printer can do, what it is handed, and how it says no. Refuses to know documents and answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, Protocol

from kiosk.domain.errors import PrintingError
from kiosk.domain.events import PrintProblem
from kiosk.domain.ports import PrinterState
from kiosk.printing.roll import Roll

PaperKind = Literal["form", "receipt"]


@dataclass(frozen=True, slots=True)
class ReadyPaper:
    """A paper as bytes: PDF for a form, ESC/POS for a receipt. `name` is safe as a file name and holds no answer."""

    kind: PaperKind
    name: str
    data: bytes = field(repr=False)


class NotPrinted(PrintingError):
    """The printer did not confirm. The sentence is for staff and never holds an answer."""

    code = "K501"

    def __init__(self, problem: PrintProblem, sentence: str) -> None:
        super().__init__(sentence)
        self.problem: PrintProblem = problem


class Printer(Protocol):
    """Used by one thread at a time, but `state` may be asked from another one."""

    @property
    def kinds(self) -> frozenset[PaperKind]:
        """Which papers it can take."""
        ...

    @property
    def roll(self) -> Roll:
        """For how wide a paper receipts are laid out."""
        ...

    @property
    def has_quick_state(self) -> bool:
        """Whether `state` answers without any wire in between: then it is asked while the kiosk starts."""
        ...

    def state(self) -> PrinterState:
        """Asks now, and waits with a limit; no screen calls it."""
        ...

    def deliver(self, paper: ReadyPaper) -> str:
        """Where it came out, once the printer confirmed; `NotPrinted` otherwise."""
        ...
