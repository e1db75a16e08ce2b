# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One utterance being heard: feeds a sink a little ahead, and tells each word when it is heard and not before."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

from kiosk.speech.sinks.sink import Sink

AHEAD_S = 0.5
STEP_S = 0.01


class Playback:
    """`stopped` is set from another thread; then nothing more is told and the sink is silent at once."""

    def __init__(
        self,
        sink: Sink,
        sample_rate_hz: int,
        stopped: threading.Event,
        word_reached: Callable[[int, int], None],
    ) -> None:
        self._sink = sink
        self._ahead = int(AHEAD_S * sample_rate_hz)
        self._stopped = stopped
        self._word_reached = word_reached
        self._words: deque[tuple[int, int, int]] = deque()
        self.written = 0
        sink.begin()

    def expect_word(self, sample: int, start: int, length: int) -> None:
        self._words.append((sample, start, length))

    def feed(self, pcm: bytes) -> bool:
        """False when stopped."""
        if self._stopped.is_set():
            return self._silenced()
        self._sink.write(pcm)
        self.written += len(pcm) // 2
        return self._wait_until_heard(self.written - self._ahead)

    def finish(self) -> bool:
        """True when all of it was heard."""
        return self._wait_until_heard(self.written) and self._tell_words(self.written)

    def _wait_until_heard(self, sample: int) -> bool:
        while True:
            heard = self._sink.heard_samples()
            if not self._tell_words(heard):
                return False
            if heard >= sample:
                return True
            self._stopped.wait(STEP_S)

    def _tell_words(self, heard: int) -> bool:
        while not self._stopped.is_set():
            if not self._words or self._words[0][0] > heard:
                return True
            _, start, length = self._words.popleft()
            self._word_reached(start, length)
        return self._silenced()

    def _silenced(self) -> bool:
        self._sink.drop()
        return False
