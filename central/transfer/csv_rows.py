# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of a CSV file as dicts, one at a time. Knows separators and encodings, not what a column means."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Final

from central.refusal import CentralRefusal
from central.transfer.decoding import lines_of

LONGEST_CELL: Final = 64 << 20
_SEPARATORS: Final = ",;\t|"
_SAMPLE_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class CsvRow:
    """`cells` has every column of the header; `surplus` are cells beyond it."""

    number: int
    cells: dict[str, str]
    surplus: int = 0


def csv_columns(path: Path) -> tuple[str, ...]:
    """Raises `CentralRefusal` where there is no header."""
    reader = _reader(path)
    try:
        header = tuple(_header_name(cell) for cell in next(reader, []))
    except csv.Error as wrong:
        raise _not_csv(path, 1, wrong) from wrong
    if not any(header):
        raise CentralRefusal(f"{path}: row 1 holds no column names; give a CSV file with a header.")
    return header


def csv_rows(path: Path) -> Iterator[CsvRow]:
    """Blank rows are no rows. `number` is the row in a spreadsheet, whatever line ends its cells hold."""
    header = csv_columns(path)
    reader = _reader(path)
    number = 1
    try:
        for number, cells in enumerate(reader, start=1):
            if number == 1 or not any(cell.strip() for cell in cells):
                continue
            padded = chain(cells, [""] * (len(header) - len(cells)))
            surplus = sum(1 for cell in cells[len(header) :] if cell.strip())
            yield CsvRow(number, dict(zip(header, padded, strict=False)), surplus)
    except csv.Error as wrong:
        raise _not_csv(path, number + 1, wrong) from wrong


def _reader(path: Path) -> Iterator[list[str]]:
    lines = lines_of(path)
    sample = list(islice(lines, _SAMPLE_LINES))
    separator = max(_SEPARATORS, key=sample[0].count) if sample else ","
    return _with_long_cells(csv.reader(chain(sample, lines), delimiter=separator))


def _with_long_cells(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    """The module's own limit is 128 KB a cell, and is one for all readers of the program: so for each row alone."""
    while True:
        before = csv.field_size_limit(LONGEST_CELL)
        try:
            row = next(reader, None)
        finally:
            csv.field_size_limit(before)
        if row is None:
            return
        yield row


def _header_name(cell: str) -> str:
    return " ".join(cell.replace("\ufeff", "").split())


def _not_csv(path: Path, row: int, wrong: csv.Error) -> CentralRefusal:
    return CentralRefusal(f"{path}, row {row}: this is not CSV ({wrong}); save the file again as CSV.")
