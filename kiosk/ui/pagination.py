# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pagination: which blocks stand on which page and where; prose longer than a page is split between words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.ui.page import Block
from kiosk.ui.widgets.bullet import Bullet
from kiosk.ui.widgets.prose import Prose


@dataclass(slots=True)
class Slot:
    """A widget's place on its page. `is_made` marks halves of split prose, which live for one layout only."""

    widget: QWidget
    top_px: int
    height_px: int
    is_made: bool = False

    def drop_if_made(self) -> None:
        if self.is_made:
            self.widget.setParent(None)
            self.widget.deleteLater()


@dataclass(slots=True)
class _Piece:
    widget: QWidget
    gap: int
    keeps: bool
    is_made: bool = False


def paginate(blocks: list[Block], width_px: int, height_px: int, turner_px: int) -> list[list[Slot]]:
    """All on one page when it fits, else pages that leave `turner_px` free at the bottom."""
    pieces = [_Piece(block.widget, block.gap_after_px, block.keeps_with_next) for block in blocks]
    single = _fill(pieces, width_px, None)
    used = max((slot.top_px + slot.height_px for slot in single[0]), default=0)
    if used <= height_px:
        return single
    return _fill(pieces, width_px, max(1, height_px - turner_px))


def _fill(pieces: list[_Piece], width_px: int, limit_px: int | None) -> list[list[Slot]]:
    queue = list(pieces)
    pages: list[list[Slot]] = [[]]
    top = 0
    while queue:
        piece = queue.pop(0)
        height = piece.widget.heightForWidth(width_px)
        if limit_px is not None and top + height + _companion(piece, queue, width_px, limit_px) > limit_px:
            if pages[-1]:
                pages.append([])
                top = 0
                queue.insert(0, piece)
                continue
            halves = _split(piece, width_px, limit_px) if height > limit_px else None
            if halves is not None:
                queue[0:0] = halves
                continue
        pages[-1].append(Slot(piece.widget, top, height, piece.is_made))
        top += height + piece.gap
    return [page for page in pages if page] or [[]]


def _companion(piece: _Piece, queue: list[_Piece], width_px: int, limit_px: int) -> int:
    """What must stand with a heading: the next piece, or a share of the page when that piece is long."""
    if not piece.keeps or not queue:
        return 0
    return piece.gap + min(queue[0].widget.heightForWidth(width_px), limit_px // 3)


def _split(piece: _Piece, width_px: int, room_px: int) -> list[_Piece] | None:
    if not isinstance(piece.widget, (Prose, Bullet)):
        return None
    halves = piece.widget.split(width_px, room_px)
    if halves is None:
        return None
    return [_Piece(halves[0], piece.gap, False, True), _Piece(halves[1], piece.gap, piece.keeps, True)]
