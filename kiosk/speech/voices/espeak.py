# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""espeak-ng as a voice: any rate from 50 to 200 %, words told as they are heard, stopped within milliseconds."""

from __future__ import annotations

import re
import threading
from array import array
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from kiosk.domain.errors import SpeechError
from kiosk.speech.playback import Playback
from kiosk.speech.sinks.sink import Sink
from kiosk.speech.stretch import stretched
from kiosk.speech.voices.espeak_library import EspeakLibrary

DEFAULT_WORDS_PER_MINUTE: Final = 125
FLOOR_WORDS_PER_MINUTE: Final = 80
FLOOR_LASTS: Final = 1.5  # measured: at its floor espeak takes 1.5 times as long as at 125 words a minute

# In order of preference. espeak's `nci` is left out on purpose: it is not Náhuatl as anybody speaks it.
VOICES_BY_LANGUAGE: Final[Mapping[str, tuple[str, ...]]] = {
    "es": ("es-419", "es"),
    "en": ("en-us", "en"),
}

# Pieces are made at once and heard one after the other: short enough to start at once, cut where one breathes.
_PIECE = re.compile(r".{1,400}(?:[.!?…:;]\s+|\Z)|.{1,400}(?:\s+|\Z)|.{1,400}", re.DOTALL)


class EspeakVoice:
    name = "espeak"

    def __init__(self, library: EspeakLibrary, open_sink: Callable[[int], Sink]) -> None:
        """`open_sink` gets the sample rate; it is called with the first `say`, of an empty text too."""
        self._library = library
        self._open_sink = open_sink
        self._sink: Sink | None = None
        self._stopped = threading.Event()
        self._voice_names = {
            language: name
            for language, names in VOICES_BY_LANGUAGE.items()
            for name in reversed(names)
            if library.choose_voice(name)
        }

    def languages(self) -> frozenset[str]:
        return frozenset(self._voice_names)

    def say(
        self,
        text: str,
        language: str,
        rate_percent: int,
        volume_percent: int,
        word_reached: Callable[[int, int], None],
    ) -> bool:
        self._prepare(language, rate_percent, volume_percent)
        factor = _stretch_factor(rate_percent)
        if self._sink is None:
            self._sink = self._open_sink(self._library.sample_rate_hz)
        playback = Playback(self._sink, self._library.sample_rate_hz, self._stopped, word_reached)
        try:
            pieces = list(_PIECE.finditer(text))
            for piece in pieces:
                sound = self._library.sound_of(piece[0], has_end_pause=piece is not pieces[-1])
                before = playback.written
                for word in sound.words:
                    playback.expect_word(before + round(word.sample * factor), piece.start() + word.start, word.length)
                if not all(playback.feed(part.tobytes()) for part in _parts(sound.samples, factor)):
                    return False
            return playback.finish()
        finally:
            self._stopped.clear()

    def stop(self) -> None:
        self._stopped.set()
        if self._sink is not None:
            self._sink.drop()

    def close(self) -> None:
        self.stop()
        if self._sink is not None:
            self._sink.close()

    def _prepare(self, language: str, rate_percent: int, volume_percent: int) -> None:
        if language not in self._voice_names or not self._library.choose_voice(self._voice_names[language]):
            raise SpeechError(f"espeak-ng has no voice for the language “{language}”.")
        wanted = DEFAULT_WORDS_PER_MINUTE * rate_percent // 100
        self._library.set_rate(max(FLOOR_WORDS_PER_MINUTE, wanted))
        self._library.set_volume(volume_percent)


def _stretch_factor(rate_percent: int) -> float:
    """espeak speaks no slower than its floor: the rest is stretched, with the pitch unchanged."""
    if DEFAULT_WORDS_PER_MINUTE * rate_percent // 100 >= FLOOR_WORDS_PER_MINUTE:
        return 1.0
    return 100 / rate_percent / FLOOR_LASTS


def _parts(samples: array[int], factor: float) -> Iterator[array[int]]:
    if factor > 1.0:
        yield from stretched(samples, factor)
    else:
        for start in range(0, len(samples), 2048):
            yield samples[start : start + 2048]
