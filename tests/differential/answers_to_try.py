# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a random walk answers to each question: what the form's own expressions compare with, its edges, oddities."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations
from typing import Final

from kiosk.domain.walk.expressions import Expression, syntax
from kiosk.domain.walk.items import read_key
from kiosk.domain.walk.order import flattened
from kiosk.domain.walk.procedure import Field, Node, Procedure

_NUMBERS: Final = ("0", "1", "-1", "2", "17", "1000")
_DECIMALS: Final = ("0.5", "2.25", "-3.75", "100.10")
_TEXTS: Final = ("Ana", "José Ñ", "dos palabras", "7", "0", "3.5", "-2", "2020-02-29", "si no", "true", "x")
_DAYS: Final = ("1970-01-01", "2000-02-29", "2026-12-31")
_LITERALS_MOST: Final = 24


def answers_to_try(procedure: Procedure, today: date) -> dict[str, list[str]]:
    """By the name of the question. All are typed well: mistyping is not ODK's to judge."""
    literals = sorted({each for node in flattened(procedure.nodes) for each in _literals(node)})
    given = _given(procedure)
    return {
        field.name: sorted({*given.get(field.name, ()), *_fitting(field, literals, today)})
        for field in procedure.fields.values()
        if field.is_question
    }


def _given(procedure: Procedure) -> dict[str, set[str]]:
    """What the form's own cases answer: the only good CURPs and postcodes at hand."""
    given: dict[str, set[str]] = {}
    for case in procedure.cases:
        for key, raw in case.answers:
            item = read_key(key)
            given.setdefault(key if item is None else item.name, set()).add(raw)
    return given


def _fitting(field: Field, literals: list[str], today: date) -> list[str]:
    if field.choices is not None:
        names = [item.name for item in field.choices.items]
        pairs = [] if field.type == "select_one" else [" ".join(pair) for pair in combinations(names[:6], 2)]
        return [*names, *pairs]
    if field.type == "acknowledge":
        return ["OK"]
    if field.format:
        return []
    if field.type == "date":
        return [*_DAYS, *((today + timedelta(days=days)).isoformat() for days in (-1, 0, 1, -6575, -6574, -25000))]
    if field.type == "text":
        return [*_TEXTS, *(each for each in literals[:_LITERALS_MOST] if each and each == " ".join(each.split()))]
    return [*_NUMBERS, *_near(literals), *(_DECIMALS if field.type == "decimal" else ())]


def _near(literals: list[str]) -> Iterator[str]:
    """Every whole number in the form, and its neighbours."""
    for each in literals:
        if each.lstrip("-").isdecimal() and len(each) <= 6:
            yield from (str(int(each) + step) for step in (-1, 0, 1))


def _literals(node: Node) -> Iterator[str]:
    for expression in _expressions(node):
        for part in syntax.each(expression.tree):
            if isinstance(part, syntax.Text):
                yield part.value
            elif isinstance(part, syntax.Number) and part.value.is_integer():
                yield str(int(part.value))


def _expressions(node: Node) -> Iterator[Expression]:
    found: tuple[Expression | str | None, ...] = (node.relevant,)
    if isinstance(node, Field):
        found = (node.relevant, node.required, node.constraint, node.calculation, node.choice_filter, node.default)
    return (each for each in found if isinstance(each, Expression))
