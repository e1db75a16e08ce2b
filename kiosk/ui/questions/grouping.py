# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Grouping: where keys and numbers are parted as people read them aloud. For the eye only: nothing is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import accumulate
from typing import Final

Sizes = tuple[int, ...]
CITIES_OF_TWO_DIGITS: Final = ("33", "55", "56", "81")
"""Guadalajara, Mexico City and Monterrey are dialled with two digits and four and four; all others with three."""


def _rfc(letters: str) -> Sizes:
    """A company's name takes three letters, a person's four."""
    return (3, 6, 3) if letters[3:4].isdecimal() else (4, 6, 3)


def _phone(digits: str) -> Sizes:
    return (2, 4, 4) if digits.startswith(CITIES_OF_TWO_DIGITS) else (3, 3, 4)


def _thousands(amount: str) -> Sizes:
    digits = len(amount)
    return (digits % 3 or 3, *[3] * ((digits - 1) // 3))


_SIZES: Final[Mapping[str, Callable[[str], Sizes]]] = {
    "curp": lambda _: (4, 6, 8),
    "rfc": _rfc,
    "nss": lambda _: (2, 2, 2, 4, 1),
    "clabe": lambda _: (3, 3, 11, 1),
    "tel_mx": _phone,
    "money_mxn": _thousands,
}


def is_grouped(answer_format: str) -> bool:
    return answer_format in _SIZES


def gaps(answer_format: str, typed: str) -> tuple[int, ...]:
    """The places before which a gap is shown. Signs that somebody typed in between are a gap already."""
    whole = typed.partition(".")[0] if answer_format == "money_mxn" else typed
    letters = "".join(letter for letter in whole if letter.isalnum())
    sizes = _SIZES[answer_format](letters)
    ends = set(accumulate(sizes[:-1]))
    return tuple(_between(whole, ends))


def _between(typed: str, ends: set[int]) -> Iterator[int]:
    count = 0
    for place, letter in enumerate(typed):
        if count in ends and letter.isalnum() and typed[place - 1].isalnum():
            yield place
        count += letter.isalnum()
