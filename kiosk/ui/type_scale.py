# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The capital heights of every text role at every text size, in millimetres on the glass (VVSG 7.1-G)."""

from __future__ import annotations

from typing import Final, Literal

from kiosk.domain.comfort import TextSize

TextRole = Literal["small", "body", "lead", "title", "button", "action", "bar"]
"""`button` is what is chosen among (answers, lists, fields), `action` what the citizen does with the page."""

CAPITALS_MM: Final[dict[TextSize, dict[TextRole, float]]] = {
    "s": {"small": 3.7, "body": 3.9, "lead": 4.9, "title": 7.4, "button": 3.9, "action": 3.9, "bar": 3.7},
    "m": {"small": 4.8, "body": 5.2, "lead": 6.2, "title": 9.0, "button": 5.2, "action": 5.2, "bar": 4.8},
    "l": {"small": 6.4, "body": 6.8, "lead": 7.1, "title": 10.0, "button": 6.8, "action": 6.8, "bar": 5.4},
    "xl": {"small": 8.5, "body": 8.6, "lead": 9.0, "title": 11.5, "button": 8.6, "action": 8.6, "bar": 6.2},
    "xxl": {"small": 10.4, "body": 10.4, "lead": 10.8, "title": 12.5, "button": 10.4, "action": 10.4, "bar": 8.0},
}

TITLE_OF_SHORT_SIDE: Final = 0.052
"""A title is never more than this share of the screen's short side, so that a tablet keeps room for the question."""

COMPACT_SHORT_SIDE_MM: Final = 160.0
COMPACT_MOST_MM: Final[dict[TextRole, float]] = {"small": 8.5, "button": 8.6, "action": 6.8, "bar": 4.8}
"""On a compact screen what is read keeps growing to the double; words on controls stop here: docs/decisions."""


def capitals_mm(size: TextSize, role: TextRole, short_side_mm: float) -> float:
    wanted = CAPITALS_MM[size][role]
    if role == "title":
        return max(CAPITALS_MM[size]["body"], min(wanted, short_side_mm * TITLE_OF_SHORT_SIDE))
    if short_side_mm < COMPACT_SHORT_SIDE_MM:
        return min(wanted, COMPACT_MOST_MM.get(role, wanted))
    return wanted
