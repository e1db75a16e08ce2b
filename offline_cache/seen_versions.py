# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SeenVersionsFile: the highest versions of signed files ever accepted, in a database that outlives catalogues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from offline_cache.database import Connection, DatabaseError, connect
from offline_cache.storage_problems import is_damage, set_aside, storage_error

DATABASE_NAME: Final = "versions.db"
_TABLE: Final = "CREATE TABLE IF NOT EXISTS versions (name TEXT PRIMARY KEY, version INTEGER NOT NULL) WITHOUT ROWID"
_RAISE: Final = (
    "INSERT INTO versions VALUES (?, ?)"
    " ON CONFLICT (name) DO UPDATE SET version = excluded.version WHERE excluded.version > version"
)


class SeenVersionsFile:
    """Where the file is damaged it is set aside and begun again: the stored catalogue and the signed files beside it
    still refuse what is older than they are."""

    def __init__(self, state_folder: Path) -> None:
        self._file = state_folder / DATABASE_NAME

    def highest(self) -> Mapping[str, int]:
        if not self._file.exists():
            return {}
        with self._connected() as connection:
            return dict(connection.execute("SELECT name, version FROM versions").fetchall())

    def note(self, versions: Mapping[str, int]) -> None:
        with self._connected() as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(_RAISE, sorted(versions.items()))
            connection.execute("COMMIT")

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        try:
            with closing(self._opened()) as connection:
                yield connection
        except DatabaseError as error:
            raise storage_error(error, self._file) from error

    def _opened(self) -> Connection:
        try:
            return _with_table(connect(self._file))
        except DatabaseError as error:
            if not is_damage(error):
                raise
        set_aside(self._file)
        return _with_table(connect(self._file))


def _with_table(connection: Connection) -> Connection:
    try:
        connection.execute(_TABLE)
    except DatabaseError:
        connection.close()
        raise
    return connection
