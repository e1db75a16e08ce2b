# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A question that looks at one which is asked after it, also by way of a calculate."""

from __future__ import annotations

from collections.abc import Iterator

from central.compile.cells import ExpressionCell
from central.compile.form import Form
from central.compile.names import references
from central.compile.table import Record

_LOOKS_BACK = ("relevant", "required", "choice_filter", "constraint", "default")
_TEXTS = ("label", "hint", "guidance_hint", "tts", "required_message", "constraint_message")


def lint_later_questions(form: Form) -> None:
    calculations = {cell.owner: cell for cell in form.cells if cell.column == "calculation"}
    for cell in form.cells:
        if cell.column not in _LOOKS_BACK or not cell.owner:
            continue
        if cell.column == "relevant" and cell.owner in cell.names:
            cell.record.error("relevant", f"“{cell.owner}” cannot decide whether it is asked itself.")
            continue
        for name, way in _read(cell, calculations):
            _check(form, cell.record, cell.column, name, way)
    for record in form.survey.records.values():
        for column in _TEXTS:
            for text in record.table.texts(record.row, column).values():
                for name in references(text):
                    _check(form, record, column, name, "")


def _read(cell: ExpressionCell, calculations: dict[str, ExpressionCell]) -> Iterator[tuple[str, str]]:
    """(question, the calculate by which it is read), each question once."""
    waiting = [(name, "") for name in reversed(cell.names)]
    seen: set[str] = set()
    while waiting:
        name, way = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if name in calculations:
            waiting += [(read, way or name) for read in calculations[name].names]
        else:
            yield name, way


def _check(form: Form, record: Record, column: str, name: str, way: str) -> None:
    asked = form.survey.records.get(name)
    if asked is None or asked.number <= record.number or form.survey.by_name[name]["type"] == "calculate":
        return
    by = f" (by way of “{way}”)" if way else ""
    record.warn(column, f"“{name}”{by} is asked later, in row {asked.number}; move it before this row.")
