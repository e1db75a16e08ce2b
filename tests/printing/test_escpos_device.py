# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cable printer, with a pseudo-terminal for a cable."""

from __future__ import annotations

import os
import select
import threading
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.printing.printers.escpos_device import DeviceWay
from kiosk.printing.printers.escpos_dialogue import Patience
from kiosk.printing.printers.escpos_printer import EscposPrinter
from kiosk.printing.printers.printer import NotPrinted, ReadyPaper
from kiosk.printing.roll import ROLL_80
from tests.printing.fake_escpos_printer import MARKER

SHORT = Patience(connect_s=5, answer_s=0.8, send_s=0.5, look_s=0.2, looks=2)
PAPER = ReadyPaper("receipt", "receipt-1", b"\x1b@Folio\n" * 600)


class CablePrinter:
    """The other end of the cable; `is_reading` False is a printer whose buffer is full."""

    def __init__(self, *, is_reading: bool = True) -> None:
        self._own, self._cable = os.openpty()
        tty.setraw(self._own)
        tty.setraw(self._cable)
        self.path = Path(os.ttyname(self._cable))
        self.received = b""
        self._is_reading = is_reading
        self._is_stopping = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="cable printer")

    def __enter__(self) -> CablePrinter:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_stopping.set()
        self._thread.join()
        os.close(self._own)
        os.close(self._cable)

    def _serve(self) -> None:
        while not self._is_stopping.is_set():
            if not select.select([self._own], [], [], 0.02)[0]:
                continue
            if not self._is_reading and len(self.received) >= 9:
                self._is_stopping.wait()
                return
            self.received += os.read(self._own, 4096 if self._is_reading else 9 - len(self.received))
            if self.received.endswith(MARKER):
                os.write(self._own, b"\x00")
            elif self.received[-3:-1] == b"\x10\x04":
                os.write(self._own, b"\x12")


@pytest.fixture
def cable() -> Iterator[CablePrinter]:
    with CablePrinter() as cable:
        yield cable


def printer_at(path: Path) -> EscposPrinter:
    return EscposPrinter(DeviceWay(path), ROLL_80, SHORT)


def test_a_confirmed_paper_is_printed(cable: CablePrinter) -> None:
    assert printer_at(cable.path).state().problem is None
    assert printer_at(cable.path).deliver(PAPER) == str(cable.path)
    assert PAPER.data + MARKER in cable.received


def test_a_cable_that_takes_no_more_is_never_printed() -> None:
    with CablePrinter(is_reading=False) as cable, pytest.raises(NotPrinted) as met:
        printer_at(cable.path).deliver(ReadyPaper("receipt", "receipt-1", bytes(1_000_000)))
    assert met.value.problem == "unknown"


def test_no_device_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotPrinted, match="group lp") as met:
        printer_at(tmp_path / "lp0").deliver(PAPER)
    assert met.value.problem == "unreachable"
    assert printer_at(tmp_path / "lp0").state().problem == "unreachable"


def test_a_plain_file_is_never_written_to(tmp_path: Path) -> None:
    path = tmp_path / "lp0"
    path.write_bytes(b"mine")
    with pytest.raises(NotPrinted, match="this is not a device"):
        printer_at(path).deliver(PAPER)
    assert path.read_bytes() == b"mine"
