# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The printing screen follows its papers, and nothing else that a printer says."""

from __future__ import annotations

from typing import Any

from kiosk.domain.events import PrinterChanged
from kiosk.domain.ports import PrinterState
from kiosk.ui.parts import Place
from kiosk.ui.screens.printing import PrintingScreen
from tests.printing.papers import a_receipt


def test_a_printer_that_changes_is_no_news_of_a_paper() -> None:
    screen = PrintingScreen(Place("printing"))
    screen._jobs[1] = a_receipt()
    untouched: Any = None
    state = PrinterState("fake", "paper_out", "Put in a new roll.")
    screen.heard_printer(untouched, PrinterChanged(state, state))
    assert screen.jobs == (1,)
