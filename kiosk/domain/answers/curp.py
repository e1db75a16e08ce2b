# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""CURP, the population registry key: 18 places, a birth date, a state and a check digit. Knows no registry."""

from __future__ import annotations

from datetime import date
from typing import Final

from kiosk.domain.answers.compact import compact, first_other, length_problem
from kiosk.domain.answers.problem import Checked, Problem

_LETTERS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_DIGITS: Final = frozenset("0123456789")
_SEXES: Final = frozenset("HMX")
_VALUES: Final = {letter: value for value, letter in enumerate("0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ")}
_STATES: Final = "AS BC BS CC CH CL CM CS DF DG GR GT HG JC MC MN MS NE NL NT OC PL QR QT SL SP SR TC TL TS VZ YN ZS"
"""Spaced, so that two letters are found in it only where they are one state; NE is born abroad."""
_PLACES: Final = (
    *((_LETTERS, "letter"),) * 4,
    *((_DIGITS, "digit"),) * 6,
    (_SEXES, "sex"),
    *((_LETTERS, "letter"),) * 5,
    (_LETTERS | _DIGITS, "letter"),
    (_DIGITS, "digit"),
)
_LOOK_ALIKES: Final = {
    "0": "O",
    "O": "0",
    "1": "I",
    "I": "1",
    "5": "S",
    "S": "5",
    "2": "Z",
    "Z": "2",
    "8": "B",
    "B": "8",
}


def check_curp(raw: str, today: date) -> Checked:
    curp = compact(raw)
    return Checked(curp, _problem(curp, today))


def check_digit(curp: str) -> str:
    """The 18th place that the first 17 call for."""
    total = sum(_VALUES[letter] * (18 - place) for place, letter in enumerate(curp[:17]))
    return str(-total % 10)


def _problem(curp: str, today: date) -> Problem | None:
    place = first_other(curp, _LETTERS | _DIGITS)
    if place:
        return Problem("curp_character", place=place)
    return length_problem("curp", curp, 18) or _place_problem(curp) or _parts_problem(curp, today)


def _place_problem(curp: str) -> Problem | None:
    for place, (letter, (allowed, kind)) in enumerate(zip(curp, _PLACES, strict=True), 1):
        if letter not in allowed:
            return Problem(f"curp_{kind}", place=place)
    return None


def _parts_problem(curp: str, today: date) -> Problem | None:
    born = _born(curp)
    if born is None:
        return Problem("curp_date")
    if born > today:
        # Place 17 is a digit for who was born before 2000 and a letter since then.
        return Problem("curp_digit" if curp[16] in _LETTERS and _born(f"{curp[:16]}0") else "curp_date", place=17)
    if curp[11:13] not in _STATES:
        return Problem("curp_state")
    if curp[17] == check_digit(curp):
        return None
    alike = _LOOK_ALIKES.get(curp[16], curp[16])
    if check_digit(f"{curp[:16]}{alike}") == curp[17]:
        return Problem("curp_place", place=17)
    return Problem("curp_check")


def _born(curp: str) -> date | None:
    century = 1900 if curp[16] in _DIGITS else 2000
    try:
        return date(century + int(curp[4:6]), int(curp[6:8]), int(curp[8:10]))
    except ValueError:
        return None
