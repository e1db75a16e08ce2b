# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Meter: how much came, how fast, how long the rest takes, as a person understands it. Fetches nothing."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Final

from kiosk.domain.events import SyncProgressed

WINDOW_S: Final = 10.0
_BETWEEN_S: Final = 0.25


class Meter:
    """Counts the bodies of answers. `told` is called on the thread that fetches, at most four times a second."""

    def __init__(
        self, told: Callable[[SyncProgressed], None] = lambda _: None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.bytes = 0
        self._told = told
        self._clock = clock
        self._total: int | None = None
        self._seen: deque[tuple[float, int]] = deque([(clock(), 0)])
        self._told_at_s = float("-inf")

    def expect(self, more_bytes: int) -> None:
        """So much is still to come."""
        self._total = self.bytes + more_bytes
        self._tell()

    def received(self, count: int) -> None:
        self.bytes += count
        now_s = self._clock()
        self._seen.append((now_s, self.bytes))
        while len(self._seen) > 2 and self._seen[1][0] < now_s - WINDOW_S:
            self._seen.popleft()
        if now_s - self._told_at_s >= _BETWEEN_S:
            self._tell()

    def _tell(self) -> None:
        self._told_at_s = self._clock()
        (began_s, before), (now_s, now) = self._seen[0], self._seen[-1]
        speed = (now - before) / (now_s - began_s) if now_s > began_s else 0.0
        left = None if self._total is None or not speed else max(0, self._total - self.bytes) / speed
        total = None if self._total is None else max(self._total, self.bytes)
        self._told(SyncProgressed(self.bytes, total, speed, left))
