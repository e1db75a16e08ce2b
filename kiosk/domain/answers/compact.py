# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes out what people type between the characters of a key or number, and measures what is left."""

from __future__ import annotations

from typing import Final

from kiosk.domain.answers.problem import Checked, Problem

_BETWEEN: Final = dict.fromkeys(map(ord, " \t\r\n\u00a0\u2009\u202f-\u2010\u2011\u2012\u2013\u2014_./"))
_DIGITS: Final = frozenset("0123456789")


def compact(raw: str) -> str:
    """Without spaces, hyphens, dots and slashes; in capitals."""
    return raw.translate(_BETWEEN).upper()


def first_other(text: str, allowed: frozenset[str]) -> int:
    """The place, from 1, of the first character that is not `allowed`; 0 when all are."""
    return next((place for place, letter in enumerate(text, 1) if letter not in allowed), 0)


def length_problem(code: str, text: str, length: int) -> Problem | None:
    if len(text) < length:
        return Problem(f"{code}_short", count=length - len(text))
    if len(text) > length:
        return Problem(f"{code}_long", count=len(text) - length)
    return None


def digits_of(code: str, raw: str, length: int) -> Checked:
    """Exactly `length` digits, or the problem that says what misses."""
    digits = compact(raw)
    place = first_other(digits, _DIGITS)
    if place:
        return Checked(digits, Problem(f"{code}_digits", place=place))
    return Checked(digits, length_problem(code, digits, length))
