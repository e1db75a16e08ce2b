# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshot: reads of one edition while another may already lie stored. Knows no table but the edition."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any, Final

from kiosk.domain.errors import KioskError
from offline_cache.bodies import BodyDamaged
from offline_cache.database import Connection, DatabaseError
from offline_cache.storage_problems import is_damage, storage_error, suspicion_of
from offline_cache.stored_state import stored_coder

Row = tuple[Any, ...]
Signature = tuple[tuple[int, int, int] | None, ...]
_SOME: Final = 200
"""Rows that are read in a small part of a frame."""


class Snapshot:
    """One open read transaction: what is seen never changes. Usable from any thread. `signature` tells whether the file
    was written since."""

    def __init__(self, connection: Connection, file: Path | None) -> None:
        self.signature = signature_of(file)
        self._connection = connection
        self._file = file
        self._lock = Lock()
        with self._lock:
            self._begin()

    @property
    def file(self) -> Path | None:
        """Where the catalogue is stored; None when it is held only in memory or read-only."""
        return self._file

    def rows(self, statement: str, *values: object) -> list[Row]:
        with self._lock:
            try:
                return self._connection.execute(statement, values).fetchall()
            except DatabaseError as error:
                raise self._failed(error) from error

    def some_at_a_time(self, statement: str, *values: object) -> Iterator[Row]:
        """For long answers: others may read in between."""
        cursor = None
        while True:
            with self._lock:
                try:
                    cursor = cursor or self._connection.execute(statement, values)
                    rows = cursor.fetchmany(_SOME)
                except DatabaseError as error:
                    raise self._failed(error) from error
            if not rows:
                return
            yield from rows

    def record(self, stored: bytes) -> dict[str, Any]:
        """A stored body; one that is no longer what was stored was damaged on the disk."""
        try:
            return self.json(self._coder.unpacked(stored).decode())
        except (BodyDamaged, UnicodeDecodeError) as error:
            raise self._damaged(error) from error

    def json(self, text: str) -> dict[str, Any]:
        try:
            value: dict[str, Any] = json.loads(text)
        except ValueError as error:
            raise self._damaged(error) from error
        return value

    def suspect(self) -> None:
        """Have the next start make the file anew: damage inside a page passes the quick check."""
        if self._file is not None:
            with suppress(OSError):
                suspicion_of(self._file).touch()

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _failed(self, error: DatabaseError) -> KioskError:
        if is_damage(error):
            self.suspect()
        return storage_error(error, self._file)

    def _begin(self) -> None:
        try:
            self._connection.execute("BEGIN")
            # SQLite takes the snapshot at the first read, not at BEGIN.
            self._connection.execute("SELECT sequence FROM edition").fetchall()
            self._coder = stored_coder(self._connection)
        except DatabaseError as error:
            raise storage_error(error, self._file) from error

    def _damaged(self, error: ValueError) -> KioskError:
        self.suspect()
        return storage_error(DatabaseError(f"a record is damaged: {error}"), self._file)


def signature_of(file: Path | None) -> Signature:
    """Other where anything was written, or another file has this name."""
    found: list[tuple[int, int, int] | None] = []
    for each in (file, file.with_name(f"{file.name}-wal")) if file else ():
        try:
            facts = each.stat()
        except OSError:
            found.append(None)
        else:
            found.append((facts.st_ino, facts.st_mtime_ns, facts.st_size))
    return tuple(found)
