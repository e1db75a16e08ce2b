# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshot: reads of one edition while another may already lie stored. Knows no table but the edition."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import Any

from kiosk.domain.errors import KioskError
from offline_cache.bodies import BodyDamaged
from offline_cache.database import Connection, DatabaseError, connect
from offline_cache.storage_problems import is_damage, storage_error, suspicion_of
from offline_cache.stored_state import stored_coder, stored_edition

Row = tuple[Any, ...]


class Snapshot:
    """One open read transaction: what is seen does not change until `renew`. Usable from any thread."""

    def __init__(self, connection: Connection, file: Path | None) -> None:
        self._connection = connection
        self._file = file
        self._lock = Lock()
        self._inode = _inode_of(file)
        self._version: int = 0
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
                if is_damage(error):
                    self.suspect()
                raise storage_error(error, self._file) from error

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

    def renew(self) -> bool:
        """See what is stored now; True when anything was written since."""
        with self._lock:
            before = self._version
            self._end()
            is_another = self._followed()
            self._begin()
            return is_another or self._version != before

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _followed(self) -> bool:
        """A file that was too damaged for anything was set aside, and another one has its name."""
        inode = _inode_of(self._file)
        if self._file is None or inode in (None, self._inode):
            return False
        try:
            connection = connect(self._file)
            if stored_edition(connection) is None:
                connection.close()
                return False
        except DatabaseError as error:
            raise storage_error(error, self._file) from error
        self._connection.close()
        self._connection, self._inode = connection, inode
        return True

    def _end(self) -> None:
        """A `renew` that could not begin anew, as the disk failed, left no transaction to be ended."""
        try:
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")
        except DatabaseError as error:
            raise storage_error(error, self._file) from error

    def _begin(self) -> None:
        try:
            self._connection.execute("BEGIN")
            # SQLite takes the snapshot at the first read, not at BEGIN.
            self._connection.execute("SELECT sequence FROM edition").fetchall()
            # It grows with every commit of another connection.
            ((self._version,),) = self._connection.execute("PRAGMA data_version").fetchall()
            self._coder = stored_coder(self._connection)
        except DatabaseError as error:
            raise storage_error(error, self._file) from error

    def _damaged(self, error: ValueError) -> KioskError:
        self.suspect()
        return storage_error(DatabaseError(f"a record is damaged: {error}"), self._file)


def _inode_of(file: Path | None) -> int | None:
    try:
        return file.stat().st_ino if file else None
    except OSError:
        return None
