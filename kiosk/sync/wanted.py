# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wanted: one file of a repository and how to know it when it came. Fetches nothing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.domain.errors import RepositoryRefused
from kiosk.sync.durable import on_disk

_PIECE_BYTES: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """`path` is that of the repository; `hashes` are (algorithm, hex), all of which must fit."""

    path: str
    length: int
    hashes: tuple[tuple[str, str], ...]

    @property
    def name(self) -> str:
        """Of the file on this machine: its first hash, which no folder can be smuggled into."""
        return self.hashes[0][1]

    def is_in(self, file: Path) -> bool:
        """Whether `file` is exactly this. Raises `StateFolderError` where it cannot be read."""
        try:
            digests = [(hashlib.new(algorithm), wanted) for algorithm, wanted in self.hashes]
        except ValueError as error:
            raise RepositoryRefused(f"{self.path} is signed in a way that this version does not know.") from error
        with on_disk(file.parent):
            if not file.is_file() or file.stat().st_size != self.length:
                return False
            with file.open("rb") as opened:
                while piece := opened.read(_PIECE_BYTES):
                    for digest, _ in digests:
                        digest.update(piece)
        return all(digest.hexdigest() == wanted for digest, wanted in digests)
