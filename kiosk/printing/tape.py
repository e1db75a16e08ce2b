# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tape: receipt paper under a pen that writes ESC/POS. Every letter on it is CP1252. Refuses to lay anything out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.printing.escpos_library import new_builder
from kiosk.printing.roll import Roll

if TYPE_CHECKING:
    from PIL.Image import Image

SELECT_CODE_PAGE = b"\x1bt"
FEED_DOTS = b"\x1bJ"
TALLEST_PICTURE_DOTS = 512
"""Pictures are sent in slices: small printers hold no more."""


class Tape:
    def __init__(self, roll: Roll) -> None:
        self._builder = new_builder()
        self._builder.hw("INIT")
        # After the init, never before: ESC @ goes back to CP437. The library's own encoder is never used.
        self._builder._raw(SELECT_CODE_PAGE + bytes([roll.code_page]))

    def write(self, line: str, *, is_bold: bool = False, width: int = 1, height: int = 1, align: str = "left") -> None:
        """One line that the caller has cleaned and wrapped; `width` and `height` multiply the 12 × 24 letters."""
        self._builder.set(align=align, bold=is_bold, custom_size=True, width=width, height=height)
        self._builder._raw(line.encode("cp1252") + b"\n")

    def draw(self, picture: Image) -> None:
        """A black and white picture as wide as the roll, so that no printer has to centre it."""
        self._builder.set(align="left", bold=False, custom_size=True, width=1, height=1)
        self._builder.image(picture, impl="bitImageRaster", fragment_height=TALLEST_PICTURE_DOTS)

    def feed(self, dots: int) -> None:
        self._builder._raw(FEED_DOTS + bytes([dots]))

    def finish(self) -> bytes:
        """Cuts, and hands over all bytes."""
        self._builder.cut()
        return self._builder.output
