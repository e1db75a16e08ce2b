# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of catalogue.db. Owns their shape; the search index beside them belongs to `offline_cache.search`."""

from __future__ import annotations

from typing import Final

from offline_cache.database import Connection

TABLES: Final = {
    # One row. `package` is the sha256 of the package it came in; NULL where it came by synchronisation.
    "edition": "(sequence INTEGER NOT NULL, published TEXT NOT NULL, root BLOB NOT NULL, services INTEGER NOT NULL,"
    " is_demonstration INTEGER NOT NULL, package TEXT)",
    # In the order of ids, small rows: the root and positions are read from here.
    "records": "(id TEXT PRIMARY KEY, sha256 BLOB NOT NULL, number INTEGER NOT NULL) WITHOUT ROWID",
    # The one copy of each record, compressed with the dictionary.
    "bodies": "(number INTEGER PRIMARY KEY, body BLOB NOT NULL)",
    "dictionary": "(content BLOB NOT NULL)",
    # `number` is that of the record and of the row of the search index; `id` is without its kind.
    "services": "(number INTEGER PRIMARY KEY, id TEXT NOT NULL, status TEXT NOT NULL, successor TEXT,"
    " authority TEXT NOT NULL, sort_name TEXT NOT NULL)",
    "wanted": "(service TEXT PRIMARY KEY, popularity INTEGER NOT NULL) WITHOUT ROWID",
    # The PDF forms of services, by the hash and size of their plain bytes.
    "templates": "(number INTEGER NOT NULL, form TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,"
    " PRIMARY KEY (number, form)) WITHOUT ROWID",
    # Which record names which: ids with their kind, and the number of who names them.
    "links": "(target TEXT NOT NULL, source INTEGER NOT NULL, PRIMARY KEY (target, source)) WITHOUT ROWID",
}


def create_tables(connection: Connection) -> None:
    for name, columns in TABLES.items():
        connection.execute(f"CREATE TABLE {name} {columns}")


def drop_everything(connection: Connection) -> None:
    """Also what an older program left; virtual tables first, which take their own shadows with them."""
    for kind in ("CREATE VIRTUAL TABLE", "CREATE TABLE"):
        found = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
            " AND sql LIKE ? || '%'",
            (kind,),
        ).fetchall()
        for (name,) in found:
            connection.execute(f'DROP TABLE "{name}"')
