# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The one mouth of the kiosk: a thread and a queue in front of one voice. Knows no engine and no screen."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from kiosk.domain.errors import SpeechError
from kiosk.domain.events import SpeechEnded, SpeechEvent, SpeechProgressed
from kiosk.domain.ports import Utterance, Voice
from kiosk.speech.speech_log import SpeechLog
from kiosk.speech.voices.silent import SilentVoice

if TYPE_CHECKING:  # it compiles patterns: work for the speaker's thread
    from kiosk.speech.pronouncer import Pronouncer

LOAD_WAIT_S = 2.0
JOIN_WAIT_S = 5.0


@dataclass(frozen=True, slots=True)
class _Turn:
    """`number` counts within what was asked for; `asked` is which `speak` it belongs to."""

    utterance: Utterance
    number: int
    asked: int


@dataclass(frozen=True, slots=True)
class _Pace:
    rate_percent: int = 100
    volume_percent: int = 60


class SpeakerThread:
    """`Speaker` on a thread of its own. The voice is made there too: making this object costs nothing.

    Every `speak` that has begun to be said ends with exactly one `SpeechEnded`.
    """

    def __init__(
        self,
        make_voice: Callable[[Callable[[str], None]], Voice],
        make_pronouncer: Callable[[Callable[[str], None]], Pronouncer],
        log: SpeechLog | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Both makers run on the speaker's thread and get a function that takes sentences for staff."""
        self._make_voice = make_voice
        self._make_pronouncer = make_pronouncer
        self._log = log
        self._now = now
        self._changed = threading.Condition()
        self._ready = threading.Event()
        self._voice: Voice | None = None
        self._queue: deque[_Turn] = deque()
        self._current: _Turn | None = None
        self._asked = 0
        self._numbered = 0
        self._pace = _Pace()
        self._is_on = True
        self._is_private_masked = False
        self._is_closed = False
        self._told: list[Callable[[SpeechEvent], None]] = []
        self._problems: list[str] = []
        self._thread = threading.Thread(target=self._run, name="speaker", daemon=True)
        self._thread.start()

    def speak(self, utterances: Sequence[Utterance]) -> None:
        with self._changed:
            self._interrupt()
            self._enqueue(utterances)

    def add(self, utterances: Sequence[Utterance]) -> None:
        with self._changed:
            if self._current is None and not self._queue:
                self._interrupt()
            self._enqueue(utterances)

    def hush(self) -> None:
        with self._changed:
            self._interrupt()

    def set_pace(self, rate_percent: int, volume_percent: int) -> None:
        """From the next utterance on; kept within 50 to 200 % and 0 to 100 %."""
        pace = _Pace(min(200, max(50, rate_percent)), min(100, max(0, volume_percent)))
        with self._changed:
            self._pace = pace

    def set_on(self, is_on: bool) -> None:
        """Off: nothing is heard, everything is still logged."""
        with self._changed:
            if self._is_on and not is_on:
                self._interrupt()
            self._is_on = is_on

    def set_private_masked(self, is_masked: bool) -> None:
        with self._changed:
            self._is_private_masked = is_masked

    def can_speak(self, language: str) -> bool:
        """Waits for the voice to be loaded: some 30 ms after the start, nothing later."""
        self._ready.wait(LOAD_WAIT_S)
        return self._voice is not None and _voiced(language, self._voice) is not None

    def listen(self, told: Callable[[SpeechEvent], None]) -> None:
        with self._changed:
            self._told.append(told)

    def problems(self) -> tuple[str, ...]:
        """Sentences for staff: why nothing is heard."""
        with self._changed:
            return tuple(self._problems)

    def close(self) -> None:
        with self._changed:
            self._interrupt()
            self._is_closed = True
            self._changed.notify_all()
        if threading.current_thread() is not self._thread:
            self._thread.join(JOIN_WAIT_S)

    def _interrupt(self) -> None:
        self._asked += 1
        self._numbered = 0
        self._queue.clear()
        if self._current is not None and self._voice is not None:
            self._voice.stop()

    def _enqueue(self, utterances: Sequence[Utterance]) -> None:
        for utterance in utterances:
            self._queue.append(_Turn(utterance, self._numbered, self._asked))
            self._numbered += 1
        self._changed.notify_all()

    def _run(self) -> None:
        pronouncer = self._make_pronouncer(self._note)
        try:
            voice = self._make_voice(self._note)
        except SpeechError as problem:
            self._note(problem.sentence)
            voice = SilentVoice(languages=frozenset())
        self._voice = voice
        self._ready.set()
        try:
            self._warm(voice)
            while (turn := self._next_turn()) is not None:
                self._take(turn, voice, pronouncer)
        finally:
            voice.close()
            if self._log is not None:
                self._log.close()

    def _warm(self, voice: Voice) -> None:
        """Saying nothing opens the sound device now (up to a second), not under the first sentence."""
        for language in sorted(voice.languages())[:1]:
            try:
                voice.say("", language, 100, 0, lambda *_: None)
            except SpeechError as problem:
                self._note(problem.sentence)

    def _next_turn(self) -> _Turn | None:
        with self._changed:
            self._changed.wait_for(lambda: self._queue or self._is_closed)
            self._current = self._queue.popleft() if self._queue else None
            return self._current

    def _take(self, turn: _Turn, voice: Voice, pronouncer: Pronouncer) -> None:
        began, pace = self._now(), self._pace
        heard = pronouncer.heard(turn.utterance, self._is_private_masked)

        def word_reached(start: int, length: int) -> None:
            if turn.asked == self._asked:
                self._tell(SpeechProgressed(turn.number, *heard.source_of(start, length)))

        was_heard = not self._is_on or self._say(turn, voice, heard.text, pace, word_reached)
        self._record(turn.utterance, heard.text, began, pace.rate_percent, not was_heard)
        with self._changed:
            self._current = None
            was_interrupted = turn.asked != self._asked
            is_last = was_interrupted or not self._queue
        if is_last:
            self._tell(SpeechEnded(was_interrupted))

    def _say(self, turn: _Turn, voice: Voice, text: str, pace: _Pace, word_reached: Callable[[int, int], None]) -> bool:
        language = _voiced(turn.utterance.language, voice)
        if language is None or not text.strip():
            return True
        # A stop meant for the utterance before may arrive late and end this one: then it is said again.
        for _ in range(2):
            if turn.asked != self._asked:
                return False
            try:
                if voice.say(text, language, pace.rate_percent, pace.volume_percent, word_reached):
                    return True
            except SpeechError as problem:
                self._note(problem.sentence)
                return False
        return False

    def _record(self, utterance: Utterance, heard: str, began: datetime, rate_percent: int, interrupted: bool) -> None:
        if self._log is None:
            return
        try:
            self._log.record(utterance, heard, began, rate_percent, interrupted)
        except SpeechError as problem:
            self._note(problem.sentence)

    def _tell(self, event: SpeechEvent) -> None:
        for told in tuple(self._told):
            told(event)

    def _note(self, sentence: str) -> None:
        with self._changed:
            if sentence not in self._problems:
                self._problems.append(sentence)


def _voiced(language: str, voice: Voice) -> str | None:
    """The language as the voice has it: es-MX is said by a voice for es; none says what it does not speak."""
    for code in (language, language.partition("-")[0]):
        if code in voice.languages():
            return code
    return None
