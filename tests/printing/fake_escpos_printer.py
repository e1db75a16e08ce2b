# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A receipt printer on TCP that answers as real ones do, well or badly.

By hand: python -m tests.printing.fake_escpos_printer --mode paper-out
It believes that a question or the marker comes at the end of what was sent, as the kiosk sends them.
"""

from __future__ import annotations

import argparse
import contextlib
import socket
import struct
import threading
from pathlib import Path
from typing import Literal, get_args

Mode = Literal["ready", "paper-out", "cover-open", "fault", "off-line", "slow", "full-buffer", "reset", "mute", "noisy"]

READY = 0x12
PAPER_OUT = {1: READY | 0x08, 2: READY | 0x20, 4: READY | 0x60}
OTHER_TROUBLE: dict[Mode, dict[int, int]] = {
    "cover-open": {1: READY | 0x08, 2: READY | 0x04, 4: READY},
    "fault": {1: READY | 0x08, 2: READY | 0x40, 4: READY},
    "off-line": {1: READY | 0x08, 2: READY, 4: READY},
}
MARKER = b"\x1dr\x01"
SLOW_BYTES, SLOW_PAUSE_S = 2048, 0.002


class FakeEscposPrinter:
    """`after_bytes`: when paper runs out, the buffer fills or the line breaks; 0 is from the start."""

    def __init__(self, mode: Mode = "ready", after_bytes: int = 0, port: int = 0) -> None:
        self.mode = mode
        self.received = b""
        self.connections = 0
        self.open_connections = 0
        self._after_bytes = after_bytes
        self._is_stopping = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, name="fake printer")

    def __enter__(self) -> FakeEscposPrinter:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_stopping.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _accept(self) -> None:
        """One connection after another: the second one waits, as it does with real printers."""
        while not self._is_stopping.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self.open_connections += 1
            with connection:
                connection.settimeout(0.02)
                self._serve(connection)
            self.open_connections -= 1

    def _serve(self, connection: socket.socket) -> None:
        while not self._is_stopping.is_set():
            if self.mode == "full-buffer" and len(self.received) > self._after_bytes:
                self._wait_until_gone(connection)
                return
            try:
                came = connection.recv(SLOW_BYTES if self.mode == "slow" else 65536)
            except TimeoutError:
                continue
            except OSError:
                return
            if not came:
                return
            self.received += came
            if self.mode == "reset" and len(self.received) > self._after_bytes:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return
            if self.mode == "slow":
                self._is_stopping.wait(SLOW_PAUSE_S)
            with contextlib.suppress(OSError):
                connection.sendall(self._answer())

    def _wait_until_gone(self, connection: socket.socket) -> None:
        """Takes nothing more; MSG_PEEK would see bytes, so only the other side's patience ends this."""
        while not self._is_stopping.wait(0.02):
            with contextlib.suppress(OSError):
                connection.send(b"")
            if _is_closed_by_peer(connection):
                return

    def _answer(self) -> bytes:
        is_over = len(self.received) > self._after_bytes
        is_out = self.mode == "paper-out" and is_over
        if self.mode == "mute" or (self.mode == "full-buffer" and is_over):
            return b""
        if self.received.endswith(MARKER):
            return b"" if is_out else b"\x13\x11\x00" if self.mode == "noisy" else b"\x00"
        for number in (1, 2, 4):
            if self.received.endswith(bytes([0x10, 0x04, number])):
                told = PAPER_OUT if is_out else OTHER_TROUBLE.get(self.mode, {})
                return bytes([*([0x13, 0xFF] if self.mode == "noisy" else []), told.get(number, READY)])
        return b""


def _is_closed_by_peer(connection: socket.socket) -> bool:
    if not hasattr(socket, "TCP_INFO"):
        return True
    established = 1
    return connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 1)[0] != established


def main() -> None:
    parser = argparse.ArgumentParser(description="A receipt printer that is not there.")
    parser.add_argument("--port", type=int, default=9100)
    parser.add_argument("--mode", choices=get_args(Mode), default="ready")
    parser.add_argument("--after", type=int, default=0, metavar="BYTES")
    parser.add_argument("--save", type=Path, help="where the bytes it got go at the end (Ctrl-C)")
    told = parser.parse_args()
    with FakeEscposPrinter(told.mode, told.after, told.port) as printer, contextlib.suppress(KeyboardInterrupt):
        print(f"{printer.mode} on 127.0.0.1:{printer.port}; Ctrl-C ends it")  # noqa: T201 - a command line
        threading.Event().wait()
    if told.save:
        told.save.write_bytes(printer.received)
    print(f"{printer.connections} connections, {len(printer.received)} bytes")  # noqa: T201 - a command line


if __name__ == "__main__":
    main()
