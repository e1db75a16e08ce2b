# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random procedures with a list in the middle: conditions inside it, on it, and on what all its items add up to."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.domain.test_walk_properties import VALUES, condition
from tests.domain.walk_package import group, node, package, repeat, table

Named = list[tuple[str, str]]


@st.composite
def packages_with_repeats(draw: Any) -> dict[str, Any]:
    outside: Named = []
    before = [_question(draw, f"a{number}", outside) for number in range(draw(st.integers(1, 3)))]
    inside: Named = []
    items = [_row(draw, f"i{number}", outside, inside) for number in range(draw(st.integers(1, 4)))]
    middle = repeat("list", *items, relevant=condition(draw, outside))
    after = [_after(draw, f"z{number}", outside, inside) for number in range(draw(st.integers(1, 3)))]
    rows = [(_of_all(draw, inside), f"exit:{row}") for row in range(draw(st.integers(0, 2)))]
    return package(
        *before,
        middle,
        node("all", "calculate", calculation=f"join('/', ${{{inside[0][0]}}})"),
        *after,
        decisions=[table(*rows, ("true()", "eligible"))],
        print=[
            *({"field": name, "value": f"${{{name}}}"} for name, _ in (*outside, *inside)),
            {"field": "all", "value": "${all}"},
            {"field": "how_many", "value": "count(${list})"},
        ],
    )


def _question(draw: Any, name: str, earlier: Named, known: Named | None = None) -> dict[str, Any]:
    """A question that may depend on those of `earlier`, to which it then belongs (or to `known`)."""
    kind = draw(st.sampled_from(sorted(VALUES)))
    cells = {"list": "yes_no"} if kind.startswith("select") else {}
    required = draw(st.sampled_from(["", "true()"]))
    found = node(name, kind, required=required, relevant=condition(draw, earlier), **cells)
    (earlier if known is None else known).append((name, kind))
    return found


def _row(draw: Any, name: str, outside: Named, inside: Named) -> dict[str, Any]:
    """In an item: a question, a group of one, or a calculate on what is before it."""
    shape = draw(st.integers(0, 4))
    if shape == 0 and inside:
        found = node(name, "calculate", calculation=f"concat(position(..), ${{{inside[-1][0]}}})")
        inside.append((name, "text"))
        return found
    before = condition(draw, [*outside, *inside])
    question = _question(draw, name, [*outside, *inside], inside)
    return group(f"g_{name}", question, relevant=before, appearance="field-list") if shape == 1 else question


def _after(draw: Any, name: str, outside: Named, inside: Named) -> dict[str, Any]:
    found = _question(draw, name, outside)
    return {**found, "relevant": _of_all(draw, inside)} if draw(st.booleans()) else found


def _of_all(draw: Any, inside: Named) -> str:
    """A condition on all items at once."""
    name = draw(st.sampled_from(inside))[0]
    shapes = ["count(${list}) > 1", f"count(${{{name}}}) = 1", f"sum(${{{name}}}) > 17", f"join('', ${{{name}}}) != ''"]
    return str(draw(st.sampled_from([*shapes, "contains(${all}, 'si')"])))
