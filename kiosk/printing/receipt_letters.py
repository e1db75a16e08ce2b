# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks written with the printer's own letters, for standard print. Refuses texts outside CP1252."""

from __future__ import annotations

from kiosk.printing.receipt_blocks import Item, Text
from kiosk.printing.roll import Roll
from kiosk.printing.tape import Tape
from kiosk.printing.wrap import wrap, wrap_evenly

CHECKBOX = "[ ] "


def write_text(tape: Tape, block: Text, roll: Roll) -> None:
    width, height = _magnification(block, roll)
    align = "center" if block.is_centred else "left"
    fold = wrap_evenly if block.is_centred else wrap
    for line in fold(block.text, roll.columns // width, len):
        tape.write(line, is_bold=block.style != "body", width=width, height=height, align=align)


def write_item(tape: Tape, item: Item, roll: Roll) -> None:
    marker = CHECKBOX if item.number is None else f"{item.number}. "
    for row, line in enumerate(wrap(item.text, roll.columns - len(marker), len)):
        tape.write((marker if row == 0 else " " * len(marker)) + line)


def _magnification(block: Text, roll: Roll) -> tuple[int, int]:
    """A folio is as large as one line allows, at most threefold."""
    if block.style == "title":
        return 1, 2
    if block.style == "folio":
        widest = next((times for times in (3, 2) if len(block.text) * times <= roll.columns), 1)
        return widest, max(widest, 2)
    return 1, 1
