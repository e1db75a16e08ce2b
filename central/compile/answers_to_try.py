# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which questions decide about a screen, and which answers to them are worth trying."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations
from typing import Final

from kiosk.domain.walk import Procedure
from kiosk.domain.walk.expressions import Expression, syntax
from kiosk.domain.walk.items import ItemKey, count_key
from kiosk.domain.walk.procedure import Field, Node

_CHOICES_MOST: Final = 12
_PAIRED_MOST: Final = 5
_CONSTANTS_MOST: Final = 8
_AGES: Final = (1, 17, 18, 30, 60, 65, 90)
_DAYS_A_YEAR: Final = 366
_PLAIN: Final = frozenset({"not", "selected", "true", "false", "if", "coalesce", "count-selected", "count"})
DISCRETE: Final = ("select_one", "acknowledge")


class AnswersToTry:
    def __init__(self, procedure: Procedure, today: date) -> None:
        self._procedure = procedure
        self._today = today
        self._by_name: dict[str, Node] = {node.name: node for node in procedure.order}
        self._by_place: dict[int, Node] = {node.place: node for node in procedure.order}
        self._given = _given(procedure)
        self._numbers, self._texts = _constants(procedure)
        self._needs: dict[str, frozenset[str]] = {}

    def base(self) -> dict[str, str]:
        """Something for every question that a case answers, from the longest case first."""
        cases = sorted(self._procedure.cases, key=lambda case: (case.expect[:1] != ("eligible",), -len(case.answers)))
        found: dict[str, str] = {}
        for case in cases:
            found = {**dict(case.answers), **found}
        return found

    def at_once(self, name: str) -> set[str]:
        """The questions that the conditions of the row `name` read themselves or through calculates."""
        waiting = [read for node in self._upwards(name) for read in _read(node.relevant)]
        found = set[str]()
        while waiting:
            read = waiting.pop()
            node = self._by_name[read]
            if read not in found:
                found.add(read)
                waiting += _read(node.calculation) if isinstance(node, Field) else ()
        return found

    def deciding(self, name: str) -> set[str]:
        """The questions, and repeats, that decide whether the row `name` is asked."""
        return self._closed(read for node in self._upwards(name) for read in _read(node.relevant))

    def closed(self, expressions: Iterable[Expression]) -> set[str]:
        return self._closed(name for expression in expressions for name in expression.questions)

    def values(self, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Per key of an answer, what to try. In a repeat the first item speaks for all."""
        found: dict[str, tuple[str, ...]] = {}
        for name in sorted(names):
            node = self._by_name[name]
            if not isinstance(node, Field):
                found[count_key(name)] = ("0", "1", "2", "3")
            elif node.is_question:
                key = name if node.repeat is None else str(ItemKey(node.repeat, 1, name))
                found[key] = tuple(dict.fromkeys(("", *self._given.get(name, ()), *self._of(node))))
        return found

    def is_plain(self, names: Iterable[str]) -> bool:
        """Whether all that decides compares answers with each other and with what is tried, and computes nothing."""
        nodes = [node for name in names for node in self._upwards(name)]
        return is_plain(each for node in nodes for each in _deciding(node))

    def is_discrete(self, names: Iterable[str]) -> bool:
        """Whether `values` holds every answer there is."""
        nodes = [self._by_name[name] for name in names]
        fields = [node for node in nodes if isinstance(node, Field) and node.is_question]
        return len(fields) == len([node for node in nodes if not isinstance(node, Field) or node.is_question]) and all(
            field.type in DISCRETE and (field.choices is None or len(field.choices.items) <= _CHOICES_MOST)
            for field in fields
        )

    def _closed(self, names: Iterable[str]) -> set[str]:
        waiting, found = list(names), set[str]()
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self._needs_of(name) - found
        return found

    def _needs_of(self, name: str) -> frozenset[str]:
        """Asked again for every screen of a long form."""
        if name not in self._needs:
            self._needs[name] = frozenset(read for node in self._upwards(name) for read in _needed(node))
        return self._needs[name]

    def _upwards(self, name: str) -> Iterator[Node]:
        node: Node | None = self._by_name[name]
        while node is not None:
            yield node
            node = None if node.parent is None else self._by_place[node.parent]

    def _of(self, field: Field) -> tuple[str, ...]:
        if field.choices is not None:
            names = tuple(item.name for item in field.choices.items)
            named = tuple(name for name in names if name in self._texts)
            few = names if len(names) <= _CHOICES_MOST else (*named, *names[: _CHOICES_MOST // 2])
            pairs = (" ".join(pair) for pair in combinations(few[:_PAIRED_MOST], 2))
            return (*few, *pairs, " ".join(names)) if field.type == "select_multiple" else few
        if field.type == "acknowledge":
            return ("OK",)
        if field.type == "date":
            days = (-1, 0, 1, *(_DAYS_A_YEAR * -years for years in _AGES))
            return tuple((self._today + timedelta(days=count)).isoformat() for count in days)
        return self._numbers if field.type in ("integer", "decimal") else ("x", *self._texts[:_CONSTANTS_MOST])


def is_plain(expressions: Iterable[Expression]) -> bool:
    parts = (part for expression in expressions for part in syntax.each(expression.tree))
    return all(not isinstance(part, syntax.Call) or part.name in _PLAIN for part in parts)


def _deciding(node: Node) -> Iterator[Expression]:
    found = (node.relevant, node.calculation) if isinstance(node, Field) else (node.relevant,)
    return (expression for expression in found if expression is not None)


def _read(expression: Expression | str | None) -> frozenset[str]:
    return expression.questions if isinstance(expression, Expression) else frozenset()


def _needed(node: Node) -> Iterator[str]:
    yield from _read(node.relevant)
    if isinstance(node, Field):
        for expression in (node.calculation, node.choice_filter, node.default, node.constraint):
            yield from _read(expression)


def _given(procedure: Procedure) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for case in procedure.cases:
        for key, raw in case.answers:
            asked = procedure.asked(key)
            if asked is not None and raw not in found.setdefault(asked.name, []):
                found[asked.name].append(raw)
    return found


def _constants(procedure: Procedure) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Numbers at both sides of those that expressions name, and the texts in them."""
    numbers, texts = {"0": None, "1": None}, dict[str, None]()
    for expression in _expressions(procedure):
        for part in syntax.each(expression.tree):
            if isinstance(part, syntax.Number) and part.value.is_integer():
                numbers.update(dict.fromkeys(str(int(part.value) + step) for step in (-1, 0, 1)))
            elif isinstance(part, syntax.Text) and part.value:
                texts[part.value] = None
    return tuple(numbers)[: 3 * _CONSTANTS_MOST], tuple(texts)


def _expressions(procedure: Procedure) -> Iterator[Expression]:
    for node in procedure.order:
        if node.relevant is not None:
            yield node.relevant
        if isinstance(node, Field):
            found = (node.calculation, node.constraint, node.choice_filter)
            yield from (expression for expression in found if expression is not None)
    for table in procedure.decisions:
        yield from (row.when for row in table.rows)
