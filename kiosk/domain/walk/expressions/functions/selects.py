# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Functions on the space-separated value of a select_multiple."""

from __future__ import annotations

import math
from typing import Final

from kiosk.domain.walk.expressions.function import NUMBER, TEXT, Function


def _selected(chosen: str, value: str) -> bool:
    """As ODK: nothing is selected in an empty answer, but for the empty value itself."""
    return value.strip() in (chosen.split() or [""])


def _selected_at(chosen: str, place: float) -> str:
    values = chosen.split()
    if not math.isfinite(place) or not 0 <= math.trunc(place) < len(values):
        return ""
    return values[math.trunc(place)]


SELECTS: Final = (
    Function("selected", (TEXT, TEXT), _selected),
    Function("selected-at", (TEXT, NUMBER), _selected_at),
    Function("count-selected", (TEXT,), lambda chosen: float(len(chosen.split()))),
)
