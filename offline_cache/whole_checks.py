# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold between the records of a whole catalogue, looked up only where something was touched."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.state import state_root
from offline_cache.database import Connection
from offline_cache.record_checks import ADVICE


def root_of(connection: Connection) -> bytes:
    """Of all that is stored, by the hashes that are stored."""
    rows = connection.execute("SELECT id, sha256 FROM records ORDER BY id")
    return state_root((identity, bytes(sha256)) for identity, sha256 in rows)


def check_named(connection: Connection, named: Iterable[str]) -> None:
    """Each id that something newly names must be there."""
    for target in sorted(named):
        if connection.execute("SELECT 1 FROM records WHERE id = ?", (target,)).fetchone() is None:
            _refuse_missing(connection, target)


def check_removed(connection: Connection, removed: Iterable[str]) -> None:
    """Nothing may still name what is gone."""
    for target in sorted(removed):
        if connection.execute("SELECT 1 FROM links WHERE target = ?", (target,)).fetchone() is not None:
            _refuse_missing(connection, target)


def check_successors(connection: Connection, services: Iterable[str]) -> None:
    """From each of these services the successors must lead to an end."""
    for service in sorted(services):
        seen: set[str] = set()
        at: str | None = service
        while at is not None:
            if at in seen:
                raise CatalogueRefused(f"The successors of the service {service!r} lead back to itself. {ADVICE}")
            seen.add(at)
            row = connection.execute(
                "SELECT successor FROM services JOIN records USING (number)"
                " WHERE records.id = 'service:' || ? AND status = 'withdrawn'",
                (at,),
            ).fetchone()
            at = row[0] if row else None


def _refuse_missing(connection: Connection, target: str) -> None:
    sources = connection.execute("SELECT source FROM links WHERE target = ? LIMIT 1", (target,)).fetchall()
    for (number,) in sources:
        names = connection.execute("SELECT id FROM records WHERE number = ?", (number,)).fetchall()
        raise CatalogueRefused(f"The record {names[0][0]!r} names {target!r}, which is not there. {ADVICE}")
