# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The chart of one procedure: stations, rows, pages, drawing. The same procedure always gives the same bytes."""

from __future__ import annotations

from itertools import pairwise

from central.chart import paper
from central.chart.canvas import FAINT, Canvas
from central.chart.drawing import Drawing
from central.chart.letters import wrapped
from central.chart.pages import Placed, place, stretches
from central.chart.phrases import phrases_for
from central.chart.plain_words import plain
from central.chart.rows import BoxRow, depth_of, rows_of
from central.chart.stations import stations_of
from kiosk.domain.walk import Procedure

MARK_LETTERS = 12


def draw_chart(procedure: Procedure, language: str) -> str:
    """An SVG document; in the procedure's own language where it has not the wanted one."""
    language = procedure.language_for(language)
    phrases = phrases_for(language)
    stations = stations_of(procedure, language, phrases)
    box_left = paper.MARGIN + depth_of(stations) * paper.LANE
    rows = rows_of(stations, paper.BOX_RIGHT - box_left)
    placed = place(rows)
    pages = placed[-1].page + 1
    canvas = Canvas(pages, plain(procedure.title.text(language)) or procedure.id, language)
    drawing = Drawing(canvas, box_left, phrases)
    for stretch in stretches(rows):
        drawing.stretch(stretch, placed)
    for before, after in pairwise(placed):
        if _is_joined(before, after):
            drawing.spine(before, after, pages)
    for each in placed:
        drawing.row(each)
    for page in range(pages):
        _margins(canvas, procedure, language, (page, pages))
    return canvas.written()


def _is_joined(before: Placed, after: Placed) -> bool:
    """Outcomes stand under each other as alternatives; sheets lie beside the way."""
    below = after.row.box.kind if isinstance(after.row, BoxRow) else ""
    above = before.row.box.kind if isinstance(before.row, BoxRow) else ""
    return below != "sheet" and (above, below) != ("end", "end")


def _margins(canvas: Canvas, procedure: Procedure, language: str, numbers: tuple[int, int]) -> None:
    """Head and foot of one page: which procedure this is, in which version, and where one is in the chart."""
    (page, pages), phrases = numbers, phrases_for(language)
    top = page * paper.PAGE_HEIGHT
    width = paper.PAGE_WIDTH - 2 * paper.MARGIN
    title = wrapped(plain(procedure.title.text(language)) or procedure.id, width - 32, 5.0, is_bold=True)[:2]
    canvas.text(paper.MARGIN, top + 9.0, title, 5.0 if len(title) < 2 else 4.4, is_bold=True)
    count = phrases["page"].format(n=page + 1, of=pages)
    canvas.text(paper.EXIT_RIGHT, top + 10.0, [count], 3.4, colour=FAINT, anchor="end")
    made = phrases["made_of"].format(id=procedure.id, version=procedure.version, mark=procedure.sha256[:MARK_LETTERS])
    agency = procedure.facts["agency"].text(language) if "agency" in procedure.facts else ""
    foot = wrapped(f"{agency} · {made}" if agency else made, width, paper.NAME_SIZE)[:2]
    canvas.text(paper.MARGIN, top + paper.PAGE_HEIGHT - 10.5, foot, paper.NAME_SIZE, colour=FAINT)
