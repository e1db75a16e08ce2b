# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Function: one function of the subset: what it takes and the pure Python that answers. Knows no question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from kiosk.domain.walk.expressions.coercion import Value, number_of, text_of, truth_of

Convert: TypeAlias = Callable[[Value], Any]

TEXT: Convert = text_of
NUMBER: Convert = number_of
TRUTH: Convert = truth_of


def as_is(value: Value) -> Value:
    return value


@dataclass(frozen=True, slots=True)
class Function:
    """`takes` are the conversions of its required arguments, `may_take` of the optional ones after them, `repeats`
    of any number more. `answer` gets the converted arguments. From the argument `gathers_from` on, a question of a
    repeat stands for its values in all items."""

    name: str
    takes: tuple[Convert, ...]
    answer: Callable[..., Value]
    may_take: tuple[Convert, ...] = ()
    repeats: Convert | None = None
    gathers_from: int | None = None

    @property
    def least(self) -> int:
        return len(self.takes)

    @property
    def most(self) -> int | None:
        """None where there is no limit."""
        return None if self.repeats else len(self.takes) + len(self.may_take)

    def converts(self, count: int) -> tuple[Convert, ...]:
        """One conversion per argument."""
        given = (*self.takes, *self.may_take)[:count]
        return given if self.repeats is None else given + (self.repeats,) * (count - len(given))
