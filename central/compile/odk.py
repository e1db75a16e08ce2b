# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The only door to pyxform: it reads the sheets and says whether ODK's tools accept them. Judges nothing itself."""

from __future__ import annotations

import csv
import lzma
import re
import struct
import zlib
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from pyxform.aliases import survey_header  # type: ignore[import-untyped]  # pyxform ships no types
from pyxform.constants import SUPPORTED_SHEET_NAMES  # type: ignore[import-untyped]  # pyxform ships no types
from pyxform.errors import PyXFormError  # type: ignore[import-untyped]  # pyxform ships no types
from pyxform.parsing.sheet_headers import (  # type: ignore[import-untyped]  # pyxform ships no types
    clean_text_values,
    process_header,
)
from pyxform.xls2json_backends import (  # type: ignore[import-untyped]  # pyxform ships no types
    csv_to_dict,
    get_excel_column_headers,
    get_excel_rows,
    is_empty,
    md_table_to_workbook,
    pyxl_open,
    xlsx_value_to_str,
)
from pyxform.xls2xform import convert  # type: ignore[import-untyped]  # pyxform ships no types

from central.compile.archive import FILE_BYTES_MOST, archive_complaint, has_formulas
from central.compile.workbook import Row, Sheet, Workbook

# What the libraries raise on a file that is broken or meant to break them.
_BROKEN_FILE = (
    *(BadZipFile, LookupError, OSError, TypeError, ValueError, AttributeError, csv.Error, ArithmeticError, EOFError),
    *(SyntaxError, ExpatError, zlib.error, lzma.LZMAError, struct.error, RuntimeError, AssertionError),
)
SHEETS_MOST: Final = 100
_CELL_CHARACTERS_MOST: Final = 32_766
_TEXT_FILES = (".md", ".csv")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
_NO_CAMERA = "Use the max-pixels parameter"
_ON_SHEET = re.compile(r"On the '(\w+)' sheet")
_SENTENCE_MOST: Final = 600
_ROW = re.compile(r"\[row : (\d+)\]\s*")


class WorkbookUnreadable(Exception):
    """The file is not a workbook that pyxform can read; `sentence` says why and `place` where, '' for all of it."""

    def __init__(self, sentence: str, place: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.place = place


def read_workbook(path: Path, file: str) -> Workbook:
    """All sheets of a .md, .csv or .xlsx workbook, those that ODK does not know included."""
    readers = {".md": _read_markdown, ".csv": _read_csv, ".xlsx": _read_xlsx, ".xlsm": _read_xlsx}
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise WorkbookUnreadable("A form is an .xlsx, .csv or .md workbook.")
    try:
        _refuse_what_is_too_large(path)
        _refuse_control_characters(path)
        sheets = reader(path)
    except (PyXFormError, *_BROKEN_FILE) as problem:
        reason = " ".join(str(problem).split())[:200] or type(problem).__name__
        raise WorkbookUnreadable(f"This is not a workbook that can be read ({reason}).") from problem
    _refuse_cells(sheets)
    return Workbook(file, {sheet.name: sheet for sheet in sheets})


def _text_of(path: Path) -> str:
    """Without the mark that spreadsheets put before it."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        wrong = "The file is not written in UTF-8; save it again, in a spreadsheet as “CSV UTF-8”."
        raise WorkbookUnreadable(wrong) from None


def _refuse_what_is_too_large(path: Path) -> None:
    size = path.stat().st_size
    if size > FILE_BYTES_MOST:
        raise WorkbookUnreadable(f"The file has {size:,} bytes; at most {FILE_BYTES_MOST:,} are read. Split the form.")
    if path.suffix.lower() not in _TEXT_FILES and (complaint := archive_complaint(path.read_bytes())):
        raise WorkbookUnreadable(complaint)


def _refuse_cells(sheets: Iterable[Sheet]) -> None:
    """Text that no spreadsheet can hold: the libraries would cut it off, or stumble on it later."""
    for sheet in sheets:
        for row in sheet.rows:
            for column, text in row.cells.items():
                place = f"{sheet.name}, row {row.number}, column {column[:60]}"
                if len(text) > _CELL_CHARACTERS_MOST:
                    wrong = f"The cell holds more than {_CELL_CHARACTERS_MOST:,} characters; shorten it."
                    raise WorkbookUnreadable(wrong, place)
                if _CONTROL.search(text):
                    raise WorkbookUnreadable("The cell holds a control character; write its text again.", place)


def _refuse_control_characters(path: Path) -> None:
    """Spreadsheets cannot hold them, and in a text file they come from a broken copy."""
    if path.suffix.lower() not in _TEXT_FILES:
        return
    for number, line in enumerate(_text_of(path).split("\n"), start=1):
        if _CONTROL.search(line):
            raise WorkbookUnreadable(f"Line {number} holds a control character; remove it.")


def _read_xlsx(path: Path) -> list[Sheet]:
    data = path.read_bytes()
    sheets = _sheets_of(BytesIO(data), data_only=True)
    if has_formulas(data):
        _refuse_uncomputed(sheets, _sheets_of(BytesIO(data), data_only=False))
    return sheets


def _refuse_uncomputed(sheets: Iterable[Sheet], formulas: Iterable[Sheet]) -> None:
    """A program may save a formula without its value: the cell would read as empty, and nobody would know."""
    for sheet, written in zip(sheets, formulas, strict=True):
        values = {row.number: row.cells for row in sheet.rows}
        for row in written.rows:
            for column, text in row.cells.items():
                if text.startswith("=") and column not in values.get(row.number, {}):
                    wrong = "The cell holds a formula whose value was never saved; write the text itself."
                    raise WorkbookUnreadable(wrong, f"{sheet.name}, row {row.number}, column {column[:60]}")


def _read_markdown(path: Path) -> list[Sheet]:
    stored = BytesIO()
    text = _text_of(path)
    first = next((number for number, line in enumerate(text.split("\n"), 1) if line.lstrip().startswith("|")), 0)
    if first and not text.split("\n")[first - 1].split("|")[1].strip():
        raise WorkbookUnreadable(f"Line {first} is a row of no sheet; write the name of its sheet in a row before it.")
    md_table_to_workbook(text).save(stored)
    # Not data_only: a cell that begins with "=" is a text here and no spreadsheet formula.
    return _sheets_of(stored, data_only=False)


def _sheets_of(stored: BytesIO, data_only: bool) -> list[Sheet]:
    """Read row by row: a merged or formatted range as large as the sheet costs nothing."""
    book = pyxl_open(stored, read_only=True, data_only=data_only)
    if len(book.worksheets) > SHEETS_MOST:
        raise ValueError(f"it has more than {SHEETS_MOST} sheets")
    sheets = []
    for sheet in book.worksheets:
        # What the sheet says of its own size may be wrong.
        sheet.reset_dimensions()
        first = next(sheet.iter_rows(max_row=1), ())
        named = [None if is_empty(cell.value) else str(cell.value) for cell in first]
        _refuse_doubles(sheet.title, [" ".join(name.split()) for name in named if name])
        headers = get_excel_column_headers(named)
        rows = get_excel_rows(headers, sheet.iter_rows(min_row=2, max_col=len(headers) or 1), _cell_text)
        sheets.append(_sheet(sheet.title, [header for header in headers if header], rows))
    return sheets


def _refuse_doubles(sheet: str, headers: list[str]) -> None:
    for header in headers:
        if headers.count(header) > 1:
            wrong = f"Two columns are called “{header[:60]}”; remove one of them."
            raise WorkbookUnreadable(wrong, f"{sheet.strip().lower()}, row 1, column {header[:60]}")


def _cell_text(cell: Any, _row: int, _header: str) -> str:
    """A day that the spreadsheet keeps as a date is the day alone."""
    value = cell.value
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        return value.date().isoformat()
    return str(xlsx_value_to_str(value)).strip()


def _read_csv(path: Path) -> list[Sheet]:
    read = csv_to_dict(BytesIO(_text_of(path).encode()))
    names = [name for name in read if name != "sheet_names" and not name.endswith("_header")]
    return [
        _sheet(name, [h for part in read.get(f"{name}_header", []) for h in part if h], read[name]) for name in names
    ]


def _sheet(name: str, headers: list[str], rows: list[dict[str, str]]) -> Sheet:
    numbered = (Row(number, cells) for number, cells in enumerate(rows, start=2) if cells)
    return Sheet(name.strip().lower(), tuple(headers), tuple(numbered))


def odk_verdict(path: Path) -> tuple[list[tuple[str, str]], list[str]]:
    """What pyxform's own conversion says: (place, refusal) pairs, and warnings."""
    warnings: list[str] = []
    try:
        file_type = ".md" if path.suffix.lower() == ".md" else None
        convert(_for_odk(path), warnings=warnings, file_type=file_type, form_name=path.stem)
    except (PyXFormError, *_BROKEN_FILE) as problem:
        text = " ".join(str(problem).split())
        return [(_place_in(text), f"ODK tools refuse this workbook: {_ROW.sub('', text)[:_SENTENCE_MOST]}")], []
    return [], [" ".join(str(warning).split()) for warning in warnings if _NO_CAMERA not in str(warning)]


def _place_in(refusal: str) -> str:
    """ODK says the row in brackets, and the sheet where it is not the survey."""
    sheet, row = _ON_SHEET.search(refusal), _ROW.search(refusal)
    name = sheet.group(1) if sheet else "survey"
    return f"{name}, row {row.group(1)}" if row else name


def _for_odk(path: Path) -> Any:
    """pyxform passes over sheets it does not know, but stumbles on them in a .csv: there they are left out."""
    if path.suffix.lower() == ".md":
        return BytesIO(_text_of(path).encode())
    if path.suffix.lower() != ".csv":
        return str(path)
    known = {*SUPPORTED_SHEET_NAMES, *(f"{name}_header" for name in SUPPORTED_SHEET_NAMES)}
    sheets = {name: rows for name, rows in csv_to_dict(BytesIO(_text_of(path).encode())).items() if name in known}
    return {**sheets, "fallback_form_name": path.stem}


def split_survey_header(header: str) -> tuple[str, ...]:
    """A header of the survey sheet as ODK understands it, aliases resolved: ('label', 'Español (es)')."""
    known = {"type", "name", "label", "hint", "guidance_hint", "default", "choice_filter", "parameters", "trigger"}
    _, tokens = process_header(header, "::" in header, survey_header, known)
    return tuple(str(token) for token in tokens)


def clean_expression(text: str) -> str:
    """Spreadsheets turn straight quotes into curly ones; in an expression only straight ones are quotes."""
    return str(clean_text_values(text))
