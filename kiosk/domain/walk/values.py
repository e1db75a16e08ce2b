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
from kiosk.domain.walk.items import ItemKey, count_key, item_count
from kiosk.domain.walk.offered import offered_names
from kiosk.domain.walk.procedure import Field, Group, Procedure, Repeat


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a repeat: what it answers, and per place whether it is asked."""

    repeat: str
    number: int
    values: dict[str, str]
    is_on: dict[int, bool]

    def key(self, name: str) -> str:
        return str(ItemKey(self.repeat, self.number, name))


@dataclass(frozen=True, slots=True)
class Known:
    """`is_on` tells per place whether the node is relevant; `items` are those of each repeat. The others are by key, as
    answers are: `offered` the choices of filtered questions; `typed` what stands as the citizen left it."""

    scope: Scope
    today: date
    is_on: list[bool]
    values: dict[str, str]
    problems: dict[str, Problem]
    offered: dict[str, frozenset[str]]
    typed: dict[str, str]
    items: dict[str, tuple[Item, ...]]

    def enter(self, item: Item | None) -> None:
        """From here on expressions and texts are those of this item."""
        if item is not None:
            self.scope.item, self.scope.number = item.values, item.number

    def value(self, field: Field) -> str:
        """Of the item that was entered, where the field stands in a repeat."""
        return self.values[field.name] if field.repeat is None else self.scope.item[field.name]


def compute(procedure: Procedure, answers: Mapping[str, str], today: date, language: str) -> Known:
    values: dict[str, str] = {}
    scope = Scope(values, Moment.of(today), language)
    known = Known(scope, today, [False] * len(procedure.order), values, {}, {}, {}, {})
    is_on = known.is_on
    for node in procedure.order:
        if node.repeat is not None:
            _in_items(node, answers, known)
            continue
        relevant = node.relevant
        on = (node.parent is None or is_on[node.parent]) and (relevant is None or relevant.is_true(scope))
        is_on[node.place] = on
        if isinstance(node, Field):
            values[node.name] = _value(node, node.name, answers, known) if on else ""
        elif isinstance(node, Repeat):
            _open(node, item_count(answers, node.name) if on else 0, known)
    return known


def _open(repeat: Repeat, count: int, known: Known) -> None:
    items = tuple(Item(repeat.name, number, {}, {repeat.place: True}) for number in range(1, count + 1))
    known.items[repeat.name] = items
    known.scope.gathered[repeat.name] = [""] * count
    known.values[count_key(repeat.name)] = str(count)


def _in_items(node: Field | Group, answers: Mapping[str, str], known: Known) -> None:
    """A row of a repeat, in every item of it."""
    assert node.repeat is not None and node.parent is not None
    gathered = known.scope.gathered[node.name] = []
    for item in known.items[node.repeat]:
        known.enter(item)
        on = item.is_on[node.parent] and (node.relevant is None or node.relevant.is_true(known.scope))
        item.is_on[node.place] = on
        if isinstance(node, Field):
            key = item.key(node.name)
            known.values[key] = item.values[node.name] = _value(node, key, answers, known) if on else ""
            if on:
                gathered.append(item.values[node.name])


def _value(field: Field, key: str, answers: Mapping[str, str], known: Known) -> str:
    if field.calculation is not None:
        return field.calculation.text(known.scope)
    if not field.is_question:
        return ""
    raw = answers.get(key)
    if raw is None:
        raw = field.default if isinstance(field.default, str) else field.default.text(known.scope)
    if field.choices is not None:
        return _chosen(field, key, raw, known)
    if not raw:
        return ""
    known.typed[key] = raw
    value, problem = check_answer(field.type, field.format, raw, known.today)
    if problem is not None:
        known.problems[key] = problem
    return value


def _chosen(field: Field, key: str, raw: str, known: Known) -> str:
    """What of `raw` is on offer now: a choice that the filter took away is no answer."""
    assert field.choices is not None
    offered: frozenset[str] | Mapping[str, ChoiceItem] = field.choices.by_name
    if field.choice_filter is not None:
        offered = known.offered[key] = offered_names(
            field.choices, field.choice_filter, known.scope, field.repeat is not None
        )
    if field.type == "select_one":
        value = raw.strip()
        return value if value in offered else ""
    chosen = set(raw.split()).intersection(offered)
    return " ".join(item.name for item in field.choices.items if item.name in chosen) if chosen else ""
