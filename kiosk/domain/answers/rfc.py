# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""RFC, the taxpayer key: 13 places for a person, 12 for a company, with a date and a check digit."""

from __future__ import annotations

from datetime import date
from typing import Final

from kiosk.domain.answers.compact import compact, first_other
from kiosk.domain.answers.problem import Checked, Problem

_LETTERS: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÑ&")
_DIGITS: Final = frozenset("0123456789")
_VALUES: Final = {letter: value for value, letter in enumerate("0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ")}
_GENERIC: Final = frozenset({"XAXX010101000", "XEXX010101000"})
"""The tax authority's own keys for "the public" and for foreigners; their check digit is not computed."""


def check_rfc(raw: str) -> Checked:
    rfc = compact(raw)
    return Checked(rfc, None if rfc in _GENERIC else _problem(rfc))


def check_digit(rfc: str) -> str:
    """The last place that the ones before it call for."""
    total = sum(_VALUES[letter] * (13 - place) for place, letter in enumerate(rfc[:-1].rjust(12)))
    rest = -total % 11
    return "A" if rest == 10 else str(rest)


def _problem(rfc: str) -> Problem | None:
    place = first_other(rfc, _LETTERS | _DIGITS)
    if place:
        return Problem("rfc_character", place=place)
    # A letter in place 4 is a person's key, even while its last place is missing.
    if len(rfc) < 12 or (len(rfc) == 12 and rfc[3] in _LETTERS):
        return Problem("rfc_short", count=13 - len(rfc))
    if len(rfc) > 13:
        return Problem("rfc_long", count=len(rfc) - 13)
    return _place_problem(rfc, len(rfc) - 9)


def _place_problem(rfc: str, letters: int) -> Problem | None:
    for place, letter in enumerate(rfc, 1):
        if place <= letters and letter not in _LETTERS:
            return Problem("rfc_letter", place=place)
        if letters < place <= letters + 6 and letter not in _DIGITS:
            return Problem("rfc_digit", place=place)
    if not _is_day(rfc[letters : letters + 6]):
        return Problem("rfc_date", place=letters + 1)
    return None if rfc[-1] == check_digit(rfc) else Problem("rfc_check")


def _is_day(digits: str) -> bool:
    """True when yymmdd exists in either century."""
    for century in (1900, 2000):
        try:
            date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
        except ValueError:
            continue
        return True
    return False
