# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The path: the screens a citizen sees, what is wrong on each, and where the decisions end it."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.walk.decide import Rows, winning_rows
from kiosk.domain.walk.procedure import Field, Procedure, Screen
from kiosk.domain.walk.values import Known
from kiosk.domain.walk.verdict import error_of, is_required


@dataclass(frozen=True, slots=True)
class Stop:
    """One screen on the path with its questions that are on it."""

    screen: Screen
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """`current` is the first screen that still needs the citizen, `exit` the rows that end the walk, `end` the place
    that no screen of it reaches."""

    stops: tuple[Stop, ...]
    required: frozenset[str]
    errors: Mapping[str, str]
    current: str | None
    exit: Rows
    end: float


def path_of(procedure: Procedure, known: Known) -> Path:
    stops: list[Stop] = []
    required: set[str] = set()
    errors: dict[str, str] = {}
    current: str | None = None
    asked = 0
    for screen in procedure.screens:
        fields = tuple([field for field in screen.fields if known.is_on[field.place]])
        if not fields:
            continue
        settled = bisect_left(procedure.decisive, screen.place)
        # What is decided before this screen opens ends the walk at the one before it.
        if settled > asked and stops and current is None:
            asked = settled
            if found := exits(procedure, known, screen.place):
                return Path(tuple(stops), frozenset(required), errors, None, found, screen.place)
        stops.append(Stop(screen, fields))
        for field in fields:
            if must_answer := is_required(field, known):
                required.add(field.name)
            if error := error_of(procedure, field, known, must_answer):
                errors[field.name] = error
                current = current or screen.id
    found = () if current else exits(procedure, known, math.inf)
    return Path(tuple(stops), frozenset(required), errors, current, found, math.inf)


def exits(procedure: Procedure, known: Known, horizon: float) -> Rows:
    """The exit rows of the first table that has one for sure, while places from `horizon` on are unknown."""
    known.scope.horizon = horizon
    for table in procedure.decisions:
        rows = tuple(row for row in winning_rows(table, known.scope) if row.is_exit)
        if rows:
            return rows
    return ()
