# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which choices a choice_filter leaves. Looks them up where the filter wants a column to equal a question, as nearly
all do, and runs it on what is left. Knows no answer but those it is given."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.walk.choices import ChoiceItem, ChoiceList
from kiosk.domain.walk.expressions import Expression, Scope, syntax
from kiosk.domain.walk.expressions.scope import NO_COLUMNS


def offered_names(choices: ChoiceList, choice_filter: Expression, scope: Scope, is_in_repeat: bool) -> frozenset[str]:
    """Names of choices. The item that a repeat stands at was entered before."""
    tree = choice_filter.tree
    parts = tree.parts if isinstance(tree, syntax.Every) else (tree,)
    items: Iterable[ChoiceItem] = choices.items
    pair = next(filter(None, map(_column_and_question, parts)), None)
    if pair is not None:
        column, question = pair
        values = scope.item if is_in_repeat and question in scope.item else scope.values
        names = choices.names_by[column].get(values[question], frozenset())
        if len(parts) == 1:
            return names
        items = [choices.by_name[name] for name in names]
    return _left(items, choice_filter, scope)


def _column_and_question(node: syntax.Node) -> tuple[str, str] | None:
    """Of `column = ${question}`, either way round: two texts, so equal means the same letters."""
    if not isinstance(node, syntax.Chain) or len(node.rest) != 1:
        return None
    match node.first, node.rest[0]:
        case syntax.Column(name=column), ("=", syntax.Reference(name=question)):
            return column, question
        case syntax.Reference(name=question), ("=", syntax.Column(name=column)):
            return column, question
    return None


def _left(items: Iterable[ChoiceItem], choice_filter: Expression, scope: Scope) -> frozenset[str]:
    names: list[str] = []
    for item in items:
        scope.columns = item.columns
        if choice_filter.is_true(scope):
            names.append(item.name)
    scope.columns = NO_COLUMNS
    return frozenset(names)
