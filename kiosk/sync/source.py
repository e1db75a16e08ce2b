# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Source: where the files of a repository come from, piece by piece. Judges no content."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.errors import LinkBroken, StickWrong, SyncError

NOT_FOUND = 404


@dataclass(frozen=True, slots=True)
class Reply:
    """`start` is where the first piece belongs: 0 unless the source goes on where we stopped. `mark` names exactly
    these bytes at the source, so that they can be gone on with; None where it has no such name."""

    start: int
    total: int | None
    mark: str | None
    pieces: Generator[bytes, None, None]


class Source(Protocol):
    """Paths are those of the repository, as "metadata/timestamp.json"."""

    @property
    def requests(self) -> int:
        """Asked so far."""
        ...

    def open(self, path: str, start: int = 0, mark: str | None = None) -> Reply:
        """From byte `start` on, if it still is what `mark` names. Raises `Absent` or `AbsentOnStick` where asking
        again is of no use, `ResumeRefused` where only `start` is at fault, else `SyncError`; so do the pieces."""
        ...

    def interrupt(self) -> None:
        """From another thread: whoever waits for a piece soon gets an error."""
        ...

    def close(self) -> None: ...


class Absent(LinkBroken):
    """The answer is final: there is no such file, or what answers is not the server."""

    def __init__(self, sentence: str, status: int) -> None:
        super().__init__(sentence)
        self.status = status


class AbsentOnStick(StickWrong):
    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.status = NOT_FOUND


class ResumeRefused(LinkBroken):
    """What we hold cannot be gone on with; from the beginning it may come."""


class Stopped(SyncError):
    """Somebody asked for the end: nothing is wrong, and what came so far is kept."""
