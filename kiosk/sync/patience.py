# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Patience: tells a link that only drips from one that is slow. Counts the time spent waiting, not our own pauses."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.errors import LinkBroken
from kiosk.sync.link_settings import LinkSettings


class Patience:
    def __init__(self, settings: LinkSettings, clock: Callable[[], float]) -> None:
        self._window_s = settings.stall_s
        self._least_bytes = settings.slowest_bytes_per_s * settings.stall_s
        self._clock = clock
        self._waited_s = self._began_s = 0.0
        self._came = 0

    def begin(self) -> None:
        self._began_s = self._clock()

    def end(self, count: int) -> None:
        self._waited_s += self._clock() - self._began_s
        self._came += count
        if self._waited_s >= self._window_s:
            if self._came < self._least_bytes:
                raise LinkBroken(f"Only {self._came} bytes came in {self._waited_s:.0f} s: the link is too slow.")
            self._waited_s, self._came = 0.0, 0
