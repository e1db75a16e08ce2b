# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Truth functions of the subset. `if` and `coalesce` choose what they run, so they live in `forms.py`."""

from __future__ import annotations

from typing import Final

from kiosk.domain.walk.expressions.coercion import Value, number_of, truth_of
from kiosk.domain.walk.expressions.function import NUMBER, TEXT, TRUTH, Function, as_is


def _is_between(total: float, least: float, most: float) -> bool:
    """-1 stands for no limit."""
    return (least == -1 or total >= least) and (most == -1 or total <= most)


def _checklist(least: float, most: float, *answers: bool) -> bool:
    return _is_between(float(sum(answers)), least, most)


def _weighted_checklist(least: float, most: float, *pairs: Value) -> bool:
    weights = (number_of(pairs[place + 1]) for place in range(0, len(pairs) - 1, 2) if truth_of(pairs[place]))
    return _is_between(sum(weights), least, most)


LOGIC: Final = (
    Function("true", (), lambda: True),
    Function("false", (), lambda: False),
    Function("boolean", (TRUTH,), bool),
    Function("boolean-from-string", (TEXT,), lambda text: text in ("1", "true")),
    Function("not", (TRUTH,), lambda truth: not truth),
    Function("checklist", (NUMBER, NUMBER), _checklist, repeats=TRUTH),
    Function("weighted-checklist", (NUMBER, NUMBER), _weighted_checklist, repeats=as_is),
)
