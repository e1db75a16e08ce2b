# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every cell of a workbook that holds an expression, each with what it may look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from central.compile.survey import EXPRESSIONS, Survey
from central.compile.table import Record, Table
from kiosk.domain.walk.expressions import ExpressionRefused, syntax
from kiosk.domain.walk.expressions.parser import parse
from kiosk.domain.walk.survey import is_dynamic


@dataclass(frozen=True, slots=True)
class ExpressionCell:
    """`owner` is the question of the row, '' on the other sheets; `tree` is None where the text cannot be read."""

    record: Record
    column: str
    text: str
    tree: syntax.Node | None
    owner: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """What it reads, each once."""
        nodes = () if self.tree is None else tuple(syntax.each(self.tree))
        return tuple(dict.fromkeys(node.name for node in nodes if isinstance(node, syntax.Reference)))

    @property
    def where(self) -> str:
        return f"{self.record.table.name}, row {self.record.number}"


def expression_cells(survey: Survey, sheets: dict[str, Table]) -> Iterator[ExpressionCell]:
    for name, node in survey.by_name.items():
        for column in EXPRESSIONS:
            if node[column]:
                yield _cell(survey.records[name], column, node[column], name)
        if is_dynamic(node["default"]):
            yield _cell(survey.records[name], "default", node["default"], name)
    for sheet, columns in {"documents": ("when",), "decisions": ("when",), "print": ("value", "when")}.items():
        for record in sheets[sheet]:
            for column in columns:
                if record.get(column):
                    yield _cell(record, column, record.expression(column))


def _cell(record: Record, column: str, text: str, owner: str = "") -> ExpressionCell:
    try:
        tree = parse(text)
    except ExpressionRefused:
        tree = None
    return ExpressionCell(record, column, text, tree, owner)
