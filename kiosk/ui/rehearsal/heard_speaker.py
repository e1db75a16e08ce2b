# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""HeardSpeaker: a speaker that can be waited for, so that nobody in a rehearsal cuts off what is being said."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from kiosk.domain.events import SpeechEnded, SpeechEvent
from kiosk.domain.ports import Speaker, Utterance

LONGEST_SPEECH_S = 60.0


class HeardSpeaker:
    """Passes everything on to the speaker that it stands for."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._is_silent = threading.Event()
        self._is_silent.set()
        speaker.listen(self._told)

    def wait(self) -> None:
        """Until the last thing that was asked for has been said to its end."""
        self._is_silent.wait(LONGEST_SPEECH_S)

    def _told(self, event: SpeechEvent) -> None:
        if isinstance(event, SpeechEnded) and not event.was_interrupted:
            self._is_silent.set()

    def speak(self, utterances: Sequence[Utterance]) -> None:
        if utterances:
            self._is_silent.clear()
        self._speaker.speak(utterances)

    def add(self, utterances: Sequence[Utterance]) -> None:
        self._speaker.add(utterances)

    def hush(self) -> None:
        self._speaker.hush()
        self._is_silent.set()

    def set_pace(self, rate_percent: int, volume_percent: int) -> None:
        self._speaker.set_pace(rate_percent, volume_percent)

    def set_on(self, is_on: bool) -> None:
        self._speaker.set_on(is_on)

    def set_private_masked(self, is_masked: bool) -> None:
        self._speaker.set_private_masked(is_masked)

    def can_speak(self, language: str) -> bool:
        return self._speaker.can_speak(language)

    def listen(self, told: Callable[[SpeechEvent], None]) -> None:
        self._speaker.listen(told)

    def close(self) -> None:
        self._speaker.close()
