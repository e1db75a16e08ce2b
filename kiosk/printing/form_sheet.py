# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sheet: a pen on Letter paper that measures from the top and embeds every font. Refuses to know what a form is."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kiosk.printing.bundled_fonts import Face, font_file
from kiosk.printing.qr_code import Modules

WIDTH_PT = 612.0
HEIGHT_PT = 792.0
MARGIN_PT = 48.0
CONTENT_PT = WIDTH_PT - 2 * MARGIN_PT

BRAND = "#611232"
INK = "#1B1B1B"
MUTED = "#3D3D3A"
LINE = "#8C8675"
PALE = "#F6F3EC"
WHITE = "#FFFFFF"

LEADING = 1.25
BASELINE = 0.93
"""Where the baseline lies in a line, as a share of the size: room for the accent of an Á above it."""

_FACES: tuple[Face, ...] = ("Next-Regular", "Next-SemiBold", "Next-Bold")


class Sheet:
    """One PDF document under the pen. `top` is always points below the upper edge of the page."""

    def __init__(self, title: str, author: str, subject: str, language: str) -> None:
        _register_faces()
        self._bytes = io.BytesIO()
        # Without an initial font, reportlab names Helvetica and does not embed it.
        self._canvas = Canvas(
            self._bytes,
            pagesize=(WIDTH_PT, HEIGHT_PT),
            invariant=1,
            pageCompression=1,
            lang=language,
            initialFontName="Next-Regular",  # type: ignore[arg-type]  # the stub says float, reportlab wants a name
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(subject)
        self._canvas.setCreator("Ventanilla")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    def text(self, x_pt: float, top_pt: float, text: str, *, face: Face, size_pt: float, colour: str) -> None:
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.setFont(face, size_pt)
        self._canvas.drawString(x_pt, HEIGHT_PT - top_pt - BASELINE * size_pt, text)

    def fill(self, x_pt: float, top_pt: float, width_pt: float, height_pt: float, colour: str) -> None:
        self._canvas.setFillColor(HexColor(colour))
        self._canvas.rect(x_pt, HEIGHT_PT - top_pt - height_pt, width_pt, height_pt, stroke=0, fill=1)

    def line(
        self, x_pt: float, top_pt: float, to_x_pt: float, to_top_pt: float, *, colour: str = LINE, thick_pt: float = 0.8
    ) -> None:
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setLineWidth(thick_pt)
        self._canvas.setLineCap(2)
        self._canvas.line(x_pt, HEIGHT_PT - top_pt, to_x_pt, HEIGHT_PT - to_top_pt)

    def checkbox(self, x_pt: float, top_pt: float, side_pt: float) -> None:
        self._canvas.setStrokeColor(HexColor(INK))
        self._canvas.setLineWidth(1)
        self._canvas.roundRect(x_pt, HEIGHT_PT - top_pt - side_pt, side_pt, side_pt, 2.5, stroke=1, fill=0)

    def qr(self, x_pt: float, top_pt: float, module_pt: float, modules: Modules) -> None:
        path = self._canvas.beginPath()
        for row, line in enumerate(modules):
            for start, length in _dark_runs(line):
                y = HEIGHT_PT - top_pt - (row + 1) * module_pt
                path.rect(x_pt + start * module_pt, y, length * module_pt, module_pt)
        self._canvas.setFillColor(HexColor("#000000"))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def next_page(self) -> None:
        self._canvas.showPage()

    def finish(self) -> bytes:
        self._canvas.save()
        return self._bytes.getvalue()


def text_width_pt(text: str, face: Face, size_pt: float) -> float:
    _register_faces()
    return float(pdfmetrics.stringWidth(text, face, size_pt))


def _register_faces() -> None:
    """reportlab finds fonts by name in a table of its own; filling it twice changes nothing."""
    known: Sequence[str] = pdfmetrics.getRegisteredFontNames()
    for face in _FACES:
        if face not in known:
            # Only used letters, so that no code of the ToUnicode table means nothing.
            pdfmetrics.registerFont(TTFont(face, str(font_file(face)), asciiReadable=False))


def _dark_runs(line: tuple[bool, ...]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for column, is_dark in enumerate(line):
        if not is_dark:
            continue
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return runs
