# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stations → rows with wrapped lines and heights, ready to be put on pages. Refuses to know which page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final, TypeAlias

from central.chart import paper
from central.chart.flow import Box, Closes, Exit, Opens, Station
from central.chart.letters import wrapped
from central.chart.plain_words import shortened

LINES_MOST: Final = 40
EXITS_MOST_MM: Final = 160.0
LETTERS_MOST: Final = 420
"""Of one text: whatever an editor wrote, a row is never higher than a page."""


@dataclass(frozen=True, slots=True)
class ExitRow:
    when: tuple[str, ...]
    title: tuple[str, ...]
    height: float


@dataclass(frozen=True, slots=True)
class BoxRow:
    box: Box
    title: tuple[str, ...]
    lines: tuple[str, ...]
    exits: tuple[ExitRow, ...]
    box_height: float
    height: float
    """With the exits beside it."""


@dataclass(frozen=True, slots=True)
class OpenRow:
    opens: Opens
    lines: tuple[str, ...]
    height: float


@dataclass(frozen=True, slots=True)
class CloseRow:
    closes: Closes
    height: float = paper.CLOSING


Row: TypeAlias = BoxRow | OpenRow | CloseRow


def depth_of(stations: Sequence[Station]) -> int:
    """How many stretches lie inside each other at most."""
    depth = deepest = 0
    for station in stations:
        depth += isinstance(station, Opens)
        depth -= isinstance(station, Closes)
        deepest = max(deepest, depth)
    return deepest


def rows_of(stations: Sequence[Station], box_width: float) -> tuple[Row, ...]:
    return tuple(row for station in stations for row in _rows(station, box_width))


def _rows(station: Station, width: float) -> Iterator[Row]:
    if isinstance(station, Closes):
        yield CloseRow(station)
    elif isinstance(station, Opens):
        room = width - paper.SPINE - 3 * paper.PADDING
        lines = wrapped(shortened(station.text, LETTERS_MOST), room, paper.TEXT_SIZE)
        yield OpenRow(station, lines, paper.text_height(len(lines), paper.TEXT_SIZE) + 2 * paper.PADDING)
    else:
        yield from _boxes(station, width)


def _boxes(box: Box, width: float) -> Iterator[BoxRow]:
    """One row; several where the box would be higher than a page."""
    if box.kind == "sheet":
        width += paper.EXIT_RIGHT - paper.BOX_RIGHT
    room = width - paper.NUMBER_ROOM - 2 * paper.PADDING
    title = wrapped(shortened(box.title, LETTERS_MOST), room, paper.TITLE_SIZE, is_bold=True)
    lines = [line for text in box.lines for line in wrapped(shortened(text, 2 * LETTERS_MOST), room, paper.TEXT_SIZE)]
    exits = [_exit(each) for each in box.exits]
    while True:
        beside = _that_fit(exits)
        yield _box(box, title, tuple(lines[:LINES_MOST]), tuple(exits[:beside]))
        lines, exits = lines[LINES_MOST:], exits[beside:]
        if not (lines or exits):
            return
        box, title = replace(box, name="", number=0), ("…",)


def _that_fit(exits: Sequence[ExitRow]) -> int:
    """How many of them stand beside one box: at least one, for none is higher than a page."""
    heights = accumulate(exit.height + paper.EXIT_GAP for exit in exits)
    return max(1, sum(height <= EXITS_MOST_MM for height in heights))


def _box(box: Box, title: tuple[str, ...], lines: tuple[str, ...], exits: tuple[ExitRow, ...]) -> BoxRow:
    height = 2 * paper.PADDING + paper.text_height(len(title), paper.TITLE_SIZE)
    height += paper.text_height(len(lines), paper.TEXT_SIZE)
    height += paper.text_height(bool(box.name), paper.NAME_SIZE)
    beside = sum(exit.height + paper.EXIT_GAP for exit in exits) - paper.EXIT_GAP
    return BoxRow(box, title, lines, exits, height, max(height, beside))


def _exit(exit: Exit) -> ExitRow:
    room = paper.EXIT_RIGHT - paper.EXIT_LEFT - 2 * paper.PADDING
    when = wrapped(shortened(exit.when, LETTERS_MOST), room, paper.TEXT_SIZE)
    title = wrapped(shortened(exit.title, LETTERS_MOST), room, paper.TEXT_SIZE, is_bold=True)
    goes_to = wrapped(f"→ {exit.goes_to}", room, paper.TEXT_SIZE, is_bold=True) if exit.goes_to else ()
    lines = (*title, *goes_to)
    height = paper.text_height(len(when) + len(lines), paper.TEXT_SIZE) + 2 * paper.PADDING
    return ExitRow(when, lines, height)
