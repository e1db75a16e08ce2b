# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The profile csv-map: pairs the files with the map and reads the services row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from central.acronyms import KNOWN_ACRONYMS
from central.refusal import CentralRefusal
from central.transfer.clean_text import Cleaner
from central.transfer.csv_map.cell_spec import specs_in
from central.transfer.csv_map.column_map import ColumnMap, group_of, read_map
from central.transfer.csv_map.row_to_draft import RowToDraft
from central.transfer.csv_map.side_tables import SideTables
from central.transfer.csv_rows import csv_columns, csv_rows
from central.transfer.draft import Doors, Draft, Reading
from central.transfer.organisations import Organisations
from central.transfer.outcome import Outcome, RowPlace, RowRefused

LONGEST_TEXT_CELL: Final = 1 << 20
Grouped = tuple[str, str]
"""A file and its group."""


def read_csv_map(files: Sequence[str], map_file: str | None) -> Reading:
    if map_file is None:
        raise CentralRefusal("The profile csv-map needs a map: add --map MAP.yaml; docs/importing.md shows one.")
    column_map = read_map(map_file)
    acronyms = KNOWN_ACRONYMS | column_map.acronyms
    places = (group.get("place", "") for group in column_map.groups.values())
    names = tuple(filter(None, (*column_map.proper_names, *places)))
    organisations = Organisations(Cleaner(acronyms, names))
    services, sides = _sorted_out(column_map, files)
    remarks = _columns_not_spoken_of(column_map, [file for file, _ in services])
    rows = _rows(services, sides, RowToDraft(column_map, sides, organisations), organisations, column_map)
    doors = Doors([dict(each) for each in column_map.topics], [dict(each) for each in column_map.life_events])
    return Reading(rows, doors, organisations.all, acronyms, names, remarks)


def _sorted_out(column_map: ColumnMap, files: Sequence[str]) -> tuple[list[Grouped], SideTables]:
    services: list[Grouped] = []
    sides = SideTables()
    for file in files:
        group = group_of(column_map.services, file)
        if group is not None:
            services.append((file, group))
            continue
        fits = [(table, found) for table in column_map.tables if (found := group_of(table.pattern, file)) is not None]
        if not fits:
            known = ", ".join((column_map.services, *(table.pattern for table in column_map.tables)))
            raise CentralRefusal(f"{file}: {column_map.file} says nothing of a file with this name; it knows {known}.")
        sides.read(fits[0][0], file, fits[0][1])
    if not services:
        raise CentralRefusal(f"None of the files is one of services ({column_map.services}).")
    return services, sides


def _columns_not_spoken_of(column_map: ColumnMap, files: Sequence[str]) -> tuple[str, ...]:
    """Raises `CentralRefusal` where the map names a column that no file has."""
    groups = {key for group in column_map.groups.values() for key in group} | {"group"}
    specs = [*specs_in(column_map.single), *specs_in(column_map.nested), *specs_in(column_map.texts)]
    specs += [*specs_in(column_map.keyword), *(cell for each in column_map.passages for cell in each.texts.values())]
    mentioned = frozenset(column for spec in specs for column in spec.mentioned)
    joins = frozenset(table.of for table in column_map.tables if table.of)
    found = {file: csv_columns(Path(file)) for file in files}
    everywhere = frozenset(column for columns in found.values() for column in columns)
    missing = sorted((mentioned | joins) - everywhere - groups)
    if missing:
        raise CentralRefusal(
            f"{column_map.file}: no file has the column “{missing[0]}”; there is {', '.join(everywhere)}."
        )
    silent = mentioned | joins | column_map.ignored
    return tuple(
        f"{file}: the map does not speak of the column “{column}”; it was left out."
        for file, columns in found.items()
        for column in columns
        if column and column not in silent
    )


def _rows(
    services: Sequence[Grouped],
    sides: SideTables,
    to_draft: RowToDraft,
    organisations: Organisations,
    column_map: ColumnMap,
) -> Iterator[Draft | Outcome]:
    for file, group in services:
        for row in csv_rows(Path(file)):
            place = RowPlace(file, row.number)
            notes = [f"{row.surplus} cells beyond the last column were left out"] if row.surplus else []
            try:
                _refuse_giants(row.cells, column_map)
                yield to_draft.draft(place, row.cells, group, notes)
            except RowRefused as refused:
                yield Outcome(place, "reason", reason=refused.reason, notes=tuple(notes))
    yield from sides.outcomes()
    for table, side in sides.organisations():
        group = group_of(table.pattern, side.place.file) or ""
        where = column_map.groups.get(group, {}).get("place", "")
        found = organisations.find(side.cells[table.key], where)
        if found is None:
            yield Outcome(side.place, "reason", reason="No service that was read is answered for by it.")
        else:
            yield Outcome(side.place, "joined", str(found["id"]), notes=("the agency of a service",))


def _refuse_giants(cells: dict[str, str], column_map: ColumnMap) -> None:
    for column, text in cells.items():
        if len(text) > LONGEST_TEXT_CELL and column not in column_map.ignored:
            raise RowRefused(f"Its column {column} holds {len(text)} characters; nobody reads that on a screen.")
