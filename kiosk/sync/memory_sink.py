# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""MemorySink: a small file of a repository, held in memory: metadata. Nothing of it reaches the disk."""

from __future__ import annotations


class MemorySink:
    """A `Sink` that goes on only with bytes that have a name at their source: no hash will tell a mixture."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._mark: str | None = None

    def held(self) -> int:
        return len(self._bytes) if self._mark is not None else 0

    def mark(self) -> str | None:
        return self._mark

    def begin(self, mark: str | None) -> None:
        self._bytes.clear()
        self._mark = mark

    def write(self, piece: bytes) -> None:
        self._bytes += piece

    def whole(self) -> bytes:
        return bytes(self._bytes)
