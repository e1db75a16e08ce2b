# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Canvas: an SVG document of A4 pages, one under the other. Knows shapes and letters, and nothing of procedures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.etree import ElementTree

from central.chart import paper
from central.chart.letters import FAMILY

INK: Final = "#1b1b1b"
FAINT: Final = "#4a4a46"
_PRINT: Final = "@page { size: A4 portrait; margin: 0 }"
Point = tuple[float, float]


class Canvas:
    def __init__(self, pages: int, title: str, language: str) -> None:
        height = pages * paper.PAGE_HEIGHT
        self._root = ElementTree.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "width": f"{paper.PAGE_WIDTH:g}mm",
                "height": f"{height:g}mm",
                "viewBox": f"0 0 {paper.PAGE_WIDTH:g} {height:g}",
                "font-family": FAMILY,
                "xml:lang": language,
            },
        )
        ElementTree.SubElement(self._root, "title").text = title
        ElementTree.SubElement(self._root, "style").text = _PRINT
        self._add("rect", width=paper.PAGE_WIDTH, height=height, fill="#ffffff")

    def written(self) -> str:
        ElementTree.indent(self._root)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(self._root, encoding="unicode")}\n'

    def box(self, x: float, y: float, width: float, height: float, *, fill: str, edge: str, radius: float) -> None:
        self._add("rect", x=x, y=y, width=width, height=height, rx=radius, fill=fill, stroke=edge, stroke_width=0.35)

    def shape(self, points: Sequence[Point], *, fill: str, edge: str) -> None:
        self._add("polygon", points=_points(points), fill=fill, stroke=edge, stroke_width=0.35)

    def frame(self, points: Sequence[Point], edge: str) -> None:
        """Open where it goes on beyond the page."""
        self._add("polyline", points=_points(points), fill="none", stroke=edge, stroke_width=0.6, dashes="2.4 1.2")

    def line(self, points: Sequence[Point], *, colour: str = INK, has_arrow: bool = False) -> None:
        self._add("polyline", points=_points(points), fill="none", stroke=colour, stroke_width=0.4)
        if has_arrow:
            self._arrow(points[-2], points[-1], colour)

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        self._add("circle", cx=x, cy=y, r=radius, fill=fill)

    def text(
        self,
        x: float,
        top: float,
        lines: Sequence[str],
        size: float,
        *,
        is_bold: bool = False,
        colour: str = INK,
        anchor: str = "start",
    ) -> float:
        """Returns where the next line would begin."""
        for line in lines:
            written = self._add("text", x=x, y=top + size, font_size=size, fill=colour)
            written.text = line
            if is_bold:
                written.set("font-weight", "bold")
            if anchor != "start":
                written.set("text-anchor", anchor)
            top += size * paper.LINE_HEIGHT
        return top

    def _arrow(self, before: Point, tip: Point, colour: str) -> None:
        (x, y), long, half = tip, 2.2, 1.1
        if before[0] == x:
            back = y - long if before[1] < y else y + long
            points = (tip, (x - half, back), (x + half, back))
        else:
            back = x - long if before[0] < x else x + long
            points = (tip, (back, y - half), (back, y + half))
        self._add("polygon", points=_points(points), fill=colour)

    def _add(self, tag: str, **attributes: str | float) -> ElementTree.Element:
        names = {"dashes": "stroke-dasharray"}
        written = {
            names.get(name, name.replace("_", "-")): value if isinstance(value, str) else _figure(value)
            for name, value in attributes.items()
        }
        return ElementTree.SubElement(self._root, tag, written)


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{_figure(x)},{_figure(y)}" for x, y in points)


def _figure(value: float) -> str:
    """Two decimals, so that every machine writes the same."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
