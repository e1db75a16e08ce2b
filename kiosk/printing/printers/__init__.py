# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One file per kind of printer, and the list of them by the name that the configuration uses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kiosk.printing.printers.escpos_device import make_escpos_device_printer
from kiosk.printing.printers.escpos_network import make_escpos_network_printer
from kiosk.printing.printers.folder import make_folder_printer
from kiosk.printing.printers.printer import Printer
from kiosk.printing.printers.printer_options import PrinterOptions

PRINTERS: Mapping[str, Callable[[PrinterOptions], Printer]] = MappingProxyType(
    {
        "folder": make_folder_printer,
        "escpos-network": make_escpos_network_printer,
        "escpos-device": make_escpos_device_printer,
    }
)
