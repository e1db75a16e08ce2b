# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's own voices (SAPI5, NSSpeech) through pyttsx3, in a child process that dies when speech must stop.

pyttsx3's own stop may take 14 s and its Linux driver leaves `aplay` talking and the citizen's words in the temp folder.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from kiosk.domain.errors import SpeechError
from kiosk.speech.voices.talking_child import TalkingChild

DEFAULT_WORDS_PER_MINUTE: Final = 125
CHILD: Final = (sys.executable, "-m", "kiosk.speech.voices.pyttsx3_child")
ENDED: Final = "The system's speech engine has ended. The kiosk starts it again."


class Pyttsx3Voice:
    name = "pyttsx3"

    def __init__(self, command: Sequence[str] = CHILD, environment: Mapping[str, str] = os.environ) -> None:
        """Takes up to a second: the child loads the system's engine. Raises `SpeechError` when there is none."""
        self._command = tuple(command)
        self._environment = dict(environment)
        self._lock = threading.Lock()
        self._is_stopped = False
        self._child = TalkingChild(self._command, self._environment)
        try:
            self._languages = self._greeting()
        except SpeechError:
            self.close()
            raise
        self._is_greeted = True

    def languages(self) -> frozenset[str]:
        return self._languages

    def say(
        self,
        text: str,
        language: str,
        rate_percent: int,
        volume_percent: int,
        word_reached: Callable[[int, int], None],
    ) -> bool:
        if not text.strip():
            return True
        order = {
            "text": text.replace("\0", " "),
            "language": language,
            "words_per_minute": DEFAULT_WORDS_PER_MINUTE * rate_percent // 100,
            "volume": volume_percent / 100,
        }
        try:
            if self._ordered(order, word_reached):
                return True
        except SpeechError:
            if self._renew():
                return False
            raise
        self._renew()
        return False

    def stop(self) -> None:
        with self._lock:
            self._is_stopped = True
            self._child.end()

    def close(self) -> None:
        with self._lock:
            self._child.forget()

    def _ordered(self, order: Mapping[str, Any], word_reached: Callable[[int, int], None]) -> bool:
        if not self._is_greeted:
            self._greeting()
            self._is_greeted = True
        self._child.tell(order)
        while (answer := self._child.answer()) is not None:
            if "word" in answer:
                word_reached(*answer["word"])
            if "problem" in answer:
                raise SpeechError(str(answer["problem"]))
            if "done" in answer:
                return not self._is_stopped
        raise SpeechError(ENDED)

    def _greeting(self) -> frozenset[str]:
        answer = self._child.answer()
        if answer is None or "languages" not in answer:
            missing = "The system's speech engine does not start. Install a voice in the settings of the system."
            raise SpeechError(str((answer or {}).get("problem", missing)))
        return frozenset(answer["languages"])

    def _renew(self) -> bool:
        """A new child, so that it is ready for the next sentence. True when the old one was stopped on purpose."""
        with self._lock:
            self._child.forget()
            self._child = TalkingChild(self._command, self._environment)
            self._is_greeted = False
            was_stopped, self._is_stopped = self._is_stopped, False
        return was_stopped
