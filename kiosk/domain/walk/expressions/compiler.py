# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns a checked tree into closures over a Scope. A cautious run stops with NotKnownYet at a question that lies
ahead, except where `and` and `or` are decided without it."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Final, TypeAlias

from kiosk.domain.walk.expressions import syntax
from kiosk.domain.walk.expressions.coercion import Value, are_equal, number_of, truth_of
from kiosk.domain.walk.expressions.forms import FORMS
from kiosk.domain.walk.expressions.functions import FUNCTIONS
from kiosk.domain.walk.expressions.scope import NotKnownYet, Run, Scope
from kiosk.domain.walk.expressions.surroundings import Surroundings

Operator: TypeAlias = Callable[[Value, Value], Value]


def _divided(left: float, right: float) -> float:
    if right == 0:
        return math.nan if left == 0 or math.isnan(left) else math.copysign(math.inf, left) * math.copysign(1, right)
    return left / right


def _remainder(left: float, right: float) -> float:
    """As JavaScript's %: the sign is that of `left`."""
    return math.nan if right == 0 or math.isinf(left) else math.fmod(left, right)


def _of_numbers(by: Callable[[float, float], Value]) -> Operator:
    return lambda left, right: by(number_of(left), number_of(right))


_OPERATORS: Final[Mapping[str, Operator]] = {
    "=": are_equal,
    "!=": lambda left, right: not are_equal(left, right),
    "<": _of_numbers(operator.lt),
    "<=": _of_numbers(operator.le),
    ">": _of_numbers(operator.gt),
    ">=": _of_numbers(operator.ge),
    "+": _of_numbers(operator.add),
    "-": _of_numbers(operator.sub),
    "*": _of_numbers(operator.mul),
    "div": _of_numbers(_divided),
    "mod": _of_numbers(_remainder),
}


class Compiler:
    """`ready` maps every question to the place on the path where its value is known; given only for cautious runs."""

    def __init__(self, around: Surroundings, ready: Mapping[str, int] | None = None) -> None:
        self._around = around
        self._ready = ready

    def run(self, node: syntax.Node) -> Run:  # noqa: PLR0911 - one return per kind of node
        match node:
            case syntax.Number(value=number):
                return lambda _scope: number
            case syntax.Text(value=text):
                return lambda _scope: text
            case syntax.Itself():
                return lambda scope: scope.itself
            case syntax.Column(name=name):
                return lambda scope: scope.columns.get(name, "")
            case syntax.Reference(name=name):
                return self._reference(name)
            case syntax.Position():
                return lambda scope: float(scope.number)
            case syntax.Negative(operand=operand, times=times):
                return _negative(self.run(operand), times)
            case syntax.Every(parts=parts):
                return self._joined(parts, until=False)
            case syntax.Either(parts=parts):
                return self._joined(parts, until=True)
            case syntax.Chain():
                return self._chain(node)
        return self._call(node)

    def _reference(self, name: str) -> Run:
        if self._around.is_of_item(name):
            return lambda scope: scope.item[name]
        if self._ready is None:
            return lambda scope: scope.values[name]
        place = self._ready[name]

        def reference(scope: Scope) -> Value:
            if place >= scope.horizon:
                raise NotKnownYet
            return scope.values[name]

        return reference

    def _joined(self, parts: tuple[syntax.Node, ...], *, until: bool) -> Run:
        runs = tuple(self.run(part) for part in parts)
        if self._ready is not None:
            return _joined_cautiously(runs, until)
        if len(runs) == 2:
            return _joined_pair(*runs, until)

        def joined(scope: Scope) -> Value:
            for run in runs:
                if truth_of(run(scope)) is until:
                    return until
            return not until

        return joined

    def _chain(self, node: syntax.Chain) -> Run:
        if len(node.rest) == 1:
            name, operand = node.rest[0]
            return self._pair(node.first, name, operand)
        first = self.run(node.first)
        rest = tuple((_OPERATORS[name], self.run(operand)) for name, operand in node.rest)

        def chain(scope: Scope) -> Value:
            value = first(scope)
            for by, operand in rest:
                value = by(value, operand(scope))
            return value

        return chain

    def _pair(self, first: syntax.Node, name: str, second: syntax.Node) -> Run:
        if self._ready is None and isinstance(first, syntax.Reference) and isinstance(second, syntax.Text):
            question, text = first.name, second.value
            # Nearly every condition of real forms is ${question} = 'choice'.
            if name == "=" and not self._around.is_of_item(question):
                return lambda scope: scope.values[question] == text
        by, left, right = _OPERATORS[name], self.run(first), self.run(second)
        return lambda scope: by(left(scope), right(scope))

    def _call(self, node: syntax.Call) -> Run:
        if any(gathered_name(argument, self._around) for argument in node.arguments):
            return self._gathered(node)
        arguments = tuple(self.run(argument) for argument in node.arguments)
        form = FORMS.get(node.name)
        if form is not None:
            return form.build(node, arguments, self._around)
        function = FUNCTIONS[node.name]
        answer = function.answer
        prepared = tuple(zip(function.converts(len(arguments)), arguments, strict=True))
        if len(prepared) == 2:
            (convert_first, first), (convert_second, second) = prepared
            return lambda scope: answer(convert_first(first(scope)), convert_second(second(scope)))
        return lambda scope: answer(*[convert(run(scope)) for convert, run in prepared])

    def _gathered(self, node: syntax.Call) -> Run:
        """A call that reads a question in every item of its repeat."""
        function = FUNCTIONS[node.name]
        converts = function.converts(len(node.arguments))
        parts = tuple(zip(converts, map(self._values, node.arguments), strict=True))
        answer = function.answer
        return lambda scope: answer(*[convert(value) for convert, values in parts for value in values(scope)])

    def _values(self, argument: syntax.Node) -> Callable[[Scope], Sequence[Value]]:
        name = gathered_name(argument, self._around)
        if name is None:
            run = self.run(argument)
            return lambda scope: (run(scope),)
        place = -1 if self._ready is None else self._ready[name]

        def values(scope: Scope) -> Sequence[Value]:
            if place >= scope.horizon:
                raise NotKnownYet
            return scope.gathered[name]

        return values


def gathered_name(node: syntax.Node, around: Surroundings) -> str | None:
    """The question or repeat that `node` reads in all items; None for every other expression."""
    return node.name if isinstance(node, syntax.Reference) and around.is_gathered(node.name) else None


def _negative(operand: Run, times: int) -> Run:
    sign = -1.0 if times % 2 else 1.0
    return lambda scope: number_of(operand(scope)) * sign


def _joined_pair(first: Run, second: Run, until: bool) -> Run:
    if until:
        return lambda scope: truth_of(first(scope)) or truth_of(second(scope))
    return lambda scope: truth_of(first(scope)) and truth_of(second(scope))


def _joined_cautiously(runs: tuple[Run, ...], until: bool) -> Run:
    """Three-valued logic: one part that decides is enough, whatever the unknown ones will be."""

    def joined(scope: Scope) -> Value:
        is_unknown = False
        for run in runs:
            try:
                if truth_of(run(scope)) is until:
                    return until
            except NotKnownYet:
                is_unknown = True
        if is_unknown:
            raise NotKnownYet
        return not until

    return joined
