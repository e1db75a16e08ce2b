# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SideTables: the files that belong to the services' file, held by key, and which of their rows found a service."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from central.transfer.clean_text import fold
from central.transfer.csv_map.column_map import Table
from central.transfer.csv_rows import csv_rows
from central.transfer.outcome import Outcome, RowPlace


@dataclass(slots=True)
class SideRow:
    """`joined` is the place of the first service row that took it."""

    place: RowPlace
    cells: Mapping[str, str]
    joined: list[str] = field(default_factory=list)


class SideTables:
    """All rows of the side files are in memory; the services' file never is."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str, str], list[SideRow]] = {}
        self._tables: dict[str, Table] = {}
        self._in_order: list[tuple[Table, SideRow]] = []

    def read(self, table: Table, file: str, group: str) -> None:
        self._tables[table.role] = table
        wanted = (table.key, *table.columns.values())
        for row in csv_rows(Path(file)):
            cells = {column: row.cells.get(column, "") for column in wanted}
            side = SideRow(RowPlace(file, row.number), cells)
            key = fold(cells[table.key])
            if key:
                self._rows.setdefault((table.role, group, key), []).append(side)
            self._in_order.append((table, side))

    def table(self, role: str) -> Table | None:
        return self._tables.get(role)

    def take(self, role: str, group: str, key: str, by: str) -> list[SideRow]:
        """Rows of this key, noted as joined by the service of row `by`. A key said twice gives both rows."""
        found = self._rows.get((role, group, fold(key)), [])
        for row in found:
            if not row.joined:
                row.joined.append(by)
        return found

    def outcomes(self) -> Iterator[Outcome]:
        """Of every row that is no organisation, when all services have been read."""
        for table, row in self._in_order:
            if table.role == "organisations":
                continue
            if row.joined:
                yield Outcome(row.place, "joined", notes=(f"part of {row.joined[0]}",))
            else:
                yield Outcome(row.place, "reason", reason=_reason(table, row))

    def organisations(self) -> Iterator[tuple[Table, SideRow]]:
        for table, row in self._in_order:
            if table.role == "organisations":
                yield table, row


def _reason(table: Table, row: SideRow) -> str:
    key = " ".join(row.cells[table.key].split())[:100]
    if not key:
        return f"Its column {table.key} is blank, so it says of no service that it belongs to it."
    where = f"as its {table.of}" if table.of else "among its requirements"
    return f"No service that was read has “{key}” {where}."
