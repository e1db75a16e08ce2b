# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the workbook to begin with: readable columns, a note on every header, lists to choose from. Judges nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook  # type: ignore[import-untyped]  # openpyxl ships no types
from openpyxl.comments import Comment  # type: ignore[import-untyped]  # openpyxl ships no types
from openpyxl.styles import Alignment, Font, PatternFill  # type: ignore[import-untyped]  # openpyxl ships no types
from openpyxl.utils import get_column_letter  # type: ignore[import-untyped]  # openpyxl ships no types
from openpyxl.worksheet.datavalidation import DataValidation  # type: ignore[import-untyped]  # openpyxl ships no types

from central.new_form.columns import COLUMNS, LANGUAGES, headers
from central.new_form.example import Cell, example

NARROW, WIDE = 14, 34
WIDE_COLUMNS: Final = ("answers", "expect", "expect_path", "when", "relevant", "calculation", "constraint", "value")
OFFERED: Final = {
    ("survey", "required"): "yes",
    ("survey", "sensitive"): "yes",
    ("survey", "format"): "curp,rfc,nss,clabe,cp_mx,tel_mx,email,money_mxn",
    ("documents", "form"): "original,copy,both",
    ("decisions", "hit_policy"): "FIRST,UNIQUE,COLLECT",
}
LAST_ROW: Final = 1000


def new_workbook(form_id: str) -> bytes:
    """The bytes of an .xlsx that compiles as it is."""
    book = Workbook()
    book.remove(book.active)
    rows = example(form_id)
    for sheet in COLUMNS:
        _fill(book.create_sheet(sheet), sheet, rows[sheet])
    stored = BytesIO()
    book.save(stored)
    return stored.getvalue()


def form_id_for(path: Path) -> str:
    """From the name of the file, or of its folder where the file is called form."""
    named = path.resolve().parent.name if path.stem.lower() == "form" else path.stem
    plain = unicodedata.normalize("NFKD", named).encode("ascii", "ignore").decode().lower()
    return f"mx-fed/{re.sub(r'[^a-z0-9]+', '-', plain).strip('-') or 'my-procedure'}"


def _fill(page: Any, sheet: str, rows: list[Mapping[str, Cell]]) -> None:
    for column, (header, note) in enumerate(headers(sheet), start=1):
        cell = page.cell(1, column, header)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="E8E2D6")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.comment = Comment(note, "Ventanilla", height=110, width=320)
        letter, base = get_column_letter(column), header.partition("::")[0]
        is_wide = "::" in header or base in WIDE_COLUMNS
        page.column_dimensions[letter].width = WIDE if is_wide else NARROW
        _as_text(page.column_dimensions[letter])
        for row, cells in enumerate(rows, start=2):
            cell = page.cell(row, column, _text(cells, header) or None)
            _as_text(cell)
        _offer(page, OFFERED.get((sheet, base), ""), letter)
    page.freeze_panes = "C2" if sheet == "survey" else "A2"


def _text(cells: Mapping[str, Cell], header: str) -> str:
    base, _, language = header.partition("::")
    cell = cells.get(base, "")
    return cell if isinstance(cell, str) else cell[LANGUAGES.index(language)]


def _as_text(place: Any) -> None:
    """Of a cell or a column: a spreadsheet must not read 1-2 as a date and 007 as 7."""
    place.number_format = "@"
    place.alignment = Alignment(wrap_text=True, vertical="top")


def _offer(page: Any, choices: str, letter: str) -> None:
    if not choices:
        return
    rule = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True, showErrorMessage=False)
    rule.add(f"{letter}2:{letter}{LAST_ROW}")
    page.add_data_validation(rule)
