# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What docs/printing.md tells a newcomer is true: its example runs, its table is the registry."""

from __future__ import annotations

import re

import pytest

from kiosk.domain.ports import PrinterState
from kiosk.printing.printers import PRINTERS
from kiosk.printing.printers.printer import NotPrinted, PaperKind, Printer, ReadyPaper
from kiosk.printing.printers.printer_options import PrinterOptions
from kiosk.printing.roll import ROLL_80
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "printing.md").read_text(encoding="utf-8")


def test_the_example_is_a_printer() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    names: dict[str, object] = {
        "PaperKind": PaperKind,
        "PrinterState": PrinterState,
        "ReadyPaper": ReadyPaper,
        "ROLL_80": ROLL_80,
        "NotPrinted": NotPrinted,
        "PrinterOptions": PrinterOptions,
    }
    exec(re.sub("^   ", "", code, flags=re.MULTILINE), names)
    make = names["make_tray_printer"]
    assert callable(make)
    printer: Printer = make(PrinterOptions("printing.form", "tray", {"tray": "upper"}))
    assert printer.state().name == "tray upper"
    with pytest.raises(NotPrinted, match="push it in"):
        printer.deliver(ReadyPaper("form", "form-1", b""))


def test_the_table_names_every_printer() -> None:
    assert re.findall(r"^\| `([a-z-]+)` \|", PAGE, re.MULTILINE) == list(PRINTERS)
