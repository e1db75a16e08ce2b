# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cells longer than the csv module likes are read, and other readers of the program keep their own limit."""

from __future__ import annotations

import csv
from pathlib import Path

from central.transfer.csv_rows import csv_rows


def test_a_long_cell_is_read_and_the_limit_of_others_stays(tmp_path: Path) -> None:
    file, limit = tmp_path / "long.csv", csv.field_size_limit()
    file.write_text(f"name,text\na,{'x' * 300_000}\nb,c\n", encoding="utf-8")
    seen = []
    for row in csv_rows(file):
        assert csv.field_size_limit() == limit
        seen.append((row.number, row.cells["name"], len(row.cells["text"])))
    assert seen == [(2, "a", 300_000), (3, "b", 1)]
