# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A snapshot that fails says so in the words of the error tree."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from kiosk.domain.errors import CatalogueError, StateFolderError
from offline_cache.database import Connection, opened
from offline_cache.snapshot import Snapshot
from offline_cache.storage_problems import is_damage, storage_error
from offline_cache.tables import create_tables


def memory() -> Connection:
    connection = opened(":memory:")
    create_tables(connection)
    return connection


def test_a_database_without_a_catalogue_is_not_begun() -> None:
    connection = opened(":memory:")
    with pytest.raises(CatalogueError, match="in memory cannot be read"):
        Snapshot(connection, None)
    connection.close()


def test_a_failing_read_has_a_sentence(tmp_path: Path) -> None:
    snapshot = Snapshot(memory(), tmp_path / "catalogue.db")
    with pytest.raises(CatalogueError, match="Restart the kiosk"):
        snapshot.rows("SELECT nothing FROM nowhere")
    snapshot.close()


def test_a_full_disk_is_the_folder_s_problem(tmp_path: Path) -> None:
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL
    error = storage_error(full, tmp_path / "catalogue.db")
    assert isinstance(error, StateFolderError)
    assert str(tmp_path) in error.sentence
    assert not is_damage(full)
    assert isinstance(storage_error(full, None), CatalogueError)


def test_an_error_without_a_code_is_no_damage() -> None:
    assert not is_damage(sqlite3.ProgrammingError("closed"))


def test_a_catalogue_in_memory_leaves_no_mark_behind(tmp_path: Path) -> None:
    snapshot = Snapshot(memory(), None)
    with pytest.raises(CatalogueError, match="a record is damaged"):
        snapshot.record(b"rubbish")
    snapshot.close()


def test_a_mark_that_cannot_be_left_is_no_further_error(tmp_path: Path) -> None:
    snapshot = Snapshot(memory(), tmp_path / "gone" / "catalogue.db")
    snapshot.suspect()
    assert not (tmp_path / "gone").exists()
    snapshot.close()


def test_a_long_answer_comes_some_rows_at_a_time_and_others_read_in_between() -> None:
    connection = memory()
    connection.executemany(
        "INSERT INTO edition VALUES (?, '2026-11-23', x'00', 1, 1, NULL)", [(n,) for n in range(950)]
    )
    snapshot = Snapshot(connection, None)
    seen = []
    for row in snapshot.some_at_a_time("SELECT sequence FROM edition ORDER BY sequence"):
        seen.append(row[0])
        assert snapshot.rows("SELECT count(*) FROM edition") == [(950,)]
    assert seen == list(range(950))
    with pytest.raises(CatalogueError, match="Restart the kiosk"):
        list(snapshot.some_at_a_time("SELECT nothing FROM nowhere"))
    snapshot.close()
