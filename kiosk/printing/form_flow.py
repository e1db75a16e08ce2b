# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The flow of strips onto pages: what belongs together stays together, and nothing is lost at a page end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from kiosk.printing.form_strip import Strip

Placed = list[tuple[float, Strip]]
"""One page: each strip with its distance from the upper edge."""


def flow(parts: Sequence[Iterable[Strip]], body_top_pt: Callable[[int], float], body_end_pt: float) -> list[Placed]:
    """Pages, in order; every part begins a new one. `body_top_pt` is asked with the page number, from 1."""
    pages = _Pages(body_top_pt, body_end_pt)
    for part in parts:
        pages.turn()
        for chain in _chains(part):
            if not pages.has_room_for(chain):
                pages.turn()
            for strip in chain:
                pages.place(strip)
    return pages.placed


class _Pages:
    def __init__(self, body_top_pt: Callable[[int], float], body_end_pt: float) -> None:
        self.placed: list[Placed] = []
        self._body_top_pt = body_top_pt
        self._body_end_pt = body_end_pt
        self._top_pt = 0.0

    def turn(self) -> None:
        self.placed.append([])
        self._top_pt = self._body_top_pt(len(self.placed))

    def has_room_for(self, chain: Sequence[Strip]) -> bool:
        """Also true where turning would not help: an empty page, only gaps, a chain longer than a page."""
        if not self.placed[-1] or all(strip.is_gap for strip in chain):
            return True
        needed_pt = sum(strip.height_pt for strip in chain)
        whole_page_pt = self._body_end_pt - self._body_top_pt(len(self.placed) + 1)
        return needed_pt > whole_page_pt or self._top_pt + needed_pt <= self._body_end_pt

    def place(self, strip: Strip) -> None:
        if strip.is_gap:
            self._top_pt += strip.height_pt if self.placed[-1] else 0
            return
        if self.placed[-1] and self._top_pt + strip.height_pt > self._body_end_pt:
            self.turn()
        self.placed[-1].append((self._top_pt, strip))
        self._top_pt += strip.height_pt


def _chains(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    chain: list[Strip] = []
    for strip in strips:
        chain.append(strip)
        if not strip.is_kept_with_next:
            yield chain
            chain = []
    if chain:
        yield chain
