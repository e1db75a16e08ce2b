# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text functions of the subset: XPath 1.0's, and ODK's substr, join and ends-with."""

from __future__ import annotations

import math
from typing import Final

from kiosk.domain.walk.expressions.budgets import TEXT_CHARACTERS
from kiosk.domain.walk.expressions.function import NUMBER, TEXT, Function

_SPACE: Final = " \t\r\n"


def _concat(*parts: str) -> str:
    return "".join(parts)[:TEXT_CHARACTERS]


def _join(glue: str, *parts: str) -> str:
    return glue.join(parts)[:TEXT_CHARACTERS]


def _substr(text: str, start: float, end: float = math.inf) -> str:
    """Counts from 0, `end` is not part of it, negative numbers count from the end; fractions are cut off first."""
    if math.isnan(start) or math.isnan(end):
        return ""
    return text[_clamped(start, len(text)) : _clamped(end, len(text))]


def _clamped(place: float, length: int) -> int:
    whole = float(math.trunc(place)) if math.isfinite(place) else place
    counted = whole + length if whole < 0 else whole
    return int(min(max(counted, 0.0), float(length)))


def _substring(text: str, start: float, length: float | None = None) -> str:
    """XPath 1.0: counts from 1 and rounds; what rounds to nothing gives ''."""
    first = _half_up(start)
    past = math.inf if length is None else first + _half_up(length)
    return "".join(letter for place, letter in enumerate(text, 1) if first <= place < past)


def _half_up(number: float) -> float:
    return float(math.floor(number + 0.5)) if math.isfinite(number) else number


def _substring_before(text: str, mark: str) -> str:
    return text.partition(mark)[0] if mark and mark in text else ""


def _substring_after(text: str, mark: str) -> str:
    return text.partition(mark)[2] if mark else text


def _translate(text: str, letters: str, replacements: str) -> str:
    table: dict[int, str] = {}
    for place, letter in enumerate(letters):
        table.setdefault(ord(letter), replacements[place : place + 1])
    return text.translate(table)


def _normalize_space(text: str) -> str:
    return " ".join(part for part in text.translate(dict.fromkeys(map(ord, _SPACE), " ")).split(" ") if part)


TEXTS: Final = (
    Function("string", (TEXT,), str),
    Function("concat", (), _concat, repeats=TEXT, gathers_from=0),
    Function("join", (TEXT,), _join, repeats=TEXT, gathers_from=1),
    Function("substr", (TEXT, NUMBER), _substr, (NUMBER,)),
    Function("substring", (TEXT, NUMBER), _substring, (NUMBER,)),
    Function("substring-before", (TEXT, TEXT), _substring_before),
    Function("substring-after", (TEXT, TEXT), _substring_after),
    Function("translate", (TEXT, TEXT, TEXT), _translate),
    Function("string-length", (TEXT,), lambda text: float(len(text))),
    Function("normalize-space", (TEXT,), _normalize_space),
    Function("contains", (TEXT, TEXT), lambda text, part: part in text),
    Function("starts-with", (TEXT, TEXT), lambda text, part: text.startswith(part)),
    Function("ends-with", (TEXT, TEXT), lambda text, part: text.endswith(part)),
)
