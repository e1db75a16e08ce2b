# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks painted with the bundled font: large print, letters outside CP1252, rules and QR codes."""

from __future__ import annotations

from PIL import Image, ImageDraw, ImageFont

from kiosk.domain.errors import PrintingError
from kiosk.printing.bundled_fonts import Face, font_file
from kiosk.printing.qr_code import qr_modules
from kiosk.printing.receipt_blocks import Item, Text, TextStyle
from kiosk.printing.roll import Roll
from kiosk.printing.wrap import wrap, wrap_evenly

# Sizes in dots of 203 dpi. Capitals are 0.668 of the size: 28 → 19 dots (10 pt print), 44 → 29 dots (large print).
STANDARD_SIZES: dict[TextStyle, int] = {"body": 28, "strong": 28, "title": 40, "folio": 66}
LARGE_SIZES: dict[TextStyle, int] = {"body": 44, "strong": 44, "title": 54, "folio": 84}
LEADING = 1.28
CHECKBOX = 0.64
SMALLEST_QR_MODULE_DOTS = 4
LARGEST_QR_MODULE_DOTS = 7
INK, PAPER = 0, 255


def text_picture(block: Text, roll: Roll, *, is_large: bool) -> Image.Image:
    size = (LARGE_SIZES if is_large else STANDARD_SIZES)[block.style]
    face: Face = "Next-Regular" if block.style == "body" else "Next-Bold"
    if block.style == "folio":
        size = _size_on_one_line(block.text, face, size, roll, smallest=STANDARD_SIZES["title"])
    font = _font(face, size)
    fold = wrap_evenly if block.is_centred else wrap
    lines = fold(block.text, roll.dots, font.getlength)
    picture, pen = _blank(roll, len(lines) * _leading(size))
    for row, line in enumerate(lines):
        left = (roll.dots - font.getlength(line)) / 2 if block.is_centred else 0
        _write(pen, font, left, row * _leading(size), line)
    return _black_and_white(picture)


def item_picture(item: Item, roll: Roll, *, is_large: bool) -> Image.Image:
    size = (LARGE_SIZES if is_large else STANDARD_SIZES)["body"]
    font, strong = _font("Next-Regular", size), _font("Next-Bold", size)
    marker = "" if item.number is None else f"{item.number}."
    indent = max(round(size * 1.15), round(strong.getlength(f"{marker} ")))
    lines = wrap(item.text, roll.dots - indent, font.getlength)
    picture, pen = _blank(roll, len(lines) * _leading(size) + size // 5)
    if marker:
        _write(pen, strong, 0, 0, marker)
    else:
        _tick_box(pen, size)
    for row, line in enumerate(lines):
        _write(pen, font, indent, row * _leading(size), line)
    return _black_and_white(picture)


def rule_picture(roll: Roll) -> Image.Image:
    picture, pen = _blank(roll, 20)
    pen.rectangle((0, 8, roll.dots - 1, 10), fill=INK)
    return _black_and_white(picture)


def qr_picture(payload: str, roll: Roll) -> Image.Image:
    modules = qr_modules(payload)
    module_dots = min(LARGEST_QR_MODULE_DOTS, roll.dots // len(modules))
    if module_dots < SMALLEST_QR_MODULE_DOTS:
        raise PrintingError(
            f"A QR code of {len(payload)} characters is too fine for {roll.paper_mm} mm paper: shorten the folio."
        )
    left = (roll.dots - module_dots * len(modules)) // 2
    picture, pen = _blank(roll, module_dots * len(modules))
    for row, line in enumerate(modules):
        for column, is_dark in enumerate(line):
            if is_dark:
                x, y = left + column * module_dots, row * module_dots
                pen.rectangle((x, y, x + module_dots - 1, y + module_dots - 1), fill=INK)
    return _black_and_white(picture)


def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    # The basic layout is the same on every machine; the other one depends on a library that may be there or not.
    return ImageFont.truetype(str(font_file(face)), size, layout_engine=ImageFont.Layout.BASIC)


def _size_on_one_line(text: str, face: Face, largest: int, roll: Roll, smallest: int) -> int:
    sizes = range(largest, smallest, -2)
    return next((size for size in sizes if _font(face, size).getlength(text) <= roll.dots), smallest)


def _leading(size: int) -> int:
    return round(size * LEADING)


def _blank(roll: Roll, height_dots: int) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    picture = Image.new("L", (roll.dots, height_dots), PAPER)
    return picture, ImageDraw.Draw(picture)


def _write(pen: ImageDraw.ImageDraw, font: ImageFont.FreeTypeFont, left: float, top: int, line: str) -> None:
    """On the baseline, so that accents and marks below never move a line."""
    pen.text((round(left), top + round(font.size * 0.98)), line, font=font, fill=INK, anchor="ls")


def _tick_box(pen: ImageDraw.ImageDraw, size: int) -> None:
    side = round(size * CHECKBOX)
    top = round(size * 0.98) - side
    pen.rectangle((1, top, 1 + side, top + side), outline=INK, width=max(2, size // 14))


def _black_and_white(picture: Image.Image) -> Image.Image:
    """A threshold, not dithering: grey edges of letters would print as dust."""
    return picture.point(lambda grey: PAPER if grey > 150 else INK).convert("1", dither=Image.Dither.NONE)
