# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A receipt or a requirements slip as ESC/POS bytes: init to cut. Refuses to know which printer gets them."""

from __future__ import annotations

from kiosk.domain.documents import Receipt, RequirementsSlip
from kiosk.printing.letters import fits_code_page
from kiosk.printing.receipt_blocks import Block, Gap, Item, QrCode, Rule, Text, receipt_blocks, slip_blocks
from kiosk.printing.receipt_letters import write_item, write_text
from kiosk.printing.receipt_pictures import item_picture, qr_picture, rule_picture, text_picture
from kiosk.printing.roll import Roll
from kiosk.printing.tape import Tape

GAP_DOTS = 16
LARGE_GAP_DOTS = 28


def receipt_bytes(paper: Receipt | RequirementsSlip, roll: Roll) -> bytes:
    tape = Tape(roll)
    blocks = receipt_blocks(paper) if isinstance(paper, Receipt) else slip_blocks(paper)
    for block in blocks:
        _put(tape, block, roll, is_large=paper.is_large_print)
    return tape.finish()


def _put(tape: Tape, block: Block, roll: Roll, *, is_large: bool) -> None:
    match block:
        case Text() if not is_large and fits_code_page(block.text):
            write_text(tape, block, roll)
        case Text():
            tape.draw(text_picture(block, roll, is_large=is_large))
        case Item() if not is_large and fits_code_page(block.text):
            write_item(tape, block, roll)
        case Item():
            tape.draw(item_picture(block, roll, is_large=is_large))
        case QrCode():
            tape.draw(qr_picture(block.payload, roll))
        case Rule():
            tape.draw(rule_picture(roll))
        case Gap():
            tape.feed(LARGE_GAP_DOTS if is_large else GAP_DOTS)
