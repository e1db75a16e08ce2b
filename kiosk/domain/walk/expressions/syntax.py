# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The frozen tree of a parsed expression. A run of `a + b - c` or `a and b and c` is one flat node."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Number:
    value: float


@dataclass(frozen=True, slots=True)
class Text:
    value: str


@dataclass(frozen=True, slots=True)
class Reference:
    """`${name}`: the value of a question."""

    name: str
    place: int


@dataclass(frozen=True, slots=True)
class Itself:
    """`.`: the value of the question that the expression belongs to."""

    place: int


@dataclass(frozen=True, slots=True)
class Position:
    """`position(..)`: the number of this item of the repeat, from 1. `levels` counts the `..`."""

    levels: int
    place: int


@dataclass(frozen=True, slots=True)
class Column:
    """A bare name in a choice_filter: a column of the choice under test."""

    name: str
    place: int


@dataclass(frozen=True, slots=True)
class Negative:
    """`times` unary minus signs before one operand."""

    operand: Node
    times: int


@dataclass(frozen=True, slots=True)
class Chain:
    """Operators of one precedence, from left to right: = != · < <= > >= · + - · * div mod."""

    first: Node
    rest: tuple[tuple[str, Node], ...]


@dataclass(frozen=True, slots=True)
class Every:
    """`and` between two parts or more."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """`or` between two parts or more."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Call:
    name: str
    arguments: tuple[Node, ...]
    place: int


Node: TypeAlias = (
    Number | Text | (Number | Text | Reference | Itself | Position | Column | Negative | Chain | Every | Either | Call)
)


def children(node: Node) -> tuple[Node, ...]:
    match node:
        case Negative(operand=operand):
            return (operand,)
        case Chain(first=first, rest=rest):
            return (first, *(operand for _, operand in rest))
        case Every(parts=parts) | Either(parts=parts):
            return parts
        case Call(arguments=arguments):
            return arguments
        case _:
            return ()


def each(node: Node) -> Iterator[Node]:
    """Every node of the tree, without recursion."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(children(found))


def depth(node: Node) -> int:
    """Levels of the tree, without recursion."""
    level, row = 0, [node]
    while row:
        level += 1
        row = [child for parent in row for child in children(parent)]
    return level
