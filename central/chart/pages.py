# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows → places on pages, and the stretches that run beside them. A condition never ends a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from central.chart import paper
from central.chart.flow import StretchKind
from central.chart.rows import CloseRow, OpenRow, Row


@dataclass(frozen=True, slots=True)
class Placed:
    row: Row
    page: int
    top: float

    @property
    def bottom(self) -> float:
        return self.top + self.row.height


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the row `first` to the row `last`; `depth` counts those around it."""

    kind: StretchKind
    depth: int
    first: int
    last: int


def place(rows: Sequence[Row]) -> tuple[Placed, ...]:
    placed: list[Placed] = []
    page, top = 0, paper.BODY_TOP
    for number, row in enumerate(rows):
        if top > paper.BODY_TOP and top + _needed(rows, number) > paper.BODY_BOTTOM:
            page, top = page + 1, paper.BODY_TOP
        placed.append(Placed(row, page, top))
        top += row.height + _gap(rows, number)
    return tuple(placed)


def _gap(rows: Sequence[Row], number: int) -> float:
    is_closing = number + 1 < len(rows) and isinstance(rows[number + 1], CloseRow)
    return paper.CLOSING_GAP if is_closing else paper.GAP


def _needed(rows: Sequence[Row], number: int) -> float:
    """The height of the row, with those that must not be parted from it."""
    height = rows[number].height
    while isinstance(rows[number], OpenRow) and number + 1 < len(rows):
        number += 1
        height += paper.GAP + rows[number].height
    return min(height, paper.BODY_BOTTOM - paper.BODY_TOP)


def stretches(rows: Sequence[Row]) -> Iterator[Stretch]:
    opened: list[int] = []
    for number, row in enumerate(rows):
        if isinstance(row, OpenRow):
            opened.append(number)
        elif isinstance(row, CloseRow):
            first = opened.pop()
            yield Stretch(row.closes.kind, len(opened), first, number)
