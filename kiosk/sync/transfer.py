# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Transfer: one file over a link that breaks: goes on where it broke, begins anew where that is refused, gives up in
the end. Verifies nothing: whoever asked compares the hash."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import closing
from typing import Final, Protocol

from kiosk.domain.errors import LinkBroken, RepositoryRefused
from kiosk.sync.link_settings import LinkSettings
from kiosk.sync.meter import Meter
from kiosk.sync.pace import Pace, pauses_s
from kiosk.sync.source import Absent, Reply, ResumeRefused, Source

WORTH_BYTES: Final = 1024
"""A try that brought so much further than ever before was no failure: the next pause is the first one again."""


class Sink(Protocol):
    """Where the bytes of one file gather."""

    def held(self) -> int: ...

    def mark(self) -> str | None: ...

    def begin(self, mark: str | None) -> None:
        """Empty, for bytes that `mark` names."""
        ...

    def write(self, piece: bytes) -> None: ...


class Transfer:
    def __init__(
        self, source: Source, settings: LinkSettings, pace: Pace, meter: Meter, dice: random.Random | None = None
    ) -> None:
        self.source = source
        self._settings = settings
        self._pace = pace
        self._meter = meter
        self._dice = dice or random.Random()  # noqa: S311 - spreads kiosks in time, hides nothing

    def bring(self, path: str, sink: Sink, most_bytes: int, exact_bytes: int | None = None) -> None:
        """`sink` holds all of it afterwards. Raises `SyncError`; what came until then stays in the sink."""
        furthest = sink.held()
        pauses = self._pauses()
        while True:
            try:
                self._once(path, sink, most_bytes, exact_bytes)
                return
            except Absent:
                raise
            except ResumeRefused:
                sink.begin(None)
                pause_s = next(pauses, None)
                if pause_s is None:
                    raise
                self._pace.check()
            except LinkBroken:
                if sink.held() >= furthest + WORTH_BYTES:
                    pauses = self._pauses()
                furthest = max(furthest, sink.held())
                pause_s = next(pauses, None)
                if pause_s is None:
                    raise
                self._pace.pause(pause_s)

    def _pauses(self) -> Iterator[float]:
        return pauses_s(self._settings, self._dice)

    def _once(self, path: str, sink: Sink, most_bytes: int, exact_bytes: int | None) -> None:
        self._pace.check()
        start = sink.held()
        if exact_bytes is not None and start == exact_bytes:
            return
        reply = self.source.open(path, start, sink.mark())
        with closing(reply.pieces):
            if exact_bytes is not None and reply.total not in (None, exact_bytes):
                _wrong_length(path, reply, exact_bytes)
            # Counted here: a sink holds what it could go on with, and that is nothing where the bytes have no mark.
            come = start
            if reply.start != start or not start:
                sink.begin(reply.mark)
                come = 0
            for piece in reply.pieces:
                come += len(piece)
                if come > most_bytes:
                    raise RepositoryRefused(f"{path} goes on after the {most_bytes} bytes that it may have.")
                sink.write(piece)
                self._meter.received(len(piece))
                self._pace.spent(len(piece))
        wanted = exact_bytes if exact_bytes is not None else reply.total
        if wanted is not None and come < wanted:
            raise LinkBroken(f"The link broke: {come} of {wanted} bytes of {path} came.")


def _wrong_length(path: str, reply: Reply, exact_bytes: int) -> None:
    sentence = f"{path} has {reply.total} bytes at the other end, not the {exact_bytes} that were signed."
    raise ResumeRefused(sentence) if reply.start else RepositoryRefused(sentence)
