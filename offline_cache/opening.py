# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds a catalogue to serve from: the stored one, a repaired one, or the seed in memory. Never gives up early."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueError, StateFolderError
from kiosk.domain.records.seed import Seed
from offline_cache.database import Connection, DatabaseError, connect, connect_read_only, driver, opened
from offline_cache.snapshot import Snapshot
from offline_cache.storage_problems import StoreProblem, is_damage, set_aside, storage_error, suspicion_of
from offline_cache.stored_state import stored_edition, stored_package

DATABASE_NAME = "catalogue.db"
_CHECKED_AT_START_BYTES = 8 << 20


def open_snapshot(state_folder: Path, seed: Seed) -> tuple[Snapshot, tuple[StoreProblem, ...]]:
    """Raises `CatalogueError` only where neither the state folder nor the seed holds a usable catalogue."""
    problems: list[StoreProblem] = []
    file = state_folder / DATABASE_NAME
    try:
        _make_private(state_folder)
        try:
            return Snapshot(_open_stored(file, seed, problems), file), tuple(problems)
        except DatabaseError as error:
            raise storage_error(error, file) from error
    except StateFolderError as error:
        problems.append(StoreProblem.of(error))
        return Snapshot(_open_beside(file, seed), None), tuple(problems)


def _open_stored(file: Path, seed: Seed, problems: list[StoreProblem]) -> Connection:
    connection, stored = _connect_or_set_aside(file, problems)
    try:
        if stored is None:
            _write_seed(connection, seed)
        else:
            _take_newer_seed(connection, stored, seed, problems)
    except (DatabaseError, CatalogueError):
        connection.close()
        raise
    return connection


def _take_newer_seed(connection: Connection, stored: Edition, seed: Seed, problems: list[StoreProblem]) -> None:
    try:
        claim = seed.claim()
        # The same number with other bytes happens while content is written; a released number never changes.
        package = stored_package(connection)
        if claim.sequence > stored.sequence or (
            claim.sequence == stored.sequence and package is not None and package != claim.mark
        ):
            _write_seed(connection, seed)
    except CatalogueError as error:
        problems.append(StoreProblem.of(error))


def _connect_or_set_aside(file: Path, problems: list[StoreProblem]) -> tuple[Connection, Edition | None]:
    try:
        connection = connect(file)
        try:
            _quick_check(connection, file)
            return connection, stored_edition(connection)
        except DatabaseError:
            connection.close()
            raise
    except DatabaseError as error:
        if not is_damage(error):
            raise
    set_aside(file)
    problems.append(
        StoreProblem(
            CatalogueError.code,
            f"The stored catalogue {file} was damaged and was made anew from the seed. "
            "Synchronise to get today's catalogue; if this happens again, check the disk.",
        )
    )
    return connect(file), None


def _quick_check(connection: Connection, file: Path) -> None:
    """A large file would keep the first screen waiting: `CatalogueReplica.check_weekly` looks through those."""
    is_small = file.stat().st_size <= _CHECKED_AT_START_BYTES
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone() if is_small else ("ok",)
    if verdict != ("ok",) or suspicion_of(file).exists():
        damage = DatabaseError(verdict[0])
        damage.sqlite_errorcode = driver.SQLITE_CORRUPT
        raise damage


def _write_seed(connection: Connection, seed: Seed) -> None:
    from offline_cache.taking import take  # noqa: PLC0415 - only an import needs the checks

    claim = seed.claim()
    take(connection, seed.arrival(), claim.mark)


def _open_beside(file: Path, seed: Seed) -> Connection:
    """Serve without a usable state folder: the stored file untouched if it is whole, else the seed in memory."""
    log = file.with_name(f"{file.name}-wal")
    if file.is_file() and not (log.exists() and log.stat().st_size):
        connection = connect_read_only(file)
        try:
            _quick_check(connection, file)
            if stored_edition(connection) is not None:
                return connection
        except DatabaseError:
            pass
        connection.close()
    connection = opened(":memory:")
    _write_seed(connection, seed)
    return connection


def _make_private(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    except OSError as error:
        raise StateFolderError(
            f"The state folder {folder} cannot be made or kept private ({error.strerror}). "
            "Make it a folder of the kiosk's user, or name another one."
        ) from error
