# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A bad link between a kiosk and a server, for tests and by hand. It forwards TCP as it is, but for what it is told:

    python -m tests.link.flaky --to 127.0.0.1:8000 --port 8001 --cut-every 24576 --bps 64000 --delay-ms 300

--cut-every N    the link breaks after every N bytes towards the kiosk
--cut-chance P   it also breaks with this chance after every KB, 0.05 being 5 %
--how HOW        what a break is: close · reset · stall (nothing more comes, the line stays up) · half-open (the
                 server is gone, the line stays up)
--breaks N       it breaks so often and then holds; without it, for ever
--bps N          bits in a second towards the kiosk
--delay-ms N     before the first byte of each connection
For what servers get wrong (Range, portals) see tests/link/range_server.py.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import socket
import struct
import threading
from dataclasses import dataclass
from typing import Literal, get_args

How = Literal["close", "reset", "stall", "half-open"]
_PIECE_BYTES = 1024


@dataclass
class Weather:
    """May change at any time."""

    cut_every: int | None = None
    cut_chance: float = 0.0
    how: How = "close"
    breaks: int | None = None
    bps: int | None = None
    delay_s: float = 0.0


class FlakyLink:
    def __init__(self, to: tuple[str, int], weather: Weather, port: int = 0, seed: int = 4) -> None:
        self.weather = weather
        self.bytes_down = self.bytes_up = self.connections = self.broken = 0
        self._to = to
        self._dice = random.Random(seed)
        self._left = weather.cut_every or 0
        self._is_stopping = threading.Event()
        self._counting = threading.Lock()
        self._sockets: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"

    def __enter__(self) -> FlakyLink:
        self._start(self._accept)
        return self

    def __exit__(self, *_: object) -> None:
        self._is_stopping.set()
        for each in [self._listener, *self._sockets]:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in self._threads:
            thread.join()

    def _start(self, work: object, *args: object) -> None:
        thread = threading.Thread(target=work, args=args, name="flaky link", daemon=True)  # type: ignore[arg-type] # all our own
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self._is_stopping.is_set():
            try:
                near, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            try:
                far = socket.create_connection(self._to)
            except OSError:
                near.close()
                continue
            self._sockets |= {near, far}
            self._start(self._up, near, far)
            self._start(self._down, near, far)

    def _up(self, near: socket.socket, far: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while piece := near.recv(65536):
                self.bytes_up += len(piece)
                far.sendall(piece)
        with contextlib.suppress(OSError):
            far.shutdown(socket.SHUT_WR)

    def _down(self, near: socket.socket, far: socket.socket) -> None:
        is_broken = False
        with contextlib.suppress(OSError):
            self._is_stopping.wait(self.weather.delay_s)
            while not is_broken and (piece := far.recv(_PIECE_BYTES)):
                piece, is_broken = self._passes(piece)
                near.sendall(piece)
                self.bytes_down += len(piece)
                if self.weather.bps:
                    self._is_stopping.wait(len(piece) * 8 / self.weather.bps)
        self._end(near, far, is_broken)

    def _passes(self, piece: bytes) -> tuple[bytes, bool]:
        """What of it still comes through, and whether the link breaks then."""
        weather = self.weather
        with self._counting:
            if weather.breaks is not None and self.broken >= weather.breaks:
                return piece, False
            is_unlucky = self._dice.random() < weather.cut_chance
            if weather.cut_every is not None:
                self._left -= len(piece)
                if self._left <= 0:
                    piece, is_unlucky = piece[: len(piece) + self._left], True
            if is_unlucky:
                self.broken += 1
                self._left = weather.cut_every or 0
            return piece, is_unlucky

    def _end(self, near: socket.socket, far: socket.socket, is_broken: bool) -> None:
        how = self.weather.how if is_broken else "close"
        if how == "half-open":
            far.close()
        if how in ("stall", "half-open"):
            return  # the line stays up until the kiosk hangs up
        with contextlib.suppress(OSError):
            if how == "reset":
                self._is_stopping.wait(0.05)  # a reset throws away what is not read yet: on a real link that is little
                near.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                near.shutdown(socket.SHUT_RD)  # nobody reads it any more, so closing it sends the reset
            else:
                near.shutdown(socket.SHUT_RDWR)
        with contextlib.suppress(OSError):
            far.shutdown(socket.SHUT_RDWR)
        for each in (near, far):
            each.close()
            self._sockets.discard(each)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", required=True, metavar="HOST:PORT")
    parser.add_argument("--port", type=int, default=8001)
    parser.add_argument("--cut-every", type=int)
    parser.add_argument("--cut-chance", type=float, default=0.0)
    parser.add_argument("--how", choices=get_args(How), default="close")
    parser.add_argument("--breaks", type=int)
    parser.add_argument("--bps", type=int)
    parser.add_argument("--delay-ms", type=int, default=0)
    chosen = parser.parse_args()
    host, _, port = chosen.to.rpartition(":")
    weather = Weather(
        chosen.cut_every, chosen.cut_chance, chosen.how, chosen.breaks, chosen.bps, chosen.delay_ms / 1000
    )
    with FlakyLink((host, int(port)), weather, chosen.port):
        threading.Event().wait()


if __name__ == "__main__":
    main()
