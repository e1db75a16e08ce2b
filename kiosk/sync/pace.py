# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pace: how fast and how patiently bytes are fetched: the bandwidth cap, pauses between tries. Fetches nothing."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from threading import Event

from kiosk.sync.link_settings import LinkSettings
from kiosk.sync.source import Stopped


class Pace:
    """Raises `Stopped` wherever it would wait on while somebody asks for the end."""

    def __init__(
        self,
        bandwidth_bps: int | None,
        stop: Event,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] | None = None,
    ) -> None:
        self._bytes_per_s = bandwidth_bps / 8 if bandwidth_bps else None
        self._stop = stop
        self._clock = clock
        self._wait = wait or stop.wait
        self._free_at_s = clock()

    def spent(self, count: int) -> None:
        """Waits until `count` more bytes fit under the cap."""
        if self._bytes_per_s:
            now_s = self._clock()
            self._free_at_s = max(self._free_at_s, now_s) + count / self._bytes_per_s
            self._wait(self._free_at_s - now_s)
        self.check()

    def pause(self, seconds: float) -> None:
        self._wait(seconds)
        self.check()

    def check(self) -> None:
        if self._stop.is_set():
            raise Stopped("The update was stopped. What came so far is kept.")


def pauses_s(settings: LinkSettings, dice: random.Random) -> Iterator[float]:
    """Between tries: each about twice the one before, so spread that many kiosks do not come back in step."""
    for turn in range(settings.tries - 1):
        most_s = min(settings.longest_pause_s, settings.first_pause_s * 2**turn)
        yield most_s * dice.uniform(0.5, 1.0)
