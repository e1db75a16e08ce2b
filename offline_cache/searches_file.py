# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SearchesFile: searches.db, the counts that lie on the disk. Takes whole batches, and trusts who hands them over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from kiosk.domain.errors import StateFolderError
from kiosk.domain.kept_query import KeptQuery
from offline_cache.database import Connection, DatabaseError, connect
from offline_cache.popularity import Choices
from offline_cache.search_batch import SearchBatch
from offline_cache.storage_problems import storage_error

DATABASE_NAME: Final = "searches.db"
MOST_QUERIES: Final = 5_000
KEPT_MONTHS: Final = 24
_APPLICATION_ID: Final = 0x56534348
_SCHEMA_VERSION: Final = 1
_PATIENCE_MS: Final = 200
"""Another program may read; nobody waits longer for it between two visits."""

# Without row numbers: the order of rows does not tell the order in which people asked.
_SCHEMA: Final = (
    "CREATE TABLE queries (query TEXT PRIMARY KEY, visits INTEGER NOT NULL, nothing_chosen INTEGER NOT NULL,"
    " month INTEGER NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE led_to (query TEXT NOT NULL, service TEXT NOT NULL, times INTEGER NOT NULL,"
    " PRIMARY KEY (query, service)) STRICT, WITHOUT ROWID",
    "CREATE TABLE chosen (service TEXT NOT NULL, month INTEGER NOT NULL, times INTEGER NOT NULL,"
    " PRIMARY KEY (service, month)) STRICT, WITHOUT ROWID",
    f"PRAGMA application_id = {_APPLICATION_ID}",
    f"PRAGMA user_version = {_SCHEMA_VERSION}",
)
_ADD_QUERY: Final = (
    "INSERT INTO queries VALUES (?, ?, ?, ?) ON CONFLICT (query) DO UPDATE SET visits = visits + excluded.visits,"
    " nothing_chosen = nothing_chosen + excluded.nothing_chosen, month = max(month, excluded.month)"
)
_ADD_LED_TO: Final = (
    "INSERT INTO led_to VALUES (?, ?, ?) ON CONFLICT (query, service) DO UPDATE SET times = times + excluded.times"
)
_ADD_CHOSEN: Final = (
    "INSERT INTO chosen VALUES (?, ?, ?) ON CONFLICT (service, month) DO UPDATE SET times = times + excluded.times"
)
_TIDY: Final = (
    ("DELETE FROM queries WHERE month < ?", True),
    (
        "DELETE FROM queries WHERE query IN"  # noqa: S608 - our own figure
        f" (SELECT query FROM queries ORDER BY month DESC, visits DESC, query LIMIT -1 OFFSET {MOST_QUERIES})",
        False,
    ),
    ("DELETE FROM led_to WHERE query NOT IN (SELECT query FROM queries)", False),
    ("DELETE FROM chosen WHERE month < ?", True),
)


class SearchesFile:
    """Opened for each act and closed again. Raises `StateFolderError`, with a sentence for staff."""

    def __init__(self, state_folder: Path) -> None:
        self._file = state_folder / DATABASE_NAME

    def queries(self) -> Sequence[KeptQuery]:
        """Those that most visits asked first."""
        rows, ways = self._read(
            "SELECT query, visits, nothing_chosen FROM queries ORDER BY visits DESC, query",
            "SELECT * FROM led_to ORDER BY times DESC, service",
        )
        led_to: dict[str, list[tuple[str, int]]] = {}
        for query, service, times in ways:
            led_to.setdefault(query, []).append((service, times))
        return [KeptQuery(query, visits, none, tuple(led_to.get(query, ()))) for query, visits, none in rows]

    def texts_and_choices(self) -> tuple[frozenset[str], Sequence[Choices]]:
        """All that counting itself needs."""
        texts, choices = self._read("SELECT query FROM queries", "SELECT service, month, times FROM chosen")
        return frozenset(text for (text,) in texts), choices

    def add(self, batch: SearchBatch, month: int) -> None:
        """All of it or nothing. A file of another shape is made anew."""
        with self._connected() as connection:
            is_ours = _is_ours(connection)
        if not is_ours:
            self._remove()
        with self._connected(is_checked=True) as connection:
            connection.execute("PRAGMA secure_delete = ON").fetchall()
            connection.execute("BEGIN IMMEDIATE")
            if not _is_ours(connection):
                for statement in _SCHEMA:
                    connection.execute(statement)
            _add(connection, batch, month)
            connection.execute("COMMIT")

    def _read(self, *statements: str) -> list[list[Any]]:
        """Nothing where there is no file, or one of another shape: the next writing makes it anew."""
        nothing: list[list[Any]] = [[] for _ in statements]
        if not self._file.exists():
            return nothing
        with self._connected() as connection:
            is_ours = _is_ours(connection)
            return [connection.execute(each).fetchall() for each in statements] if is_ours else nothing

    @contextmanager
    def _connected(self, *, is_checked: bool = False) -> Iterator[Connection]:
        try:
            with closing(connect(self._file)) as connection:
                connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}").fetchall()
                if not is_checked:
                    _check(connection)
                yield connection
        except DatabaseError as error:
            raise self._problem(error) from error

    def _remove(self) -> None:
        try:
            for name in (self._file.name, f"{self._file.name}-wal", f"{self._file.name}-shm"):
                self._file.with_name(name).unlink(missing_ok=True)
        except OSError as error:
            raise StateFolderError(
                f"Searches are not counted: {self._file} is of another version and cannot be deleted"
                f" ({error.strerror}). Make {self._file.parent} writable."
            ) from error

    def _problem(self, error: DatabaseError) -> StateFolderError:
        problem = storage_error(error, self._file)
        if isinstance(problem, StateFolderError):
            return StateFolderError(f"Searches are not counted. {problem.sentence}")
        return StateFolderError(
            f"Searches are not counted: {self._file} is damaged ({error}). Delete it while the kiosk is off;"
            " the counts begin anew, and nothing else is lost."
        )


def _is_ours(connection: Connection) -> bool:
    marks = [connection.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")]
    return marks == [(_APPLICATION_ID,), (_SCHEMA_VERSION,)]


def _check(connection: Connection) -> None:
    """The file is small: all of it is looked through each time."""
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != ("ok",):
        raise DatabaseError(verdict[0])


def _add(connection: Connection, batch: SearchBatch, month: int) -> None:
    tallies = sorted(batch.queries.items())
    connection.executemany(_ADD_QUERY, [(query, tally.visits, tally.nothing_chosen, month) for query, tally in tallies])
    connection.executemany(
        _ADD_LED_TO, [(query, *chosen) for query, tally in tallies for chosen in sorted(tally.chosen.items())]
    )
    connection.executemany(_ADD_CHOSEN, [(service, month, times) for service, times in sorted(batch.chosen.items())])
    for statement, has_bound in _TIDY:
        connection.execute(statement, (month - KEPT_MONTHS,) if has_bound else ())
