# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pagination: which blocks stand on which page and where; prose longer than a page is split between words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kiosk.ui.page import Block
from kiosk.ui.widgets.bullet import Bullet
from kiosk.ui.widgets.fit_page import fit_height, shrink
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.widgets.ring_room import has_ring_room

LEAST_ROOM = 0.3
LONG = 0.6
"""Of a page: prose that needs this much is split where there is room, shorter prose and headings are not."""


@dataclass(slots=True)
class Slot:
    """A widget's place on its page. `is_made` marks halves of split prose, which live for one layout only."""

    widget: QWidget
    left_px: int
    top_px: int
    width_px: int
    height_px: int
    is_made: bool = False

    def drop_if_made(self) -> None:
        if self.is_made:
            self.widget.hide()
            self.widget.setParent(None)
            self.widget.deleteLater()


@dataclass(slots=True)
class _Piece:
    widget: QWidget
    gap: int
    keeps: bool
    origin: QWidget
    """The widget that this piece is, or is a half of."""
    headed_by: Prose | None = None
    is_made: bool = False
    is_reminder: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of a page. Widgets without room for a focus ring are `ring_px` narrower at both sides."""

    width_px: int
    height_px: int
    ring_px: int

    def room(self, widget: QWidget) -> tuple[int, int]:
        """(left, width) for the widget."""
        inset = 0 if has_ring_room(widget) else self.ring_px
        return inset, max(1, self.width_px - 2 * inset)

    def height_of(self, widget: QWidget) -> int:
        return widget.heightForWidth(self.room(widget)[1])


def paginate(blocks: list[Block], sheet: Sheet, turner_px: int) -> list[list[Slot]]:
    """All on one page when it fits, without decoration if need be; else pages that leave room for the turners."""
    plain = [block for block in blocks if not block.is_decoration]
    for block in blocks:
        shrink(block.widget, 1.0)
    present = {block.widget for block in blocks}
    if all(block.headed_by is None or block.headed_by in present for block in blocks):
        for several in (blocks, plain):
            single = _stacked(several, sheet)
            if not single or single[-1].top_px + single[-1].height_px <= sheet.height_px:
                return [single]
    return _Filling(Sheet(sheet.width_px, max(1, sheet.height_px - turner_px), sheet.ring_px)).fill(plain)


def _stacked(blocks: list[Block], sheet: Sheet) -> list[Slot]:
    slots, top = [], 0
    for block in blocks:
        left, width = sheet.room(block.widget)
        height = block.widget.heightForWidth(width)
        slots.append(Slot(block.widget, left, top, width, height))
        top += height + block.gap_after_px
    return slots


class _Filling:
    """Fills page after page of one size."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._pages: list[list[Slot]] = [[]]
        self._origins: set[QWidget] = set()
        self._top = 0

    def fill(self, blocks: list[Block]) -> list[list[Slot]]:
        queue = [
            _Piece(block.widget, block.gap_after_px, block.keeps_with_next, block.widget, block.headed_by)
            for block in blocks
        ]
        while queue:
            self._next(queue)
        return [page for page in self._pages if page] or [[]]

    def _next(self, queue: list[_Piece]) -> None:
        piece = queue.pop(0)
        reminder = self._reminder(piece)
        if reminder is not None:
            queue[0:0] = [reminder, piece]
            return
        limit = self._sheet.height_px
        height = self._sheet.height_of(piece.widget)
        if self._top + height + self._companion(piece, queue) <= limit:
            self._put(piece, height)
            return
        halves = self._split(piece, limit - self._top) if self._is_worth_splitting(piece, height) else None
        if halves is not None:
            queue[0:0] = halves
        elif self._pages[-1]:
            self._turn()
            queue.insert(0, piece)
        else:
            self._put(piece, fit_height(piece.widget, self._sheet.room(piece.widget)[1], limit))

    def _put(self, piece: _Piece, height: int) -> None:
        left, width = self._sheet.room(piece.widget)
        self._pages[-1].append(Slot(piece.widget, left, self._top, width, height, piece.is_made))
        self._origins.add(piece.origin)
        self._top += height + piece.gap

    def _turn(self) -> None:
        self._pages.append([])
        self._origins.clear()
        self._top = 0

    def _reminder(self, piece: _Piece) -> _Piece | None:
        """The question again, for a field on a page without it; as small as it must be for both to stand there."""
        heading = piece.headed_by
        if heading is None or heading in self._origins:
            return None
        again = heading.reminder()
        room = self._sheet.height_px - self._sheet.height_of(piece.widget)
        if fit_height(again, self._sheet.room(again)[1], room) > room:
            return None
        return _Piece(again, 0, True, heading, is_made=True, is_reminder=True)

    def _companion(self, piece: _Piece, queue: list[_Piece]) -> int:
        """What must stand with a heading: the next piece, or a share of the page when that piece is long; with a
        question said again all of its field."""
        if not piece.keeps or not queue:
            return 0
        following = self._sheet.height_of(queue[0].widget)
        return piece.gap + (following if piece.is_reminder else min(following, self._sheet.height_px // 3))

    def _is_worth_splitting(self, piece: _Piece, height: int) -> bool:
        limit = self._sheet.height_px
        if height > limit and not self._pages[-1]:
            return True
        is_heading = isinstance(piece.widget, Prose) and piece.widget.is_heading
        is_long = height > limit * LONG and not is_heading and not piece.is_reminder
        return is_long and limit - self._top >= limit * LEAST_ROOM

    def _split(self, piece: _Piece, room_px: int) -> list[_Piece] | None:
        if not isinstance(piece.widget, (Prose, Bullet)):
            return None
        halves = piece.widget.split(self._sheet.room(piece.widget)[1], room_px)
        if halves is None:
            return None
        return [
            _Piece(halves[0], piece.gap, False, piece.origin, is_made=True),
            _Piece(halves[1], piece.gap, piece.keeps, piece.origin, is_made=True),
        ]
