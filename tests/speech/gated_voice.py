# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A voice that holds each sentence until the test lets it end: interruption without clocks."""

from __future__ import annotations

import threading
from collections.abc import Callable

from kiosk.domain.errors import SpeechError

WAIT_S = 10.0


class GatedVoice:
    name = "gated"

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.paces: list[tuple[int, int]] = []
        self.at_once_most = 0
        self.is_closed = False
        self._at_once = 0
        self._changed = threading.Condition()
        self._released = 0
        self._is_stopped = False
        self.failing: set[str] = set()

    def languages(self) -> frozenset[str]:
        return frozenset({"es", "en"})

    def say(
        self,
        text: str,
        language: str,
        rate_percent: int,
        volume_percent: int,
        word_reached: Callable[[int, int], None],
    ) -> bool:
        if not text:
            return True
        with self._changed:
            self._at_once += 1
            self.at_once_most = max(self.at_once_most, self._at_once)
            self.begun.append(text)
            self.paces.append((rate_percent, volume_percent))
            self._changed.notify_all()
            try:
                if text in self.failing:
                    raise SpeechError(f"no sound for {text}")
                word_reached(0, len(text))
                assert self._changed.wait_for(lambda: self._released or self._is_stopped, WAIT_S)
                was_stopped, self._is_stopped = self._is_stopped, False
                self._released -= 0 if was_stopped else 1
                return not was_stopped
            finally:
                self._at_once -= 1

    def stop(self) -> None:
        with self._changed:
            self._is_stopped = True
            self._changed.notify_all()

    def close(self) -> None:
        self.is_closed = True

    def release(self, sentences: int = 1) -> None:
        with self._changed:
            self._released += sentences
            self._changed.notify_all()

    def wait_until_begun(self, *texts: str) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: self.begun == list(texts), WAIT_S), self.begun
