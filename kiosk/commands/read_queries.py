# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the texts of a CSV file with a column `query`. Refuses to search."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from kiosk.domain.errors import KioskError

COLUMN = "query"


def read_queries(file: Path) -> list[str]:
    """One per row, in order; an empty one stays, so that answers and rows can be laid side by side."""
    try:
        written = file.read_bytes()
    except OSError as error:
        raise KioskError(
            f"{file} cannot be read ({error.strerror}). Name a CSV file with a column {COLUMN}."
        ) from error
    try:
        rows = csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline=""), strict=True)
        if COLUMN not in (rows.fieldnames or ()):
            raise KioskError(
                f"{file}, line 1: there is no column {COLUMN}. The first line names the columns, with commas between."
            )
        return [row[COLUMN] or "" for row in rows]
    except UnicodeDecodeError as error:
        line = written.count(b"\n", 0, error.start) + 1
        raise KioskError(f"{file}, line {line}: this is not UTF-8 text. Save the file as UTF-8.") from error
    except csv.Error as error:
        raise KioskError(f"{file}, line {rows.line_num + 1}: this is not CSV ({error}). Correct that line.") from error
