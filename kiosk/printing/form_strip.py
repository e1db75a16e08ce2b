# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Strips: the horizontal slices a form is made of, each too small to be cut by a page end. Refuses to know pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kiosk.printing.bundled_fonts import Face
from kiosk.printing.form_sheet import LEADING, MARGIN_PT, Sheet, text_width_pt
from kiosk.printing.letters import clean_lines
from kiosk.printing.wrap import wrap


@dataclass(frozen=True, slots=True)
class Strip:
    """`draw(sheet, top_pt)` paints it; kept strips share a page with the next one; gaps vanish at a page's top."""

    height_pt: float
    draw: Callable[[Sheet, float], None]
    is_kept_with_next: bool = False
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    face: Face
    size_pt: float
    colour: str

    @property
    def leading_pt(self) -> float:
        return self.size_pt * LEADING

    def wrap(self, text: str, width_pt: float) -> tuple[str, ...]:
        return wrap(text, width_pt, self.width_pt)

    def wrap_lines(self, text: str, width_pt: float) -> tuple[str, ...]:
        """As `wrap`, but the ends of lines that somebody typed stay."""
        return tuple(part for line in clean_lines(text) for part in self.wrap(line, width_pt))

    def width_pt(self, text: str) -> float:
        return text_width_pt(text, self.face, self.size_pt)

    def draw(self, sheet: Sheet, x_pt: float, top_pt: float, text: str) -> None:
        sheet.text(x_pt, top_pt, text, face=self.face, size_pt=self.size_pt, colour=self.colour)


def gap(height_pt: float, *, is_kept_with_next: bool = False) -> Strip:
    return Strip(height_pt, _nothing, is_kept_with_next, is_gap=True)


def line_strip(style: Style, text: str, x_pt: float = MARGIN_PT, *, is_kept_with_next: bool = False) -> Strip:
    def draw(sheet: Sheet, top_pt: float) -> None:
        style.draw(sheet, x_pt, top_pt, text)

    return Strip(style.leading_pt, draw, is_kept_with_next)


def kept_apart_from_end(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """No single first or last line alone on a page; short texts stay whole."""
    last = len(strips) - 1
    return tuple(
        replace(strip, is_kept_with_next=index < last and (index in {0, last - 1} or last < 4))
        for index, strip in enumerate(strips)
    )


def _nothing(sheet: Sheet, top_pt: float) -> None:
    """A gap paints nothing."""
