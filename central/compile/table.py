# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One sheet with its columns understood: plain cells by name, texts by language, and the place of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from central.compile.headers import read_header
from central.compile.odk import clean_expression
from central.compile.workbook import Row, Sheet
from central.problems import Problems

Texts = dict[str, str]


class Table:
    """Unknown columns are told as warnings; a choices sheet keeps them, they are the columns of its lists."""

    def __init__(self, file: str, sheet: Sheet, default_language: str, problems: Problems) -> None:
        self.file = file
        self.name = sheet.name
        self.problems = problems
        self._default_language = default_language
        self.headers = tuple(read_header(sheet.name, text) for text in sheet.headers)
        self._rows = sheet.rows
        self._tell_headers()

    def _tell_headers(self) -> None:
        for header in self.headers:
            place = f"{self.name}, row 1, column {header.text}"
            if header.complaint:
                self.problems.error(self.file, place, header.complaint)
            elif not header.is_known and self.name != "choices":
                self.problems.warn(self.file, place, "The kiosk does not know this column and ignores it.")

    @property
    def other_columns(self) -> tuple[str, ...]:
        return tuple(header.text for header in self.headers if not header.is_known)

    def has(self, base: str) -> bool:
        return any(header.base == base for header in self.headers)

    def languages(self, base: str) -> tuple[str, ...]:
        """The languages of one column, in the order in which the editor wrote them."""
        named = (header.language or self._default_language for header in self.headers if header.base == base)
        return tuple(dict.fromkeys(named))

    def __iter__(self) -> Iterator[Record]:
        return (Record(self, row) for row in self._rows)

    def header_of(self, base: str, language: str = "") -> str:
        """The editor's own words for a column, for messages."""
        for header in self.headers:
            if header.base == base and (not language or (header.language or self._default_language) == language):
                return header.text
        return f"{base}::({language})" if language else base

    def texts(self, row: Row, base: str) -> Texts:
        found = {}
        for header in self.headers:
            if header.base == base and not header.complaint and header.text in row.cells:
                found[header.language or self._default_language] = row.cells[header.text]
        return found


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table."""

    table: Table
    row: Row

    @property
    def number(self) -> int:
        return self.row.number

    def get(self, base: str) -> str:
        for header in self.table.headers:
            if header.base == base and header.text in self.row.cells:
                return self.row.cells[header.text]
        return ""

    def expression(self, base: str) -> str:
        """The cell with straight quotes, as a spreadsheet may have curled them."""
        return clean_expression(self.get(base))

    def other(self, column: str) -> str:
        return self.row.cells.get(column, "")

    def place(self, base: str = "", language: str = "") -> str:
        column = f", column {self.table.header_of(base, language)}" if base else ""
        return f"{self.table.name}, row {self.number}{column}"

    def error(self, base: str, sentence: str, language: str = "") -> None:
        self.table.problems.error(self.table.file, self.place(base, language), sentence)

    def warn(self, base: str, sentence: str, language: str = "") -> None:
        self.table.problems.warn(self.table.file, self.place(base, language), sentence)

    def spoken(self, label: Texts) -> Texts:
        """The spoken form in every language: where only some need one, the others say the label."""
        found = self.table.texts(self.row, "tts")
        return {**label, **found} if found else {}

    def texts(self, base: str, languages: Sequence[str], is_needed: bool = False) -> Texts:
        """The text in every language; one that is missing beside others, or needed, is an error."""
        found = self.table.texts(self.row, base)
        if found or is_needed:
            for language in languages:
                if not found.get(language):
                    self.error(base, f"The text in “{language}” is missing; write it.", language)
        return found
