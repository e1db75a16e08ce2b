# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The folio: the short number on form and receipt by which an application is found. Holds nothing about the citizen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

LETTERS: Final = "23456789ABCDEFGHJKLMNPQRTUWXY"
"""Without those taken for others: 0 1 I O S Z by eye, V by ear (in Mexico B and V sound alike). 29 is a prime."""
BASE: Final = len(LETTERS)
BEGAN: Final = datetime(2026, 1, 1, tzinfo=UTC)
TIME_LETTERS: Final = 5
"""Minutes; five letters last until 2065."""
CHANCE_LETTERS: Final = 2
KIOSK_LETTERS: Final = range(2, 5)
GROUP: Final = 4


def make_folio(kiosk: str, below: Callable[[int], int], now: datetime) -> str:
    """Like DEM-7KQ4-9XMT: the kiosk, the minute, chance, and a check letter.

    `below(n)` is a chance number under n: `secrets.randbelow`.

    Two visits never share a minute on one kiosk; chance stands for a clock that was set back.
    """
    if not is_kiosk_name(kiosk):
        raise ValueError(f"{kiosk!r} cannot begin a folio: it takes 2 to 4 of {LETTERS}")
    minutes = int((now - BEGAN).total_seconds() // 60) % BASE**TIME_LETTERS
    body = kiosk + _written(minutes, TIME_LETTERS) + _written(below(BASE**CHANCE_LETTERS), CHANCE_LETTERS)
    number = (body + _check_letter(body))[len(kiosk) :]
    return f"{kiosk}-{number[:GROUP]}-{number[GROUP:]}"


def is_folio(text: str) -> bool:
    """As it was printed; one wrong letter or two that changed places make it False."""
    parts = text.split("-")
    if len(parts) != 3 or not is_kiosk_name(parts[0]) or {len(parts[1]), len(parts[2])} != {GROUP}:
        return False
    letters = "".join(parts)
    return set(letters) <= set(LETTERS) and _check_letter(letters[:-1]) == letters[-1]


def is_kiosk_name(text: str) -> bool:
    return len(text) in KIOSK_LETTERS and set(text) <= set(LETTERS)


def spaced(folio: str) -> str:
    """For the voice: letter by letter, with a pause between the groups."""
    return ", ".join(" ".join(group) for group in folio.split("-"))


def _written(number: int, letters: int) -> str:
    written = ""
    for _ in range(letters):
        number, digit = divmod(number, BASE)
        written = LETTERS[digit] + written
    return written


def _check_letter(body: str) -> str:
    """Weights that all differ, modulo a prime: every single slip and every exchange of two letters shows."""
    weighted = sum((place + 2) * LETTERS.index(letter) for place, letter in enumerate(body))
    return LETTERS[weighted % BASE]
