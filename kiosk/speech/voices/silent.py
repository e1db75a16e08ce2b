# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A voice without sound that takes as long as reading aloud would, so that everything else goes on as usual."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable

WORDS_PER_MINUTE = 125


class SilentVoice:
    """`is_instant`: for tests and for pictures, where nobody waits.

    Without languages it stands in for a missing engine.
    """

    name = "silent"

    def __init__(self, languages: frozenset[str] = frozenset({"es", "en"}), is_instant: bool = False) -> None:
        self._languages = languages
        self._is_instant = is_instant
        self._stopped = threading.Event()

    def languages(self) -> frozenset[str]:
        return self._languages

    def say(
        self,
        text: str,
        language: str,  # noqa: ARG002 - silence is the same in every language
        rate_percent: int,
        volume_percent: int,  # noqa: ARG002
        word_reached: Callable[[int, int], None],
    ) -> bool:
        word_s = 0.0 if self._is_instant else 60 / (WORDS_PER_MINUTE * rate_percent / 100)
        try:
            for word in re.finditer(r"\S+", text):
                if self._stopped.is_set():
                    return False
                word_reached(word.start(), len(word[0]))
                if word_s:
                    self._stopped.wait(word_s)
            return not self._stopped.is_set()
        finally:
            self._stopped.clear()

    def stop(self) -> None:
        self._stopped.set()

    def close(self) -> None:
        self.stop()
