# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A text as an engine gets it, and where each of its characters came from in the text on the screen."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

_CLOSING = tuple(".,;:!?)…")


@dataclass(frozen=True, slots=True)
class Piece:
    """`is_same`: these characters were taken over one by one; otherwise they stand for the source as a whole."""

    heard_start: int
    source_start: int
    source_length: int
    is_same: bool


@dataclass(frozen=True, slots=True)
class Heard:
    text: str
    pieces: tuple[Piece, ...] = ()

    def source_of(self, start: int, length: int) -> tuple[int, int]:
        """Start and length, in the text on the screen, of a word of this text."""
        position = bisect_right(self.pieces, start, key=lambda piece: piece.heard_start) - 1
        if position < 0:
            return (start, length)
        piece = self.pieces[position]
        if not piece.is_same:
            return (piece.source_start, piece.source_length)
        within = start - piece.heard_start
        return (piece.source_start + within, min(length, piece.source_length - within))


class Script:
    """Heard text in the making. Where parts meet there is one space at most, and none before a comma or a stop."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def copy(self, part: str, source_start: int) -> None:
        if part[:1] in _CLOSING:
            self._trim()
        if self._ends_in_space() and part.startswith(" "):
            part, source_start = part[1:], source_start + 1
        self._add(part, source_start, len(part), is_same=True)

    def replace(self, part: str, source_start: int, source_length: int) -> None:
        if part[:1] in _CLOSING:
            self._trim()
        if self._ends_in_space():
            part = part.lstrip(" ")
        self._add(part, source_start, source_length, is_same=False)

    def heard(self) -> Heard:
        self._trim()
        return Heard("".join(self._parts), tuple(self._pieces))

    def _trim(self) -> None:
        if self._parts:
            kept = self._parts[-1].rstrip(" ")
            self._length -= len(self._parts[-1]) - len(kept)
            self._parts[-1] = kept

    def _ends_in_space(self) -> bool:
        return not self._parts or self._parts[-1].endswith(" ")

    def _add(self, part: str, source_start: int, source_length: int, is_same: bool) -> None:
        if part:
            self._pieces.append(Piece(self._length, source_start, source_length, is_same))
            self._parts.append(part)
            self._length += len(part)
