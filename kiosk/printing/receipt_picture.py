# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Receipt bytes as the paper would look, PNG: interprets the very bytes, so that a wrong code page shows."""

from __future__ import annotations

import io
from collections.abc import Mapping
from types import MappingProxyType

from PIL import Image, ImageDraw, ImageFont

from kiosk.printing.bundled_fonts import Face, font_file
from kiosk.printing.escpos_commands import (
    Alignment,
    Bold,
    CodePage,
    Command,
    Cut,
    DrawerPulse,
    FeedDots,
    FeedLines,
    Init,
    Letters,
    LineEnd,
    Raster,
    Size,
    read_commands,
)
from kiosk.printing.roll import Roll

CODE_PAGES: Mapping[int, str] = MappingProxyType(
    {0: "cp437", 2: "cp850", 3: "cp860", 16: "cp1252", 17: "cp866", 18: "cp852", 19: "cp858"}
)
CELL_WIDTH, CELL_HEIGHT, LINE_DOTS = 12, 24, 34
CELL_FONT_SIZE = 20
# Font A of a printer is taller than it is wide: drawn lower, then stretched to the cell.
DRAWN_HEIGHT, DRAWN_BASELINE = 19, 15
MARGIN_DOTS = 32
INK, PAPER = 0, 255


def receipt_picture(data: bytes, roll: Roll) -> bytes:
    paper = _Paper(roll)
    for command in read_commands(data):
        paper.obey(command)
    return paper.png()


class _Paper:
    """The state of a printer's head, and what it has put on the roll so far."""

    def __init__(self, roll: Roll) -> None:
        self._roll = roll
        self._strips: list[Image.Image] = []
        self._line: list[Image.Image] = []
        self._page = CODE_PAGES[0]
        self._reset()

    def obey(self, command: Command) -> None:
        match command:
            case Init():
                self._reset()
            case Letters(raw):
                self._add_letters(raw.decode(self._page, "replace"))
            case LineEnd():
                self._end_line()
            case CodePage(number):
                self._page = "cp1252" if number == self._roll.code_page else CODE_PAGES.get(number, "cp437")
            case Bold(is_on):
                self._is_bold = is_on
            case Size(width, height):
                self._width, self._height = width, height
            case Alignment(side):
                self._side = side
            case FeedDots(dots):
                self._feed(dots)
            case FeedLines(lines):
                self._feed(lines * LINE_DOTS)
            case Raster():
                self._add_raster(command)
            case Cut():
                self._add_mark("cut")
            case DrawerPulse():
                self._add_mark("drawer")

    def png(self) -> bytes:
        if self._line:
            self._end_line()
        height = sum(strip.height for strip in self._strips)
        sheet = Image.new("L", (self._roll.dots + 2 * MARGIN_DOTS, height + 2 * MARGIN_DOTS), PAPER)
        top = MARGIN_DOTS
        for strip in self._strips:
            sheet.paste(strip, (MARGIN_DOTS, top))
            top += strip.height
        out = io.BytesIO()
        sheet.save(out, "PNG", optimize=True)
        return out.getvalue()

    def _reset(self) -> None:
        """What ESC @ does: also back to code page 0, which is CP437."""
        self._page = CODE_PAGES[0]
        self._is_bold = False
        self._width = self._height = 1
        self._side = 0
        self._line = []

    def _add_letters(self, text: str) -> None:
        face: Face = "Mono-Bold" if self._is_bold else "Mono-Regular"
        font = ImageFont.truetype(str(font_file(face)), CELL_FONT_SIZE, layout_engine=ImageFont.Layout.BASIC)
        size = (CELL_WIDTH * self._width, CELL_HEIGHT * self._height)
        for letter in text:
            cell = Image.new("L", (CELL_WIDTH, DRAWN_HEIGHT), PAPER)
            ImageDraw.Draw(cell).text((0, DRAWN_BASELINE), letter, font=font, fill=INK, anchor="ls")
            if sum(c.width for c in self._line) + size[0] > self._roll.dots:
                self._end_line()
            self._line.append(cell.resize(size, Image.Resampling.BICUBIC))

    def _end_line(self) -> None:
        height = max((cell.height for cell in self._line), default=CELL_HEIGHT)
        strip = Image.new("L", (self._roll.dots, height + LINE_DOTS - CELL_HEIGHT), PAPER)
        left = (self._roll.dots - sum(cell.width for cell in self._line)) * self._side // 2
        for cell in self._line:
            strip.paste(cell, (left, height - cell.height))
            left += cell.width
        self._strips.append(strip)
        self._line = []

    def _feed(self, dots: int) -> None:
        if self._line:
            self._end_line()
        if dots:
            self._strips.append(Image.new("L", (self._roll.dots, dots), PAPER))

    def _add_raster(self, raster: Raster) -> None:
        """Dots to the right of the roll are lost, as they are on paper."""
        bits = bytes(~byte & 0xFF for byte in raster.bits)
        picture = Image.frombytes("1", (raster.width_bytes * 8, raster.rows), bits).convert("L")
        strip = Image.new("L", (self._roll.dots, raster.rows), PAPER)
        strip.paste(picture, ((self._roll.dots - picture.width) * self._side // 2 if self._side else 0, 0))
        self._strips.append(strip)

    def _add_mark(self, what: str) -> None:
        """A cut is a dashed line; an opened cash drawer a black bar that nobody can overlook."""
        strip = Image.new("L", (self._roll.dots, 12), PAPER)
        pen = ImageDraw.Draw(strip)
        for left in range(0, self._roll.dots, 24):
            pen.rectangle((left, 5, left + (23 if what == "drawer" else 11), 6 if what == "cut" else 11), fill=INK)
        self._strips.append(strip)
