# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""libespeak-ng by ctypes: text in, PCM and word positions out, nothing played. One per process: the library is one."""

from __future__ import annotations

import ctypes
import importlib
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.domain.errors import SpeechError

_RETRIEVAL: Final = 1 + 1  # AUDIO_OUTPUT_SYNCHRONOUS: as retrieval, and synth returns when all is made
_DONT_EXIT: Final = 0x8000
_CHARS_UTF8: Final = 1
_END_PAUSE: Final = 0x1000
_POS_CHARACTER: Final = 1
_RATE: Final = 1
_VOLUME: Final = 2
_EVENT_WORD: Final = 1

SYSTEM_NAMES: Final = ("libespeak-ng.so.1", "libespeak-ng.dylib", "libespeak-ng.dll")


class _EventId(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position_ms", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _EventId),
    ]


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """`start` and `length` in characters of the text, `sample` from its first sound."""

    start: int
    length: int
    sample: int


@dataclass(frozen=True, slots=True)
class Sound:
    samples: array[int]
    words: tuple[SpokenWord, ...]


def candidates() -> Sequence[tuple[str, str | None]]:
    """Libraries to try with their voice data: the one that came with the kiosk, then the system's."""
    found: list[tuple[str, str | None]] = []
    try:
        bundled = importlib.import_module("espeakng_loader")
    except ImportError:
        bundled = None
    if bundled is not None:
        found.append((str(bundled.get_library_path()), str(bundled.get_data_path())))
    return (*found, *((name, None) for name in SYSTEM_NAMES))


class EspeakLibrary:
    def __init__(self, libraries: Sequence[tuple[str, str | None]]) -> None:
        self._library, self.sample_rate_hz = _loaded(libraries)
        self._samples: array[int] = array("h")
        self._words: list[SpokenWord] = []
        self._callback = _Callback(self._made)  # held: the library keeps only its address

    def choose_voice(self, name: str) -> bool:
        return bool(self._library.espeak_SetVoiceByName(name.encode()) == 0)

    def set_rate(self, words_per_minute: int) -> None:
        self._library.espeak_SetParameter(_RATE, words_per_minute, 0)

    def set_volume(self, percent: int) -> None:
        self._library.espeak_SetParameter(_VOLUME, percent, 0)

    def sound_of(self, text: str, has_end_pause: bool) -> Sound:
        """Takes 0.1 % of the time that the sound lasts. No markup is honoured: every character is text."""
        self._samples, self._words = array("h"), []
        self._library.espeak_SetSynthCallback(self._callback)
        data = text.encode("utf-8", "replace").replace(b"\0", b" ") + b"\0"
        flags = _CHARS_UTF8 | (_END_PAUSE if has_end_pause else 0)
        status = self._library.espeak_Synth(data, len(data), 0, _POS_CHARACTER, 0, flags, None, None)
        if status != 0:
            raise SpeechError(f"espeak-ng did not speak (status {status}). Start the kiosk again.")
        return Sound(self._samples, tuple(self._words))

    def _made(self, wave: Any, count: int, events: Any) -> int:
        position = 0
        while events[position].type:
            event = events[position]
            if event.type == _EVENT_WORD and event.length > 0:
                self._words.append(SpokenWord(event.text_position - 1, event.length, event.sample))
            position += 1
        if count > 0:
            self._samples.frombytes(ctypes.string_at(wave, count * 2))
        return 0


def _loaded(libraries: Sequence[tuple[str, str | None]]) -> tuple[ctypes.CDLL, int]:
    problems: list[str] = []
    for path, data in libraries:
        if data is not None and not (Path(data) / "phontab").is_file():
            problems.append(f"{data} holds no voice data")
            continue
        try:
            library = ctypes.CDLL(path)
        except OSError as problem:
            problems.append(str(problem))
            continue
        rate_hz = library.espeak_Initialize(_RETRIEVAL, 0, data.encode() if data else None, _DONT_EXIT)
        if rate_hz > 0:
            return library, rate_hz
        problems.append(f"{path} finds no voice data")
    raise SpeechError(
        "The speech engine espeak-ng cannot be used: "
        + "; ".join(problems)
        + ". Install the package espeak-ng, or the kiosk's packages again."
    )
