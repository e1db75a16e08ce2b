# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Explorer: walks a procedure with many answers and remembers which screens and outcomes it came by."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Final

from kiosk.domain.walk import Procedure
from kiosk.domain.walk.decide import winning_rows
from kiosk.domain.walk.items import read_key
from kiosk.domain.walk.path import path_of
from kiosk.domain.walk.values import compute

ROWS_MOST: Final = 20_000
"""Rows of the survey computed in all, a few tenths of a second."""
EXHAUSTIVE_MOST: Final = 512
SAMPLES: Final = 256


class Explorer:
    """`screens` are ids in every item, `outcomes` pairs of a table and an outcome, `ways` the
    answers that first led to a question; `tries` is how many walks are left."""

    def __init__(self, procedure: Procedure, today: date) -> None:
        self._procedure = procedure
        self._today = today
        self.screens: set[str] = set()
        self.outcomes: set[tuple[str, str]] = set()
        self.ways: dict[str, Mapping[str, str]] = {}
        self.tries = max(40, ROWS_MOST // len(procedure.order))

    def walk(self, answers: Mapping[str, str]) -> None:
        self.tries -= 1
        known = compute(self._procedure, answers, self._today, self._procedure.default_language)
        path = path_of(self._procedure, known)
        self.screens.update(in_every_item(stop.id) for stop in path.stops)
        for stop in path.stops:
            for field in stop.fields:
                self.ways.setdefault(field.name, answers)
        known.scope.horizon = math.inf
        for table in self._procedure.decisions:
            self.outcomes.update((table.name, row.outcome) for row in winning_rows(table, known.scope))

    def try_all(self, base: Mapping[str, str], values: Mapping[str, Sequence[str]]) -> Iterator[bool]:
        """One walk after the other, each a step: whether every possibility has been tried by then."""
        count = math.prod(map(len, values.values()))
        if count <= EXHAUSTIVE_MOST:
            tried: Iterable[tuple[str, ...]] = product(*values.values())
        else:
            tried = (tuple(_pick(number, name, found) for name, found in values.items()) for number in range(SAMPLES))
        for number, chosen in enumerate(tried, 1):
            if self.tries <= 0:
                return
            self.walk({**base, **dict(zip(values, chosen, strict=True))})
            yield number == count


def _pick(number: int, name: str, values: Sequence[str]) -> str:
    """The same on every run, and for every question another sequence."""
    return values[zlib.crc32(f"{number} {name}".encode()) % len(values)]


def in_every_item(screen_id: str) -> str:
    key = read_key(screen_id)
    return screen_id if key is None else key.name
