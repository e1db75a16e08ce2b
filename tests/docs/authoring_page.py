# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/authoring.md as its reader follows it: rows typed into the workbook sheet by sheet, commands in their order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import load_workbook  # type: ignore[import-untyped]  # openpyxl ships no types

from central.new_form.columns import COLUMNS
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "authoring.md").read_text("utf-8")
TABLE = re.compile(r"^\| [^\n]*\|\n\|[-|]+\|\n(?:\|[^\n]*\|\n)+", re.MULTILINE)
COMMAND = re.compile(r"^ {4}(?P<words>\S.*)$", re.MULTILINE)
STEP = re.compile(r"^\*\*(?P<number>\d+)\. ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Table:
    """`step` is that in which it is typed."""

    step: int
    sheet: str
    rows: list[Mapping[str, str]]


def steps() -> dict[int, str]:
    parts = STEP.split(PAGE)[1:]
    return {int(number): text for number, text in zip(parts[::2], parts[1::2], strict=True)}


def commands(step: int) -> list[str]:
    return [found["words"] for found in COMMAND.finditer(steps()[step])]


def tables() -> list[Table]:
    """A table belongs to the sheet that has all its columns; that of the pictures to none."""
    found = [_read(step, table[0]) for step, text in steps().items() for table in TABLE.finditer(text)]
    return [table for table in found if table.sheet]


def _read(step: int, text: str) -> Table:
    head, _, *lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.strip().split("\n")]
    columns = {cell.partition("::")[0] for cell in head}
    sheet = next((sheet for sheet, notes in COLUMNS.items() if columns <= {*notes}), "")
    return Table(step, sheet, [dict(zip(head, line, strict=True)) for line in lines])


def delete_example(path: Path) -> None:
    """Step 2."""
    book = load_workbook(path)
    for sheet in book:
        if sheet.title != "settings":
            sheet.delete_rows(2, sheet.max_row)
    book.save(path)


def type_in(path: Path, table: Table) -> None:
    """A row whose first cell is there already is filled further; lists and tables have many such rows and are added."""
    book = load_workbook(path)
    sheet = book[table.sheet]
    columns = {str(cell.value): cell.column for cell in sheet[1]}
    is_added_only = table.sheet in ("choices", "decisions")
    for row in table.rows:
        key, *_ = row
        there = None if is_added_only else _row_with(sheet, columns[key], row[key])
        number = there or _first_blank(sheet)
        for header, text in row.items():
            if text:
                sheet.cell(number, columns[header], text)
    book.save(path)


def _row_with(sheet: Any, column: int, text: str) -> int | None:
    return next((n for n in range(2, sheet.max_row + 1) if sheet.cell(n, column).value == text), None)


def _first_blank(sheet: Any) -> int:
    return next(n for n in range(2, sheet.max_row + 2) if all(cell.value is None for cell in sheet[n]))
