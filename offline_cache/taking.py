# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes one arrival into a database: records, what is derived, edition; in one transaction or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any, Final

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.record import HEAD_ID, Record
from kiosk.domain.records.replica import Arrival, Change, Removed
from offline_cache.bodies import BodyCoder, dictionary_of
from offline_cache.database import Connection
from offline_cache.record_checks import RecordChecks, refuse
from offline_cache.record_rows import RecordRows
from offline_cache.search.index import create_index
from offline_cache.stored_state import stored_coder, stored_edition
from offline_cache.tables import create_tables, drop_everything
from offline_cache.versions import APPLICATION_ID, SCHEMA_VERSION
from offline_cache.whole_checks import check_named, check_removed, check_successors, root_of

_CACHE_KIB: Final = 48 << 10
_FIRST_RECORDS: Final = 400
_FIRST_BYTES: Final = 3 << 20


def take(
    connection: Connection, arrival: Arrival, package_sha256: str | None = None, *, may_be_older: bool = False
) -> Edition:
    """Raises `CatalogueRefused`, a `DatabaseError` or what reading the changes raises, with everything as before.
    `may_be_older` is for a store whose own edition cannot be trusted: an old base is the way back to the newest."""
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    connection.execute("BEGIN IMMEDIATE")
    try:
        edition = _taken(connection, arrival, package_sha256, may_be_older)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    # Passive: a visit may still read the old edition, and nobody waits for it to end.
    connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
    return edition


def _taken(connection: Connection, arrival: Arrival, package_sha256: str | None, may_be_older: bool) -> Edition:
    stored = stored_edition(connection)
    if arrival.from_root is None:
        coder, changes = _begin_anew(connection, arrival.changes)
    elif stored is None or stored.sha256 != arrival.from_root.hex():
        raise CatalogueRefused("The change does not begin at the catalogue that this kiosk has. Fetch another one.")
    else:
        coder, changes = stored_coder(connection), iter(arrival.changes)
    head = _put_all(connection, coder, changes, is_whole=arrival.from_root is None)
    root = root_of(connection)
    if root != arrival.to_root:
        raise CatalogueRefused(
            f"What arrived adds up to the catalogue {root.hex()[:16]}… and {arrival.to_root.hex()[:16]}… was announced."
        )
    return _write_edition(connection, head, None if may_be_older else stored, root, package_sha256)


def _begin_anew(connection: Connection, changes: Iterable[Change]) -> tuple[BodyCoder, Iterator[Change]]:
    """Empty tables, and a dictionary from the first records."""
    drop_everything(connection)
    create_tables(connection)
    create_index(connection)
    rest = iter(changes)
    first: list[Change] = []
    size = 0
    for change in rest:
        first.append(change)
        size += len(change.body) if isinstance(change, Record) else 0
        if len(first) >= _FIRST_RECORDS or size >= _FIRST_BYTES:
            break
    bodies = [each.body for each in first if isinstance(each, Record) and each.id.startswith("service:")]
    dictionary = dictionary_of(bodies)
    connection.execute("INSERT INTO dictionary VALUES (?)", (dictionary,))
    return BodyCoder(dictionary), chain(first, rest)


def _put_all(connection: Connection, coder: BodyCoder, changes: Iterable[Change], *, is_whole: bool) -> dict[str, Any]:
    """Returns what the head says."""
    checks, rows = RecordChecks(), RecordRows(connection, coder)
    head: dict[str, Any] | None = None
    last = b""
    touched: set[str] = set()
    for change in changes:
        if is_whole:
            name = change.id.encode(errors="replace")
            if name <= last or isinstance(change, Removed):
                raise CatalogueRefused(f"The record {change.id!r} does not come in its place in a whole catalogue.")
            last = name
        elif change.id in touched:
            raise CatalogueRefused(f"The record {change.id!r} comes twice in one change.")
        else:
            touched.add(change.id)
        if isinstance(change, Record):
            data = checks.data_of(change)
            rows.put(change, data, is_new=is_whole)
            head = data if change.id == HEAD_ID else head
        elif change.id == HEAD_ID or not rows.remove(change.id):
            raise CatalogueRefused(f"The record {change.id!r} cannot be removed from this catalogue.")
    rows.finish()
    check_named(connection, rows.named)
    check_removed(connection, rows.removed)
    check_successors(connection, rows.replaced)
    return head or _stored_head(connection, coder, checks)


def _stored_head(connection: Connection, coder: BodyCoder, checks: RecordChecks) -> dict[str, Any]:
    rows = connection.execute("SELECT body FROM records JOIN bodies USING (number) WHERE id = ?", (HEAD_ID,)).fetchall()
    if not rows:
        refuse(HEAD_ID, "it is missing")
    return checks.data_of(Record(HEAD_ID, coder.unpacked(rows[0][0])))


def _write_edition(
    connection: Connection, head: dict[str, Any], stored: Edition | None, root: bytes, package_sha256: str | None
) -> Edition:
    sequence: int = head["sequence"]
    if stored is not None and sequence < stored.sequence:
        raise CatalogueRefused(
            f"This is edition {sequence} and this kiosk already has {stored.sequence}: an older catalogue is never "
            "taken. Bring the newest one."
        )
    ((services,),) = connection.execute("SELECT count(*) FROM services").fetchall()
    connection.execute("DELETE FROM edition")
    connection.execute(
        "INSERT INTO edition VALUES (?, ?, ?, ?, ?, ?)",
        (sequence, head["published"], root, services, head["demonstration"], package_sha256),
    )
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    return Edition(sequence, date.fromisoformat(head["published"]), root.hex(), services, head["demonstration"])
