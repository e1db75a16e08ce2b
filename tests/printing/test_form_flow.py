# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Strips onto pages: what belongs together stays together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.printing.form_flow import Placed, flow
from kiosk.printing.form_strip import Strip, gap, kept_apart_from_end

TOP_PT, END_PT = 10.0, 110.0


def a_strip(height_pt: float = 20, *, is_kept: bool = False) -> Strip:
    return Strip(height_pt, lambda sheet, top_pt: None, is_kept_with_next=is_kept)


def pages_of(*parts: list[Strip]) -> list[Placed]:
    return flow(parts, lambda page: TOP_PT, END_PT)


def tops(pages: list[Placed]) -> list[list[float]]:
    return [[top_pt for top_pt, _ in page] for page in pages]


def test_strips_fill_a_page_and_go_on() -> None:
    assert tops(pages_of([a_strip() for _ in range(7)])) == [[10, 30, 50, 70, 90], [10, 30]]


def test_kept_strips_move_together() -> None:
    strips = [a_strip(), a_strip(), a_strip(), a_strip(is_kept=True), a_strip(is_kept=True), a_strip()]
    assert tops(pages_of(strips)) == [[10, 30, 50], [10, 30, 50]]


def test_a_chain_longer_than_a_page_begins_at_once_and_is_cut() -> None:
    chain = [a_strip(is_kept=True) for _ in range(7)]
    assert tops(pages_of([a_strip(), *chain])) == [[10, 30, 50, 70, 90], [10, 30, 50]]


def test_every_part_begins_a_page() -> None:
    assert tops(pages_of([a_strip()], [a_strip()], [])) == [[10], [10], []]


def test_gaps_vanish_at_the_top_and_never_make_a_page() -> None:
    assert tops(pages_of([gap(15), a_strip(90), gap(30)])) == [[10]]
    assert tops(pages_of([a_strip(90), gap(30), a_strip()])) == [[10], [10]]


def test_first_and_last_lines_are_not_left_alone() -> None:
    kept = [strip.is_kept_with_next for strip in kept_apart_from_end([a_strip() for _ in range(6)])]
    assert kept == [True, False, False, False, True, False]
    assert [strip.is_kept_with_next for strip in kept_apart_from_end([a_strip()])] == [False]


@given(st.lists(st.tuples(st.floats(1, 100), st.booleans(), st.booleans()), max_size=60))
def test_nothing_is_lost_and_nothing_overlaps(shapes: list[tuple[float, bool, bool]]) -> None:
    strips = [gap(height) if is_gap else a_strip(height, is_kept=is_kept) for height, is_kept, is_gap in shapes]
    pages = pages_of(strips)
    assert [strip for page in pages for _, strip in page] == [strip for strip in strips if not strip.is_gap]
    for page in pages:
        ends = [TOP_PT] + [top_pt + strip.height_pt for top_pt, strip in page]
        assert all(top_pt >= end_pt - 1e-6 for (top_pt, _), end_pt in zip(page, ends[:-1], strict=True))
        assert ends[-1] <= END_PT + 1e-6
