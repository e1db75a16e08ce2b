# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the decision tables say: FIRST, UNIQUE and COLLECT as in DMN. Asked early, they say only what is sure."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.domain.walk.expressions import NotKnownYet, Scope
from kiosk.domain.walk.procedure import DecisionRow, DecisionTable

Rows = tuple[DecisionRow, ...]


def winning_rows(table: DecisionTable, scope: Scope) -> Rows:
    """The rows that hold whatever the questions from `scope.horizon` on will be; () while that is open."""
    if table.hit_policy == "FIRST":
        return _first(table, scope)
    *others, last = table.rows
    holding, is_open = _holding(others, scope)
    if table.hit_policy == "UNIQUE":
        holding = holding[:1]
        return holding if holding or is_open else (last,)
    if is_open:
        return tuple(row for row in holding if row.is_exit)
    return holding or (last,)


def _first(table: DecisionTable, scope: Scope) -> Rows:
    *others, last = table.rows
    for row in others:
        is_true = _is_true(row, scope)
        if is_true is None:
            return ()
        if is_true:
            return (row,)
    return (last,)


def _holding(rows: Sequence[DecisionRow], scope: Scope) -> tuple[Rows, bool]:
    answers = [(row, _is_true(row, scope)) for row in rows]
    return tuple(row for row, is_true in answers if is_true), any(is_true is None for _, is_true in answers)


def _is_true(row: DecisionRow, scope: Scope) -> bool | None:
    try:
        return row.certain.is_true(scope)
    except NotKnownYet:
        return None
