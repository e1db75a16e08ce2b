# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PartFile: what came of a file so far, and a note beside it of what it will be. Outlives a restart; trusts nothing:
the hash of the whole decides in the end."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import BinaryIO, Final

from kiosk.sync.durable import on_disk, write_settled
from kiosk.sync.wanted import Wanted

_FLUSH_EVERY_BYTES: Final = 1 << 20


class PartFile:
    """A `Sink`. `close` before the file is used; what it holds is on the disk then."""

    def __init__(self, folder: Path, wanted: Wanted) -> None:
        self.path = folder / f"{wanted.name}.part"
        self._note = folder / f"{wanted.name}.note"
        self._wanted = wanted
        self._folder = folder
        self._unflushed = 0
        self._mark: str | None = None
        with on_disk(folder):
            folder.mkdir(parents=True, exist_ok=True)
            is_ours, self._mark = self._noted()
            self._file: BinaryIO = self.path.open("ab")
            if not is_ours or self.held() > wanted.length:
                self.begin(None)

    def held(self) -> int:
        return self._file.tell()

    def mark(self) -> str | None:
        return self._mark

    def begin(self, mark: str | None) -> None:
        self._mark = mark
        with on_disk(self._folder):
            self._file.truncate(0)
            self._file.seek(0)
            write_settled(self._note, json.dumps({**self._facts(), "mark": mark}).encode())

    def write(self, piece: bytes) -> None:
        with on_disk(self._folder):
            self._file.write(piece)
            self._unflushed += len(piece)
            if self._unflushed >= _FLUSH_EVERY_BYTES:
                self._flush()

    def close(self) -> None:
        if not self._file.closed:
            with on_disk(self._folder), self._file:
                self._flush()

    def forget(self) -> None:
        with on_disk(self._folder):
            for file in (self.path, self._note):
                file.unlink(missing_ok=True)

    def forget_note(self) -> None:
        with on_disk(self._folder):
            self._note.unlink(missing_ok=True)

    def _flush(self) -> None:
        self._unflushed = 0
        self._file.flush()
        os.fsync(self._file.fileno())

    def _facts(self) -> dict[str, object]:
        return {
            "path": self._wanted.path,
            "length": self._wanted.length,
            "hashes": [list(pair) for pair in self._wanted.hashes],
        }

    def _noted(self) -> tuple[bool, str | None]:
        """Whether the part is of the same file, and what its source called those bytes."""
        with contextlib.suppress(OSError, ValueError):
            noted = json.loads(self._note.read_bytes())
            if isinstance(noted, dict):
                mark = noted.pop("mark", None)
                if noted == self._facts():
                    return True, mark if isinstance(mark, str) else None
        return False, None
