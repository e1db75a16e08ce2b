# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No sound, in real time: the words are reached when a loudspeaker would have said them."""

from __future__ import annotations

import time
from collections.abc import Callable


class NullSink:
    def __init__(self, now_s: Callable[[], float] = time.monotonic) -> None:
        self._now_s = now_s
        self._sample_rate_hz = 22050
        self._written = 0
        self._ends_s = 0.0

    def open(self, sample_rate_hz: int) -> None:
        self._sample_rate_hz = sample_rate_hz

    def begin(self) -> None:
        self._written = 0
        self._ends_s = self._now_s()

    def write(self, pcm: bytes) -> None:
        samples = len(pcm) // 2
        self._written += samples
        self._ends_s = max(self._ends_s, self._now_s()) + samples / self._sample_rate_hz

    def heard_samples(self) -> int:
        ahead_s = max(0.0, self._ends_s - self._now_s())
        return self._written - round(ahead_s * self._sample_rate_hz)

    def drop(self) -> None:
        self._ends_s = self._now_s()

    def close(self) -> None:
        pass
