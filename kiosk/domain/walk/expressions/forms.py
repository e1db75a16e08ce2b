# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calls that see more than their arguments: they choose what runs, or need the day, the language or a list."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kiosk.domain.walk.expressions import syntax
from kiosk.domain.walk.expressions.coercion import Value, text_of, truth_of
from kiosk.domain.walk.expressions.functions.dates import format_date
from kiosk.domain.walk.expressions.patterns import full_match
from kiosk.domain.walk.expressions.refused import ExpressionRefused
from kiosk.domain.walk.expressions.scope import Run, Scope
from kiosk.domain.walk.expressions.surroundings import Surroundings

_CHOICE_REFERENCE: Final = re.compile(r"\s*\$\{\s*([^{}]*?)\s*\}\s*\Z")


@dataclass(frozen=True, slots=True)
class Form:
    """`build` turns a checked call and its compiled arguments into what runs."""

    name: str
    least: int
    most: int
    build: Callable[[syntax.Call, tuple[Run, ...], Surroundings], Run]


def choice_question(call: syntax.Call) -> str:
    """The question named in the second argument of jr:choice-name, which ODK writes as a text: '${name}'."""
    named = call.arguments[1]
    if isinstance(named, syntax.Reference):
        return named.name
    match = _CHOICE_REFERENCE.match(named.value) if isinstance(named, syntax.Text) else None
    if match is None:
        raise ExpressionRefused("the second argument of jr:choice-name is '${name}' in quotes", call.place)
    return match[1]


def _if(_call: syntax.Call, arguments: tuple[Run, ...], _around: Surroundings) -> Run:
    condition, then, otherwise = arguments
    return lambda scope: then(scope) if truth_of(condition(scope)) else otherwise(scope)


def _coalesce(_call: syntax.Call, arguments: tuple[Run, ...], _around: Surroundings) -> Run:
    first, second = arguments
    return lambda scope: text_of(first(scope)) or text_of(second(scope))


def _today(_call: syntax.Call, _arguments: tuple[Run, ...], _around: Surroundings) -> Run:
    return lambda scope: scope.today


def _format_date(_call: syntax.Call, arguments: tuple[Run, ...], _around: Surroundings) -> Run:
    value, pattern = arguments
    return lambda scope: format_date(value(scope), text_of(pattern(scope)), scope.language)


def _regex(call: syntax.Call, arguments: tuple[Run, ...], _around: Surroundings) -> Run:
    pattern = call.arguments[1]
    if not isinstance(pattern, syntax.Text):
        raise ExpressionRefused("regex() takes its pattern in quotes, so that it can be checked before", call.place)
    is_match = full_match(pattern.value, call.place)
    value = arguments[0]
    return lambda scope: is_match(text_of(value(scope)))


def _lookup(call: syntax.Call, arguments: tuple[Run, ...], around: Surroundings) -> Run:
    list_name, _, column = call.arguments
    assert isinstance(list_name, syntax.Text) and isinstance(column, syntax.Text)
    found, key = around.lists[list_name.value], arguments[1]
    if column.value == "label" and "label" not in found.columns:
        return lambda scope: found.label(text_of(key(scope)), scope.language)
    values = {item.name: item.columns.get(column.value, "") for item in found.items}
    return lambda scope: values.get(text_of(key(scope)), "")


def _choice_name(call: syntax.Call, arguments: tuple[Run, ...], around: Surroundings) -> Run:
    found, value = around.questions[choice_question(call)], arguments[0]
    assert found is not None

    def choice_name(scope: Scope) -> Value:
        return found.label(text_of(value(scope)), scope.language)

    return choice_name


FORMS: Final[Mapping[str, Form]] = MappingProxyType(
    {
        form.name: form
        for form in (
            Form("if", 3, 3, _if),
            Form("coalesce", 2, 2, _coalesce),
            Form("today", 0, 0, _today),
            Form("format-date", 2, 2, _format_date),
            Form("format-date-time", 2, 2, _format_date),
            Form("regex", 2, 2, _regex),
            Form("lookup", 3, 3, _lookup),
            Form("jr:choice-name", 2, 2, _choice_name),
        )
    }
)
