# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Expression: one text of a sheet, parsed, checked and ready to run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.domain.walk.expressions import budgets, syntax
from kiosk.domain.walk.expressions.checker import check, gathers
from kiosk.domain.walk.expressions.coercion import text_of, truth_of
from kiosk.domain.walk.expressions.compiler import Compiler
from kiosk.domain.walk.expressions.parser import parse
from kiosk.domain.walk.expressions.refused import ExpressionRefused
from kiosk.domain.walk.expressions.scope import Run, Scope
from kiosk.domain.walk.expressions.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class Expression:
    """`questions` are the names that it reads, `steps` the most that one run can take: the language has no loops."""

    source: str
    tree: syntax.Node
    questions: frozenset[str]
    run: Run
    steps: int

    def is_true(self, scope: Scope) -> bool:
        value = self.run(scope)
        return value if isinstance(value, bool) else truth_of(value)

    def text(self, scope: Scope) -> str:
        return text_of(self.run(scope))

    @property
    def sole_question(self) -> str | None:
        """The name when the whole expression is `${name}`."""
        return self.tree.name if isinstance(self.tree, syntax.Reference) else None


def read(source: str, around: Surroundings) -> Expression:
    """Raises ExpressionRefused."""
    tree = parse(source)
    questions = check(tree, around)
    steps = sum(1 for _ in syntax.each(tree)) + gathers(tree, around) * (budgets.ITEMS - 1)
    if steps > budgets.STEPS:
        raise ExpressionRefused(f"it reads all items too often: {steps} steps, and it may take {budgets.STEPS}")
    return Expression(source, tree, questions, Compiler(around).run(tree), steps)


def cautious(expression: Expression, around: Surroundings, ready: Mapping[str, int]) -> Expression:
    """The same expression, but stopping with NotKnownYet at questions that lie ahead."""
    return replace(expression, run=Compiler(around, ready).run(expression.tree))
