# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way to a receipt printer on a cable: a device file such as /dev/usb/lp0, opened for each job."""

from __future__ import annotations

import os
import select
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.printing.printers.escpos_dialogue import Patience, Wire
from kiosk.printing.printers.escpos_printer import EscposPrinter
from kiosk.printing.printers.printer_options import ROLL_OPTIONS, PrinterOptions

SLICE_BYTES = 4096


class DeviceWay:
    advice = "check its cable, and that the kiosk's user belongs to the group lp."

    def __init__(self, device: Path) -> None:
        self._device = device

    @property
    def place(self) -> str:
        return str(self._device)

    @contextmanager
    def opened(self, patience: Patience) -> Iterator[Wire]:  # noqa: ARG002 - a device opens at once or never
        # Whoever mistypes the device must not find a file full of receipts there: never O_CREAT, only devices.
        descriptor = os.open(self._device, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)
        try:
            if not stat.S_ISCHR(os.fstat(descriptor).st_mode):
                raise OSError(0, "this is not a device")
            yield _DeviceWire(descriptor)
        finally:
            os.close(descriptor)


class _DeviceWire:
    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def send(self, data: bytes, timeout_s: float) -> None:
        at = 0
        while at < len(data):
            _, writable, _ = select.select([], [self._descriptor], [], timeout_s)
            if not writable:
                raise TimeoutError("the printer takes no more")
            at += os.write(self._descriptor, data[at : at + SLICE_BYTES])

    def receive(self, timeout_s: float) -> bytes:
        readable, _, _ = select.select([self._descriptor], [], [], timeout_s)
        return os.read(self._descriptor, 64) if readable else b""


def make_escpos_device_printer(options: PrinterOptions) -> EscposPrinter:
    options.refuse_unknown(("device", *ROLL_OPTIONS))
    if not hasattr(os, "O_NONBLOCK"):
        raise options.wrong("printer", "cannot be escpos-device on this system: use escpos-network")
    return EscposPrinter(DeviceWay(Path(options.text("device", "/dev/usb/lp0"))), options.roll(), Patience())
