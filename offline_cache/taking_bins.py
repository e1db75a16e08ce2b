# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole bins as changes: what is in them is put again, what is no longer in them is removed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.record import Record
from kiosk.domain.records.replica import Change, Removed
from kiosk.domain.records.state import bin_of
from offline_cache.database import Connection


def changes_of_bins(connection: Connection, bins: Mapping[int, Iterable[Record]]) -> Iterator[Change]:
    """Also records that look unchanged: the hash that is stored may belong to a damaged body."""
    gone: dict[int, set[str]] = {number: set() for number in bins}
    for (identity,) in connection.execute("SELECT id FROM records").fetchall():
        if bin_of(identity) in gone:
            gone[bin_of(identity)].add(identity)
    for number, records in bins.items():
        for record in records:
            if bin_of(record.id) != number:
                raise CatalogueRefused(f"The record {record.id!r} does not belong to the bin {number} that it came in.")
            gone[number].discard(record.id)
            yield record
    for some in gone.values():
        yield from (Removed(identity) for identity in sorted(some))
