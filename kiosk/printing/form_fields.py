# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fields of a form: label above, value in a box; two short ones share a row, long ones wrap and cross pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kiosk.domain.documents import PrintedField
from kiosk.printing.form_sheet import CONTENT_PT, INK, MARGIN_PT, MUTED, Sheet
from kiosk.printing.form_strip import Strip, Style, gap, kept_apart_from_end, line_strip
from kiosk.printing.letters import clean

LABEL = Style("Next-Regular", 10, MUTED)
VALUE = Style("Next-SemiBold", 12, INK)
GUTTER_PT = 16.0
HALF_PT = (CONTENT_PT - GUTTER_PT) / 2
INSET_PT = 8.0
BOX_PAD_PT = 4.0
AFTER_FIELD_PT = 7.5
LONGEST_HALF_LABEL = 3


@dataclass(frozen=True, slots=True)
class _Cell:
    labels: tuple[str, ...]
    value: str


def field_strips(fields: Iterable[PrintedField]) -> list[Strip]:
    strips: list[Strip] = []
    waiting: _Cell | None = None
    for field in fields:
        cell = _half_cell(field)
        if cell is not None and waiting is not None:
            strips += _row(waiting, cell)
            waiting = None
        elif cell is not None:
            waiting = cell
        else:
            strips += _row(waiting) if waiting else []
            waiting = None
            strips += _wide_field(field)
    return strips + (_row(waiting) if waiting else [])


def _half_cell(field: PrintedField) -> _Cell | None:
    labels = LABEL.wrap_lines(field.label, HALF_PT)
    values = VALUE.wrap_lines(field.value.reveal(), HALF_PT - 2 * INSET_PT)
    if len(values) > 1 or len(labels) > LONGEST_HALF_LABEL:
        return None
    return _Cell(labels, values[0])


def _row(*cells: _Cell) -> list[Strip]:
    label_pt = max(len(cell.labels) for cell in cells) * LABEL.leading_pt
    box_pt = VALUE.leading_pt + 2 * BOX_PAD_PT

    def draw(sheet: Sheet, top_pt: float) -> None:
        for column, cell in enumerate(cells):
            x_pt = MARGIN_PT + column * (HALF_PT + GUTTER_PT)
            first_pt = top_pt + label_pt - len(cell.labels) * LABEL.leading_pt
            for index, label in enumerate(cell.labels):
                LABEL.draw(sheet, x_pt, first_pt + index * LABEL.leading_pt, label)
            box_top_pt = top_pt + label_pt + 2
            _draw_walls(sheet, x_pt, box_top_pt, HALF_PT, box_pt)
            sheet.line(x_pt, box_top_pt, x_pt + HALF_PT, box_top_pt)
            sheet.line(x_pt, box_top_pt + box_pt, x_pt + HALF_PT, box_top_pt + box_pt)
            VALUE.draw(sheet, x_pt + INSET_PT, box_top_pt + BOX_PAD_PT, cell.value)

    return [Strip(label_pt + 2 + box_pt, draw), gap(AFTER_FIELD_PT)]


def _wide_field(field: PrintedField) -> list[Strip]:
    labels = LABEL.wrap_lines(clean(field.label), CONTENT_PT)
    values = VALUE.wrap_lines(field.value.reveal(), CONTENT_PT - 2 * INSET_PT)
    label_strips = [line_strip(LABEL, line, is_kept_with_next=True) for line in labels]
    return [*label_strips, gap(2, is_kept_with_next=True), *_box_strips(values), gap(AFTER_FIELD_PT)]


def _box_strips(values: Sequence[str]) -> tuple[Strip, ...]:
    """One slice of the box per line, so that a box may go on after a page end."""
    last = len(values) - 1
    return kept_apart_from_end(
        [_box_slice(value, is_first=index == 0, is_last=index == last) for index, value in enumerate(values)]
    )


def _box_slice(value: str, *, is_first: bool, is_last: bool) -> Strip:
    above_pt = BOX_PAD_PT if is_first else 0.0
    height_pt = above_pt + VALUE.leading_pt + (BOX_PAD_PT if is_last else 0.0)

    def draw(sheet: Sheet, top_pt: float) -> None:
        _draw_walls(sheet, MARGIN_PT, top_pt, CONTENT_PT, height_pt)
        for is_drawn, edge_pt in ((is_first, top_pt), (is_last, top_pt + height_pt)):
            if is_drawn:
                sheet.line(MARGIN_PT, edge_pt, MARGIN_PT + CONTENT_PT, edge_pt)
        VALUE.draw(sheet, MARGIN_PT + INSET_PT, top_pt + above_pt, value)

    return Strip(height_pt, draw)


def _draw_walls(sheet: Sheet, x_pt: float, top_pt: float, width_pt: float, height_pt: float) -> None:
    for wall_pt in (x_pt, x_pt + width_pt):
        sheet.line(wall_pt, top_pt, wall_pt, top_pt + height_pt)
