# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Report: every row's outcome, written as it comes, and the counts that must agree. Knows CSV and JSON."""

from __future__ import annotations

import csv
import json
from collections import Counter
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from central.refusal import CentralRefusal
from central.transfer.outcome import Outcome

COLUMNS: Final = ("file", "row", "outcome", "id", "reason", "notes")
SUFFIXES: Final = (".csv", ".json")
_DANGEROUS: Final = ("=", "+", "-", "@", "\t")


class Report(AbstractContextManager["Report"]):
    """`path` None: only counts. The file is written beside itself and takes its name at the end."""

    def __init__(self, path: Path | None) -> None:
        if path is not None and path.suffix.lower() not in SUFFIXES:
            raise CentralRefusal(f"{path}: a report is a .csv or a .json; end its name with one of them.")
        self._path = path
        self._file: IO[str] | None = None
        self._is_first = True
        self.counts: Counter[tuple[str, str]] = Counter()

    def __enter__(self) -> Report:
        if self._path is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._waiting(self._path).open("w", encoding="utf-8", newline="")
            self._file.write('{"rows": [' if self._is_json else "\ufeff" + ",".join(COLUMNS) + "\r\n")
        return self

    def add(self, outcome: Outcome) -> None:
        self.counts[outcome.place.file, outcome.fate] += 1
        if self._file is None:
            return
        facts = (outcome.place.file, outcome.place.row, outcome.fate, outcome.id, outcome.reason)
        if self._is_json:
            self._file.write("\n" if self._is_first else ",\n")
            row = dict(zip(COLUMNS, (*facts, list(outcome.notes)), strict=True))
            self._file.write(json.dumps(row, ensure_ascii=False))
        else:
            csv.writer(self._file).writerow([_safe(str(fact)) for fact in (*facts, " | ".join(outcome.notes))])
        self._is_first = False

    def total(self, fate: str) -> int:
        return sum(count for (_, of), count in self.counts.items() if of == fate)

    @property
    def rows(self) -> int:
        return sum(self.counts.values())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is None or self._path is None:
            return
        if self._is_json:
            counts = [
                {"file": file, "outcome": fate, "rows": count} for (file, fate), count in sorted(self.counts.items())
            ]
            self._file.write(f'\n], "counts": {json.dumps(counts, ensure_ascii=False)}}}\n')
        self._file.close()
        if kind is None:
            self._waiting(self._path).replace(self._path)
        else:
            self._waiting(self._path).unlink()

    @property
    def _is_json(self) -> bool:
        return self._path is not None and self._path.suffix.lower() == ".json"

    @staticmethod
    def _waiting(path: Path) -> Path:
        return path.with_name(f".{path.name}.writing")


def _safe(cell: str) -> str:
    """A spreadsheet runs a cell that begins like a formula; rows come from strangers."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell
