# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hear what the speaker tells, and build one around any voice."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

from kiosk.domain.events import SpeechEnded, SpeechEvent
from kiosk.domain.ports import Utterance, Voice
from kiosk.speech.pronouncer import Pronouncer
from kiosk.speech.speaker import SpeakerThread
from kiosk.speech.speech_log import SpeechLog
from tests.speech.gated_voice import WAIT_S

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


class Ear:
    """Keeps the events; `wait_for_ends` returns when so many askings have ended."""

    def __init__(self) -> None:
        self.events: list[SpeechEvent] = []
        self._changed = threading.Condition()

    def __call__(self, event: SpeechEvent) -> None:
        with self._changed:
            self.events.append(event)
            self._changed.notify_all()

    def ends(self) -> list[bool]:
        return [event.was_interrupted for event in self.events if isinstance(event, SpeechEnded)]

    def wait_for_ends(self, count: int) -> list[bool]:
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.ends()) >= count, WAIT_S), self.events
        return self.ends()


def spanish(*texts: str) -> list[Utterance]:
    return [Utterance(text, "es") for text in texts]


def speaker_with(voice: Voice, log: SpeechLog | None = None) -> SpeakerThread:
    return SpeakerThread(lambda _: voice, Pronouncer, log, lambda: MOMENT)
