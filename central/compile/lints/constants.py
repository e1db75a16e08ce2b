# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules hidden in several cells: the same number or text compared in more than one expression has no name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from central.compile.cells import ExpressionCell
from central.compile.form import Form
from kiosk.domain.walk.expressions import syntax

_COMPARES: Final = frozenset({"=", "!=", "<", "<=", ">", ">="})
_PLAIN: Final = frozenset({0.0, 1.0, 2.0})
_MEASURES: Final = frozenset({"string-length", "count-selected", "count", "count-non-empty", "position", "regex"})
"""What these give is about the writing of an answer, not a rule of the procedure."""
SAME_LEAST: Final = 3
"""Two may be the two sides of one rule: under 18, and 18 or more."""


def lint_constants(form: Form) -> None:
    cells: dict[str, list[ExpressionCell]] = {}
    for cell in form.cells:
        for constant in dict.fromkeys(_constants(form, cell)):
            cells.setdefault(constant, []).append(cell)
    for constant, found in cells.items():
        if len(found) >= SAME_LEAST:
            places = ", ".join(dict.fromkeys(cell.where for cell in found[:-1]))
            found[-1].record.warn(
                found[-1].column,
                f"{constant} stands in {len(found)} expressions (also {places}); write it once, in a calculate row "
                "with a name.",
            )


def _constants(form: Form, cell: ExpressionCell) -> Iterator[str]:
    for node in () if cell.tree is None else syntax.each(cell.tree):
        match node:
            case syntax.Chain(first=first, rest=((operator, second),)) if operator in _COMPARES:
                yield from _compared(form, first, second)
                yield from _compared(form, second, first)
            case _:
                pass


def _compared(form: Form, measured: syntax.Node, constant: syntax.Node) -> Iterator[str]:
    if isinstance(measured, syntax.Call) and measured.name in _MEASURES:
        return
    if isinstance(constant, syntax.Number) and constant.value not in _PLAIN:
        yield f"The number {constant.value:g}"
    is_free = isinstance(measured, syntax.Reference) and form.choices(measured.name) is None
    if isinstance(constant, syntax.Text) and is_free and len(constant.value) > 1:
        yield f"The text “{constant.value}”"
