# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way to a receipt printer on the network: raw TCP, one connection per job."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.printing.printers.escpos_dialogue import Patience, Wire
from kiosk.printing.printers.escpos_printer import EscposPrinter
from kiosk.printing.printers.printer_options import ROLL_OPTIONS, PrinterOptions

RAW_PORT = 9100
SLICE_BYTES = 4096


class NetworkWay:
    advice = "check that it is on and on the network."

    def __init__(self, host: str, port: int) -> None:
        self._address = (host, port)

    @property
    def place(self) -> str:
        return f"{self._address[0]}:{self._address[1]}"

    @contextmanager
    def opened(self, patience: Patience) -> Iterator[Wire]:
        connection = socket.create_connection(self._address, timeout=patience.connect_s)
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            yield _SocketWire(connection)
        finally:
            connection.close()


class _SocketWire:
    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def send(self, data: bytes, timeout_s: float) -> None:
        """Slice by slice: a slow head is patient work, a head that stands still is a timeout."""
        self._connection.settimeout(timeout_s)
        for start in range(0, len(data), SLICE_BYTES):
            self._connection.sendall(data[start : start + SLICE_BYTES])

    def receive(self, timeout_s: float) -> bytes:
        self._connection.settimeout(timeout_s)
        try:
            came = self._connection.recv(64)
        except TimeoutError:
            return b""
        if not came:
            raise ConnectionAbortedError("the printer closed the connection")
        return came


def make_escpos_network_printer(options: PrinterOptions) -> EscposPrinter:
    options.refuse_unknown(("host", "port", *ROLL_OPTIONS))
    way = NetworkWay(options.text("host", "192.168.1.50"), options.whole_number("port", RAW_PORT, 1, 65535))
    return EscposPrinter(way, options.roll(), Patience())
