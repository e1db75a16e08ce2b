# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The values that logic sees: normal forms on the path, '' off it. Computes everything anew, in the given order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kiosk.domain.answers import Problem, check_answer
from kiosk.domain.walk.choices import ChoiceItem
from kiosk.domain.walk.expressions import Scope
from kiosk.domain.walk.expressions.moment import Moment
from kiosk.domain.walk.expressions.scope import NO_COLUMNS
from kiosk.domain.walk.procedure import Field, Procedure


@dataclass(frozen=True, slots=True)
class Known:
    """`is_on` tells per place whether the node is relevant; `offered` the choices of filtered questions; `typed`
    what stands as the citizen left it."""

    scope: Scope
    today: date
    is_on: list[bool]
    values: dict[str, str]
    problems: dict[str, Problem]
    offered: dict[str, frozenset[str]]
    typed: dict[str, str]


def compute(procedure: Procedure, answers: Mapping[str, str], today: date, language: str) -> Known:
    values: dict[str, str] = {}
    scope = Scope(values, Moment.of(today), language)
    known = Known(scope, today, [False] * len(procedure.order), values, {}, {}, {})
    is_on = known.is_on
    for node in procedure.order:
        relevant = node.relevant
        on = (node.parent is None or is_on[node.parent]) and (relevant is None or relevant.is_true(scope))
        is_on[node.place] = on
        if isinstance(node, Field):
            values[node.name] = _value(node, answers, known) if on else ""
    return known


def _value(field: Field, answers: Mapping[str, str], known: Known) -> str:
    if field.calculation is not None:
        return field.calculation.text(known.scope)
    if field.type == "note":
        return ""
    raw = answers.get(field.name)
    if raw is None:
        raw = field.default if isinstance(field.default, str) else field.default.text(known.scope)
    if field.choices is not None:
        return _chosen(field, raw, known)
    if not raw:
        return ""
    known.typed[field.name] = raw
    value, problem = check_answer(field.type, field.format, raw, known.today)
    if problem is not None:
        known.problems[field.name] = problem
    return value


def _chosen(field: Field, raw: str, known: Known) -> str:
    """What of `raw` is on offer now: a choice that the filter took away is no answer."""
    assert field.choices is not None
    offered: frozenset[str] | Mapping[str, ChoiceItem] = field.choices.by_name
    if field.choice_filter is not None:
        offered = known.offered[field.name] = _offered(field, known.scope)
    if field.type == "select_one":
        value = raw.strip()
        return value if value in offered else ""
    chosen = set(raw.split()).intersection(offered)
    return " ".join(item.name for item in field.choices.items if item.name in chosen) if chosen else ""


def _offered(field: Field, scope: Scope) -> frozenset[str]:
    assert field.choices is not None and field.choice_filter is not None
    names: list[str] = []
    for item in field.choices.items:
        scope.columns = item.columns
        if field.choice_filter.is_true(scope):
            names.append(item.name)
    scope.columns = NO_COLUMNS
    return frozenset(names)
