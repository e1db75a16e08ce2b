# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every cell of a workbook that holds an expression, each with what it may look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from central.compile.survey import EXPRESSIONS, Survey
from central.compile.table import Record, Table


@dataclass(frozen=True, slots=True)
class ExpressionCell:
    """`owner` is the question of the row, '' on the other sheets."""

    record: Record
    column: str
    text: str
    owner: str = ""


def expression_cells(survey: Survey, sheets: dict[str, Table]) -> Iterator[ExpressionCell]:
    for name, node in survey.by_name.items():
        for column in EXPRESSIONS:
            if node[column]:
                yield ExpressionCell(survey.records[name], column, node[column], name)
    for sheet, columns in {"documents": ("when",), "decisions": ("when",), "print": ("value", "when")}.items():
        for record in sheets[sheet]:
            for column in columns:
                if record.get(column):
                    yield ExpressionCell(record, column, record.get(column))
