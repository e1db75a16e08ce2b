# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A sound device that may be missing, unplugged or plugged in again: silence keeps time in its place meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

from kiosk.domain.errors import SpeechError
from kiosk.speech.sinks.null import NullSink
from kiosk.speech.sinks.sink import Sink

STALL_S = 2.0
RETRY_S = 60.0


class LastingSink:
    def __init__(
        self, make: Callable[[], Sink], told: Callable[[str], None], now_s: Callable[[], float] = time.monotonic
    ) -> None:
        """`make` gives a new, unopened device; `told` gets a sentence for staff when there is no sound."""
        self._make = make
        self._told = told
        self._now_s = now_s
        self._sample_rate_hz = 0
        self._sink: Sink = NullSink(now_s)
        self._is_spare = True
        self._is_lost = False
        self._tried_s = self._moved_s = 0.0
        self._written = self._heard = 0

    def open(self, sample_rate_hz: int) -> None:
        self._sample_rate_hz = sample_rate_hz
        self._tried_s = self._now_s()
        device = self._make()
        try:
            device.open(sample_rate_hz)
        except SpeechError as problem:
            self._stand_in(problem.sentence)
        else:
            self._sink, self._is_spare = device, False

    def begin(self) -> None:
        if self._is_spare and self._now_s() - self._tried_s >= RETRY_S:
            self.open(self._sample_rate_hz)
        self._is_lost = False
        self._written = self._heard = 0
        self._moved_s = self._now_s()
        self._sink.begin()

    def write(self, pcm: bytes) -> None:
        self._written += len(pcm) // 2
        if not self._is_lost:
            self._sink.write(pcm)

    def heard_samples(self) -> int:
        """All of it once the device is lost: nobody shall wait for the rest of that utterance."""
        if self._is_lost:
            return self._written
        heard, now_s = self._sink.heard_samples(), self._now_s()
        if heard != self._heard or heard >= self._written:
            self._heard, self._moved_s = heard, now_s
        elif now_s - self._moved_s > STALL_S:
            self._sink.close()
            self._stand_in("The sound device takes no more sound: the kiosk is silent. Check its cable.")
            self._is_lost = True
            return self._written
        return heard

    def drop(self) -> None:
        self._sink.drop()

    def close(self) -> None:
        self._sink.close()

    def _stand_in(self, sentence: str) -> None:
        self._told(sentence)
        self._sink = NullSink(self._now_s)
        self._sink.open(self._sample_rate_hz)
        self._is_spare = True
