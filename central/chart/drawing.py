# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the rows and what runs beside them: the spine, lanes of skipped stretches, frames of repeats, exits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from central.chart import paper
from central.chart.canvas import FAINT, INK, Canvas
from central.chart.flow import BoxKind
from central.chart.pages import Placed, Stretch
from central.chart.phrases import Phrases
from central.chart.rows import BoxRow, ExitRow, OpenRow

SKIPPED: Final = "#7a4a00"
REPEATED: Final = "#1e5b4f"
LEFT_BY: Final = "#8a1020"
EXITS_PART: Final = paper.EXIT_LEFT - 4.0
"""Where the ways to several exits part."""
_FILLS: Final[dict[BoxKind, str]] = {
    "start": "#611232",
    "screen": "#ffffff",
    "notice": "#f3f1ea",
    "list": "#eaf1ee",
    "review": "#ffffff",
    "end": "#eaf1ee",
    "sheet": "#fbf9f4",
}


class Drawing:
    """`box_left` leaves room for the lanes at its left."""

    def __init__(self, canvas: Canvas, box_left: float, phrases: Phrases) -> None:
        self._canvas = canvas
        self._left = box_left
        self._spine = box_left + paper.SPINE
        self._phrases = phrases

    def stretch(self, stretch: Stretch, placed: Sequence[Placed]) -> None:
        first, last = placed[stretch.first], placed[stretch.last]
        x = paper.MARGIN + stretch.depth * paper.LANE
        for page in range(first.page, last.page + 1):
            top = self._y(page, first.top if page == first.page else paper.BODY_TOP - paper.GAP)
            bottom = self._y(page, last.bottom if page == last.page else paper.BODY_BOTTOM + paper.GAP)
            if stretch.kind == "skip":
                self._lane(x, (top, bottom), (first, last), page)
            else:
                self._frame(x, (top, bottom), page == first.page, page == last.page)
        if stretch.kind == "repeat":
            self._loop(stretch, placed)

    def row(self, placed: Placed) -> None:
        row = placed.row
        top = self._y(placed.page, placed.top)
        if isinstance(row, BoxRow):
            self._box(row, top)
        elif isinstance(row, OpenRow) and row.opens.kind == "skip":
            self._condition(row, top)
        elif isinstance(row, OpenRow):
            self._canvas.text(
                self._spine + 4, top + paper.PADDING, row.lines, paper.TEXT_SIZE, is_bold=True, colour=REPEATED
            )
            self._canvas.line([(self._spine, top), (self._spine, top + row.height)])
        else:
            self._canvas.line([(self._spine, top), (self._spine, top + row.height)])

    def spine(self, before: Placed, after: Placed, pages: int) -> None:
        """The line from one row to the next, over the edge of a page too."""
        below, above = self._y(before.page, before.bottom), self._y(after.page, after.top)
        has_arrow = not isinstance(after.row, OpenRow) or after.row.opens.kind == "skip"
        has_arrow = has_arrow and isinstance(after.row, BoxRow | OpenRow)
        if before.page == after.page:
            self._canvas.line([(self._spine, below), (self._spine, above)], has_arrow=has_arrow)
            return
        assert after.page < pages
        end = self._y(before.page, paper.BODY_BOTTOM + paper.GAP)
        begin = self._y(after.page, paper.BODY_TOP - paper.GAP)
        self._canvas.line([(self._spine, below), (self._spine, end)], has_arrow=True)
        self._canvas.line([(self._spine, begin), (self._spine, above)], has_arrow=has_arrow)
        words = self._phrases["goes_on"].format(n=after.page + 1), self._phrases["came_from"].format(n=before.page + 1)
        for text, y in zip(words, (end - 4, begin - 1), strict=True):
            self._canvas.text(self._spine + 4, y, [text], paper.NAME_SIZE, colour=FAINT)

    def _box(self, row: BoxRow, top: float) -> None:
        kind, canvas = row.box.kind, self._canvas
        width = (paper.EXIT_RIGHT if kind == "sheet" else paper.BOX_RIGHT) - self._left
        radius = 5.0 if kind in ("start", "end") else 1.2
        canvas.box(self._left, top, width, row.box_height, fill=_FILLS[kind], edge=INK, radius=radius)
        ink = "#ffffff" if kind == "start" else INK
        x = self._left + paper.NUMBER_ROOM + paper.PADDING
        if row.box.number:
            self._number(row.box.number, top)
        y = canvas.text(x, top + paper.PADDING, row.title, paper.TITLE_SIZE, is_bold=True, colour=ink)
        if row.box.name:
            y = canvas.text(x, y, [row.box.name], paper.NAME_SIZE, colour=FAINT)
        canvas.text(x, y, row.lines, paper.TEXT_SIZE, colour=ink)
        if row.height > row.box_height:
            canvas.line([(self._spine, top + row.box_height), (self._spine, top + row.height)])
        begins = [*_stacked(row.exits, top)]
        for exit, exit_top in begins:
            self._exit(exit, exit_top, paper.BOX_RIGHT if exit_top == top else EXITS_PART)
        if len(begins) > 1:
            self._canvas.line([(EXITS_PART, _middle(*begins[0])), (EXITS_PART, _middle(*begins[-1]))], colour=LEFT_BY)

    def _number(self, number: int, top: float) -> None:
        x, y = self._left + paper.PADDING + 2.6, top + paper.PADDING + 2.6
        self._canvas.disc(x, y, 3.0, INK)
        self._canvas.text(x, y - 2.3, [str(number)], 3.2, is_bold=True, colour="#ffffff", anchor="middle")

    def _exit(self, exit: ExitRow, top: float, begin: float) -> None:
        canvas, middle = self._canvas, _middle(exit, top)
        canvas.line([(begin, middle), (paper.EXIT_LEFT, middle)], colour=LEFT_BY, has_arrow=True)
        width = paper.EXIT_RIGHT - paper.EXIT_LEFT
        canvas.box(paper.EXIT_LEFT, top, width, exit.height, fill="#fdf1f1", edge=LEFT_BY, radius=5.0)
        x = paper.EXIT_LEFT + paper.PADDING
        y = canvas.text(x, top + paper.PADDING, exit.when, paper.TEXT_SIZE, colour=FAINT)
        canvas.text(x, y, exit.title, paper.TEXT_SIZE, is_bold=True, colour=LEFT_BY)

    def _condition(self, row: OpenRow, top: float) -> None:
        left, right, cut = self._left, paper.BOX_RIGHT, min(row.height / 2, 4.0)
        middle, bottom = top + row.height / 2, top + row.height
        corners = [
            *((left, middle), (left + cut, top), (right - cut, top)),
            *((right, middle), (right - cut, bottom), (left + cut, bottom)),
        ]
        self._canvas.shape(corners, fill="#fff6e3", edge=SKIPPED)
        self._canvas.text(self._spine, top + paper.PADDING, row.lines, paper.TEXT_SIZE)
        self._canvas.text(self._spine + 1.5, bottom + 0.6, [self._phrases["yes"]], paper.NAME_SIZE, colour=SKIPPED)

    def _lane(self, x: float, ends: tuple[float, float], between: tuple[Placed, Placed], page: int) -> None:
        """Past everything that is skipped: from the condition, or the edge of the page, to where the ways join."""
        (top, bottom), (first, last) = ends, between
        points = [(x, top), (x, bottom)]
        if page == first.page:
            middle = self._y(page, first.top + first.row.height / 2)
            points[:1] = [(self._left, middle), (x, middle)]
            self._canvas.text(x + 0.8, middle - 4, [self._phrases["no"]], paper.NAME_SIZE, colour=SKIPPED)
        if page == last.page:
            middle = self._y(page, last.top + last.row.height / 2)
            points[-1:] = [(x, middle), (self._spine, middle)]
        self._canvas.line(points, colour=SKIPPED, has_arrow=page == last.page)

    def _frame(self, x: float, ends: tuple[float, float], has_top: bool, has_bottom: bool) -> None:
        right, (top, bottom) = paper.BOX_RIGHT + 9.0 - (x - paper.MARGIN) / paper.LANE, ends
        sides = [[(x, bottom), (x, top)], [(right, top), (right, bottom)]]
        if has_top:
            sides = [[*sides[0], *sides[1]]]
        if has_bottom:
            sides.append([(x, bottom), (right, bottom)])
        for side in sides:
            self._canvas.frame(side, REPEATED)

    def _loop(self, stretch: Stretch, placed: Sequence[Placed]) -> None:
        """Back from the list of the items to the first of what is asked in each."""
        begin, end = placed[stretch.first + 1], placed[stretch.last - 1]
        x = paper.BOX_RIGHT + 4.5
        for page in range(begin.page, end.page + 1):
            is_begin, is_end = page == begin.page, page == end.page
            top = self._y(page, begin.top + 3.0 if is_begin else paper.BODY_TOP - paper.GAP)
            bottom = self._y(page, _box_bottom(end) - 3.0 if is_end else paper.BODY_BOTTOM + paper.GAP)
            points = [(x, bottom), (x, top)]
            if is_end:
                points.insert(0, (paper.BOX_RIGHT, bottom))
            if is_begin:
                points.append((paper.BOX_RIGHT, top))
            self._canvas.line(points, colour=REPEATED, has_arrow=is_begin)

    @staticmethod
    def _y(page: int, y: float) -> float:
        return page * paper.PAGE_HEIGHT + y


def _middle(exit: ExitRow, top: float) -> float:
    return top + min(exit.height / 2, 5.0)


def _box_bottom(placed: Placed) -> float:
    return placed.top + (placed.row.box_height if isinstance(placed.row, BoxRow) else placed.row.height)


def _stacked(exits: Sequence[ExitRow], top: float) -> Iterator[tuple[ExitRow, float]]:
    for exit in exits:
        yield exit, top
        top += exit.height + paper.EXIT_GAP
