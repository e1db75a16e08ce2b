# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wrapping: one text into lines that fit, measured by whoever prints it. Refuses to know units."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

Measure = Callable[[str], float]
"""The width of a text, in the unit of `room`: columns, dots or points."""

_BREAKS_AFTER = frozenset("-/@._,;:")


def wrap(text: str, room: float, measure: Measure) -> tuple[str, ...]:
    """Greedy lines of whole words; only a word wider than the room is broken. Never empty."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        candidate = f"{line} {word}" if line else word
        if measure(candidate) <= room:
            line = candidate
            continue
        if line:
            lines.append(line)
        *full, line = _break_word(word, room, measure)
        lines.extend(full)
    return (*lines, line)


def wrap_evenly(text: str, room: float, measure: Measure) -> tuple[str, ...]:
    """As few lines as `wrap`, but about equally long: for centred texts, where one last word alone looks lost."""
    lines = wrap(text, room, measure)
    narrow, wide = room / 2, room
    for _ in range(8):
        middle = (narrow + wide) / 2
        even = wrap(text, middle, measure)
        if len(even) == len(lines) and all(measure(line) <= middle for line in even):
            lines, wide = even, middle
        else:
            narrow = middle
    return lines


def _break_word(word: str, room: float, measure: Measure) -> list[str]:
    pieces: list[str] = []
    while measure(word) > room and len(word) > 1:
        end = _longest_start(word, room, measure)
        if end >= len(word):
            break
        pieces.append(word[:end])
        word = word[end:]
    return [*pieces, word]


def _longest_start(word: str, room: float, measure: Measure) -> int:
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(word[:middle]) <= room else (low, middle - 1)
    natural = max((i + 1 for i in range(low) if word[i] in _BREAKS_AFTER), default=0)
    end = natural if natural >= low / 2 else low
    return _past_marks(word, end)


def _past_marks(word: str, end: int) -> int:
    """A mark below or above a letter stays with its letter, even if the line gets a hair too wide."""
    while end < len(word) and unicodedata.combining(word[end]):
        end += 1
    return end
