# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Can forms and receipts be printed now? A kiosk without a printer still serves."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.commands.checks.finding import Finding
from kiosk.config import Config
from kiosk.domain.errors import ConfigWrong
from kiosk.domain.events import PrintProblem
from kiosk.domain.ports import PrinterState

FIXES: dict[PrintProblem, str] = {
    "paper_out": "Put paper in.",
    "unreachable": "Switch it on, check its cable or address, and look again.",
    "no_space": "Free some room on that disk.",
}
DOUBTFUL = "Look at the printer itself, print its own test page, and look again."


def check_printers(config: Config) -> Iterable[Finding]:
    from kiosk import app  # noqa: PLC0415 - only the hall enters rooms

    try:
        form, receipt = app.ask_printers(config)
    except ConfigWrong as error:
        yield Finding("printers", error.sentence, "Correct that setting: docs/configuration.md.", can_serve=False)
        return
    yield _finding("form printer", form)
    yield _finding("receipt printer", receipt)


def _finding(check: str, state: PrinterState) -> Finding:
    return Finding(check, state.sentence, FIXES.get(state.problem, DOUBTFUL) if state.problem else "")
