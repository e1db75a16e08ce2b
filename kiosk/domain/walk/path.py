# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The path: the screens a citizen sees, what is wrong on each, and where the decisions end it."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.walk.decide import Rows, winning_rows
from kiosk.domain.walk.procedure import Field, Procedure, Screen
from kiosk.domain.walk.values import Item, Known
from kiosk.domain.walk.verdict import error_of, is_required


@dataclass(frozen=True, slots=True)
class Stop:
    """One screen on the path with its questions that are on it, of one item where it stands in a repeat."""

    id: str
    screen: Screen
    fields: tuple[Field, ...]
    item: Item | None = None

    def key(self, field: Field) -> str:
        """The name of its answer."""
        return field.name if self.item is None else self.item.key(field.name)


@dataclass(frozen=True, slots=True)
class Path:
    """`current` is the first screen that still needs the citizen, `exit` the rows that end the walk, `end` the place
    that no screen of it reaches. `wrong` are the names of questions with an error, in whatever item."""

    stops: tuple[Stop, ...]
    required: frozenset[str]
    errors: Mapping[str, str]
    wrong: frozenset[str]
    current: str | None
    exit: Rows
    end: float


def path_of(procedure: Procedure, known: Known) -> Path:
    stops: list[Stop] = []
    required: set[str] = set()
    errors: dict[str, str] = {}
    wrong: set[str] = set()
    current: str | None = None
    found: Rows = ()
    end = math.inf
    asked = 0
    for stop in _stops(procedure, known):
        settled = bisect_left(procedure.decisive, stop.screen.place)
        # What is decided before this screen opens ends the walk at the one before it.
        if settled > asked and stops and current is None:
            asked = settled
            if found := exits(procedure, known, stop.screen.place):
                end = stop.screen.place
                break
        stops.append(stop)
        known.enter(stop.item)
        for field in stop.fields:
            key = stop.key(field)
            if must_answer := is_required(field, known):
                required.add(key)
            if error := error_of(procedure, field, key, known, must_answer):
                errors[key] = error
                wrong.add(field.name)
                current = current or stop.id
    if not found and current is None:
        found = exits(procedure, known, math.inf)
    return Path(tuple(stops), frozenset(required), errors, frozenset(wrong), current, found, end)


def _stops(procedure: Procedure, known: Known) -> Iterator[Stop]:
    """Every screen with something on it. A repeat shows all items one after the other, then the list of them."""
    is_on = known.is_on
    for screen in procedure.screens:
        repeat = screen.repeat
        if repeat is None:
            fields = tuple([field for field in screen.fields if is_on[field.place]])
            if fields:
                yield Stop(screen.id, screen, fields)
        elif is_on[repeat.place]:
            for item in known.items[repeat.name]:
                yield from _stops_of(item, screen.parts)
            yield Stop(screen.id, screen, ())


def _stops_of(item: Item, parts: tuple[Screen, ...]) -> Iterator[Stop]:
    for part in parts:
        fields = tuple([field for field in part.fields if item.is_on[field.place]])
        if fields:
            yield Stop(item.key(part.id), part, fields, item)


def exits(procedure: Procedure, known: Known, horizon: float) -> Rows:
    """The exit rows of the first table that has one for sure, while places from `horizon` on are unknown."""
    known.scope.horizon = horizon
    for table in procedure.decisions:
        rows = tuple(row for row in winning_rows(table, known.scope) if row.is_exit)
        if rows:
            return rows
    return ()
