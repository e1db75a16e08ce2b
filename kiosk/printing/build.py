# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the spool, or asks the printers, as configured; wrong settings stop both with a sentence. Imports nothing
heavy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.errors import ConfigWrong
from kiosk.domain.ports import PrinterState, Spool
from kiosk.printing.printers import PRINTERS
from kiosk.printing.printers.printer import PaperKind, Printer
from kiosk.printing.printers.printer_options import PrinterOptions
from kiosk.printing.spool import PaperSpool


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """`printer` is a name in `PRINTERS`; `section` says in sentences where the configuration says so."""

    section: str
    printer: str
    options: Mapping[str, object] = field(default_factory=dict)


def build_spool(form: PrinterSettings, receipt: PrinterSettings) -> Spool:
    return PaperSpool(_build_printer(form, "form"), _build_printer(receipt, "receipt"))


def ask_printers(form: PrinterSettings, receipt: PrinterSettings) -> tuple[PrinterState, PrinterState]:
    """For diagnosis, without a spool: what each says now. Waits for both, a few seconds for one that is off."""
    printers = _build_printer(form, "form"), _build_printer(receipt, "receipt")
    return printers[0].state(), printers[1].state()


def _build_printer(settings: PrinterSettings, kind: PaperKind) -> Printer:
    make = PRINTERS.get(settings.printer)
    if make is None:
        raise ConfigWrong(
            f'{settings.section}: there is no printer "{settings.printer}"; choose one of {", ".join(PRINTERS)}.'
        )
    printer = make(PrinterOptions(settings.section, settings.printer, settings.options))
    if kind not in printer.kinds:
        raise ConfigWrong(
            f'{settings.section}: the printer "{settings.printer}" prints {" and ".join(sorted(printer.kinds))}s only,'
            f" not {kind}s; choose another one, for example folder."
        )
    return printer
