# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands at the edges in a journey: a speaker that remembers what it says, a clock, a log in a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime

from kiosk.domain.events import SpeechEvent
from kiosk.domain.ports import Utterance
from kiosk.log import FileEventLog

NOW = datetime(2026, 11, 23, 10, 30, tzinfo=UTC)


class FixedClock:
    def today(self) -> date:
        return NOW.date()

    def now(self) -> datetime:
        return NOW


class RecordingSpeaker:
    """Says everything at once. `asked` holds each `speak`, with what was added to it; a hush leaves an empty one."""

    def __init__(self) -> None:
        self.asked: list[list[Utterance]] = [[]]
        self.is_on = True
        self.pace = (100, 60)
        self.is_private_masked = False
        self.is_closed = False

    @property
    def last(self) -> list[Utterance]:
        """What the citizen hears now."""
        return self.asked[-1]

    def texts(self) -> list[str]:
        return [utterance.text for utterance in self.last]

    def alerts(self) -> list[str]:
        return [utterance.text for utterance in self.last if utterance.channel == "alert"]

    def forget(self) -> None:
        self.asked = [[]]

    def speak(self, utterances: Sequence[Utterance]) -> None:
        self.asked.append(list(utterances))

    def add(self, utterances: Sequence[Utterance]) -> None:
        self.asked[-1] += utterances

    def hush(self) -> None:
        self.asked.append([])

    def set_pace(self, rate_percent: int, volume_percent: int) -> None:
        self.pace = (rate_percent, volume_percent)

    def set_on(self, is_on: bool) -> None:
        self.is_on = is_on

    def set_private_masked(self, is_masked: bool) -> None:
        self.is_private_masked = is_masked

    def can_speak(self, language: str) -> bool:
        return language in {"es", "en"}

    def listen(self, told: Callable[[SpeechEvent], None]) -> None:
        """It is never in the middle of anything."""

    def close(self) -> None:
        self.is_closed = True


class ListEventLog:
    """As strict as the real one about what it takes, and it writes the real file too."""

    def __init__(self, file: FileEventLog) -> None:
        self._file = file
        self.events: list[tuple[str, dict[str, int | float | bool | str]]] = []

    def record(self, code: str, **facts: int | float | bool | str) -> None:
        self._file.record(code, **facts)
        self.events.append((code, facts))

    def codes(self) -> list[str]:
        return [code for code, _ in self.events]

    def facts(self, code: str) -> dict[str, int | float | bool | str]:
        """Of the last event with that code."""
        return next(facts for each, facts in reversed(self.events) if each == code)
