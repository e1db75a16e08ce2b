# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What our engine holds true of a form and its answers, in the shape that engine.mjs writes for ODK's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from kiosk.domain.walk.expressions.coercion import number_text
from kiosk.domain.walk.order import flattened
from kiosk.domain.walk.path import path_of
from kiosk.domain.walk.procedure import Field, Node, Procedure, Repeat
from kiosk.domain.walk.values import Item, Known, compute
from kiosk.domain.walk.view import TOLD

KINDS: Final = ("relevant", "values", "required", "constraint", "missing", "choices", "counts")
"""Whether asked; what logic reads; whether it must be answered; whether the constraint holds; whether a required answer
is missing; the choices on offer, in order; the items of a repeat."""
Facts: TypeAlias = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Standing:
    """`known` leads on to what a citizen could do next."""

    known: Known
    facts: Facts


def standing(procedure: Procedure, answers: Mapping[str, str], today: date) -> Standing:
    known = compute(procedure, answers, today, procedure.default_language)
    path = path_of(procedure, known)
    facts: Facts = {kind: {} for kind in KINDS}
    for key, node, is_on in _nodes(procedure, known):
        facts["relevant"][key] = is_on
        if isinstance(node, Repeat) and is_on:
            facts["counts"][key] = len(known.items[node.name])
        if not isinstance(node, Field) or node.type in TOLD:
            continue
        value = known.values[key]
        facts["values"][key] = _as_number(value) if node.type == "decimal" else value
        if node.type == "calculate" or not is_on:
            continue
        is_missing = key in path.required and not value
        facts["required"][key] = key in path.required
        facts["missing"][key] = is_missing
        # A format that is wrong has no value, so that no constraint is asked of it.
        facts["constraint"][key] = not (key in path.errors and value and key not in known.problems)
        if node.choices is not None:
            offered = known.offered.get(key, frozenset(node.choices.by_name))
            facts["choices"][key] = [item.name for item in node.choices.items if item.name in offered]
    return Standing(known, facts)


def _as_number(value: str) -> str:
    """An amount of money is written with its centavos: 9800.50, which is 9800.5 to ODK."""
    return number_text(float(value)) if value else ""


def _nodes(procedure: Procedure, known: Known) -> Iterator[tuple[str, Node, bool]]:
    for node in flattened(procedure.nodes):
        if node.repeat is None:
            yield node.name, node, known.is_on[node.place]
        else:
            for item in known.items[node.repeat]:
                yield _in(item, node)


def _in(item: Item, node: Node) -> tuple[str, Node, bool]:
    return item.key(node.name), node, item.is_on[node.place]
