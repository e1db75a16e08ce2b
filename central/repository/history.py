# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""History: every edition that headquarters published, in one SQLite file. Knows no packs, no signatures."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock
from typing import Any, Final

import zstandard

from central.refusal import CentralRefusal
from central.repository.history_schema import OPEN, SCHEMA
from kiosk.domain.records.record import HEAD_ID, Record
from kiosk.domain.records.state import Entry, bin_of, state_root

_LEVEL: Final = 3


@dataclass(frozen=True, slots=True)
class PublishedEdition:
    """`published` is the date that citizens see, `day` the one on which it went out."""

    sequence: int
    root: bytes
    published: date
    day: date
    services: int
    is_demonstration: bool


class History:
    """One at a time: a second process is refused. Raises `CentralRefusal` where the file cannot be used."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = Lock()
        self._packer = zstandard.ZstdCompressor(level=_LEVEL)
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=0)
        try:
            self._db.executescript(
                "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;" + SCHEMA
            )
        except sqlite3.DatabaseError as failed:
            self._db.close()
            if "locked" in str(failed):
                raise CentralRefusal(f"{path} is in use: another central is at work. Wait until it is done.") from None
            raise CentralRefusal(
                f"{path} is damaged ({failed}). Restore it from its copy, or move it away."
            ) from failed

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> History:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def ask(self, sql: str, **values: Any) -> list[Any]:
        """For the books that others keep in the same file."""
        with self._lock:
            return self._db.execute(sql, values).fetchall()

    def tell(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """All of them or none."""
        with self._lock, self._db:
            self._db.execute("BEGIN")
            self._db.executemany(sql, rows)

    def editions(self) -> Sequence[PublishedEdition]:
        """Oldest first."""
        return [
            PublishedEdition(
                sequence, root, date.fromisoformat(published), date.fromisoformat(day), services, bool(demonstration)
            )
            for sequence, root, published, day, services, demonstration in self.ask(
                "SELECT * FROM edition ORDER BY sequence"
            )
        ]

    def entries(self, sequence: int) -> list[Entry]:
        """Every record of that edition and its hash, in the order of ids."""
        return self.ask("SELECT id, sha FROM record WHERE from_seq <= :at AND to_seq > :at ORDER BY id", at=sequence)

    def bin_records(self, number: int) -> Iterator[Record]:
        """Of the newest edition, in the order of ids."""
        rows = self.ask(
            "SELECT id, sha FROM record WHERE bin = :bin AND to_seq = :open ORDER BY id", bin=number, open=OPEN
        )
        for identity, sha in rows:
            yield Record(identity, self.body(sha))

    def body(self, sha: bytes) -> bytes:
        """From any thread."""
        rows = self.ask("SELECT packed FROM body WHERE sha = :sha", sha=sha)
        return zstandard.ZstdDecompressor().decompress(rows[0][0])

    def stage(self, records: Iterable[Record]) -> None:
        """What may become the next edition; the head comes with `commit`. Undone by `drop_staged`."""
        self._db.execute("BEGIN IMMEDIATE")
        with ExitStack() as undo:
            undo.callback(self._db.execute, "ROLLBACK")
            self._db.execute("DELETE FROM incoming")
            for record in records:
                self._stage(record)
            undo.pop_all()

    def is_staged_new(self) -> bool:
        """Whether anything but the head differs from the newest edition."""
        differing = """SELECT 1 FROM incoming i LEFT JOIN record r ON r.id = i.id AND +r.to_seq = :open
            WHERE r.sha IS NOT i.sha LIMIT 1"""
        gone = """SELECT 1 FROM record r WHERE to_seq = :open AND id <> :head
            AND NOT EXISTS (SELECT 1 FROM incoming i WHERE i.id = r.id) LIMIT 1"""
        return bool(self.ask(differing, open=OPEN) or self.ask(gone, open=OPEN, head=HEAD_ID))

    def drop_staged(self) -> None:
        self._db.execute("ROLLBACK")

    def commit(self, sequence: int, head: Record, published: date, day: date, *, is_demonstration: bool) -> bytes:
        """What is staged becomes this edition, on the disk; answers with its root."""
        self._stage(head)
        values = {"sequence": sequence, "open": OPEN}
        self._db.execute(
            """UPDATE record SET to_seq = :sequence WHERE to_seq = :open
               AND NOT EXISTS (SELECT 1 FROM incoming i WHERE i.id = record.id AND i.sha = record.sha)""",
            values,
        )
        # The plus keeps SQLite from the index of to_seq, which holds all of them: each id would be sought among all.
        self._db.execute(
            """INSERT INTO record (id, from_seq, to_seq, sha, bin) SELECT id, :sequence, :open, sha, bin FROM incoming i
               WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.id = i.id AND +r.to_seq = :open)""",
            values,
        )
        root = state_root(self.entries(sequence))
        services = self.ask("SELECT count(*) FROM incoming WHERE id GLOB 'service:*'")[0][0]
        row = (sequence, root, published.isoformat(), day.isoformat(), services, is_demonstration)
        self._db.execute("INSERT INTO edition VALUES (?, ?, ?, ?, ?, ?)", row)
        self._db.execute("COMMIT")
        return root

    def drop_after(self, sequence: int) -> None:
        """Editions that were never put in force: a run was ended before its last step."""
        with self._db:
            self._db.execute("BEGIN")
            self._db.execute("DELETE FROM edition WHERE sequence > ?", (sequence,))
            self._db.execute("DELETE FROM record WHERE from_seq > ?", (sequence,))
            self._db.execute("UPDATE record SET to_seq = ? WHERE to_seq > ? AND to_seq < ?", (OPEN, sequence, OPEN))

    def forget_before(self, sequence: int) -> None:
        """Editions older than this one can no longer be the start of a pack."""
        with self._db:
            self._db.execute("BEGIN")
            self._db.execute("DELETE FROM edition WHERE sequence < ?", (sequence,))
            self._db.execute("DELETE FROM record WHERE to_seq <= ?", (sequence,))
            self._db.execute("DELETE FROM body WHERE sha NOT IN (SELECT sha FROM record)")

    def _stage(self, record: Record) -> None:
        sha, size = record.sha256, len(record.body)
        self._db.execute("INSERT INTO incoming VALUES (?, ?, ?)", (record.id, sha, bin_of(record.id)))
        if not self._db.execute("SELECT 1 FROM body WHERE sha = ?", (sha,)).fetchone():
            self._db.execute("INSERT INTO body VALUES (?, ?, ?)", (sha, self._packer.compress(record.body), size))
