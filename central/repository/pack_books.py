# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PackBooks: which packs and bases there are, and what each costs. Makes none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from central.repository.base_writer import base_name
from central.repository.history import History
from central.repository.history_schema import OPEN
from central.repository.place import Place
from kiosk.domain.records.cheapest_path import Way


@dataclass(frozen=True, slots=True)
class PackFile:
    """`is_step` marks those that others build upon: they are kept, the others serve until the next edition."""

    from_root: bytes
    to_root: bytes
    name: str
    sha256: str
    size_bytes: int
    is_step: bool

    @property
    def way(self) -> Way:
        return Way(self.name, self.from_root.hex(), self.to_root.hex(), self.size_bytes)


@dataclass(frozen=True, slots=True)
class BaseFile:
    root: bytes
    sequence: int
    sha256: str
    size_bytes: int
    day: date

    @property
    def name(self) -> str:
        return base_name(self.sequence)

    @property
    def way(self) -> Way:
        return Way(self.name, None, self.root.hex(), self.size_bytes)


class PackBooks:
    """What the books name but the disk does not have is not there."""

    def __init__(self, place: Place, history: History) -> None:
        self._place = place
        self._history = history

    def note_pack(self, pack: PackFile) -> None:
        self._history.ask(
            "INSERT OR REPLACE INTO pack VALUES (:from_root, :to_root, :name, :sha256, :bytes, :is_step)",
            from_root=pack.from_root,
            to_root=pack.to_root,
            name=pack.name,
            sha256=pack.sha256,
            bytes=pack.size_bytes,
            is_step=pack.is_step,
        )

    def packs(self, to_root: bytes) -> Sequence[PackFile]:
        """Those to this edition, and all steps: what a way can be made of."""
        rows = self._history.ask("SELECT * FROM pack WHERE to_root = :to OR is_step ORDER BY name", to=to_root)
        found = (_pack(row) for row in rows)
        return [pack for pack in found if self.path(pack).is_file()]

    def step_paths(self) -> frozenset[Path]:
        rows = self._history.ask("SELECT name, sha256 FROM pack WHERE is_step")
        return frozenset(self._place.target(name, sha256) for name, sha256 in rows)

    def note_base(self, base: BaseFile) -> None:
        self._history.ask(
            "INSERT OR REPLACE INTO base VALUES (:root, :sequence, :sha256, :bytes, :day)",
            root=base.root,
            sequence=base.sequence,
            sha256=base.sha256,
            bytes=base.size_bytes,
            day=base.day.isoformat(),
        )

    def newest_base(self) -> BaseFile | None:
        """Of an edition that the history still has."""
        rows = self._history.ask(
            "SELECT base.* FROM base JOIN edition ON edition.root = base.root ORDER BY base.sequence DESC"
        )
        found = (_base(row) for row in rows)
        return next((base for base in found if self.path(base).is_file()), None)

    def path(self, file: PackFile | BaseFile) -> Path:
        return self._place.target(file.name, file.sha256)

    def blob_paths(self) -> Sequence[Path]:
        """The PDF forms of the newest edition, and the patches to them."""
        rows = self._history.ask(
            """SELECT now.sha256, old.sha256 FROM template now LEFT JOIN template old
                ON old.form = now.form AND old.sha256 <> now.sha256
                WHERE now.sequence >= (SELECT max(sequence) FROM edition)"""
        )
        paths = {self._place.blob(new) for new, _ in rows}
        patches = {self._place.blob_patch(old, new) for new, old in rows if old}
        return sorted(path for path in paths | patches if path.is_file())

    def bytes_since(self) -> Sequence[tuple[int, int]]:
        """(sequence of an edition, bytes of those records that are still as it brought them), newest first."""
        return self._history.ask(
            """SELECT from_seq, sum(bytes) FROM record JOIN body USING (sha) WHERE to_seq = :open
                GROUP BY from_seq ORDER BY from_seq DESC""",
            open=OPEN,
        )

    def note_named(self, paths: Sequence[Path], day: date) -> None:
        """These files stand for something on this day."""
        names = [path.relative_to(self._place.folder).as_posix() for path in paths]
        self._history.tell("INSERT OR REPLACE INTO named VALUES (?, ?)", [(name, day.isoformat()) for name in names])

    def named_since(self, day: date) -> frozenset[str]:
        rows = self._history.ask("SELECT path FROM named WHERE day >= :day", day=day.isoformat())
        return frozenset(row[0] for row in rows)

    def forget_packs(self, day: date, keep_days: int) -> None:
        """Rows of files that are long gone."""
        oldest = (day - timedelta(days=keep_days)).isoformat()
        self._history.ask("DELETE FROM named WHERE day < :day", day=oldest)
        self._history.ask(
            """WITH known AS (SELECT root FROM edition)
               DELETE FROM pack WHERE to_root NOT IN known OR from_root NOT IN known"""
        )


def _pack(row: Sequence[Any]) -> PackFile:
    from_root, to_root, name, sha256, size_bytes, is_step = row
    return PackFile(from_root, to_root, name, sha256, size_bytes, bool(is_step))


def _base(row: Sequence[Any]) -> BaseFile:
    root, sequence, sha256, size_bytes, day = row
    return BaseFile(root, sequence, sha256, size_bytes, date.fromisoformat(day))
