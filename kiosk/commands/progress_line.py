# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""ProgressLine: how far an update is, in lines that a person understands; seldom enough to be read."""

from __future__ import annotations

import time
from collections.abc import Callable
from math import ceil

from kiosk.domain.events import SyncProgressed

BETWEEN_S = 1.0


class ProgressLine:
    def __init__(self, say: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._say = say
        self._clock = clock
        self._said_at_s = clock()

    def told(self, event: SyncProgressed) -> None:
        if self._clock() - self._said_at_s >= BETWEEN_S:
            self._said_at_s = self._clock()
            self._say(in_words(event))


def in_words(event: SyncProgressed) -> str:
    if event.total_bytes is None:
        return f"{event.done_bytes:,} bytes so far"
    percent = 100 if not event.total_bytes else event.done_bytes * 100 // event.total_bytes
    line = f"{event.done_bytes:,} of {event.total_bytes:,} bytes, {percent} %"
    if event.left_s is None:
        return line
    if event.left_s < 60:
        return f"{line}, less than a minute left at {event.bytes_per_s / 1000:.1f} kB/s"
    return f"{line}, {ceil(event.left_s / 60)} minutes left at {event.bytes_per_s / 1000:.1f} kB/s"
