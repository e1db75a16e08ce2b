# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cheapest path: fewest bytes, packs before a base, the same answer for the same ways."""

from __future__ import annotations

from itertools import pairwise, permutations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.records.cheapest_path import PRICE_OF_A_REQUEST_BYTES, Way, cheapest_path, cost_bytes

BASE = Way("base/9.zst", None, "d", 1_000_000)


def test_no_way_is_needed_where_one_is_there_already() -> None:
    assert cheapest_path([BASE], "d", "d") == ()


def test_nothing_leads_from_nowhere_without_a_base() -> None:
    assert cheapest_path([Way("ab", "a", "b", 1)], None, "b") is None


def test_nothing_leads_to_an_unknown_state() -> None:
    assert cheapest_path([BASE, Way("ab", "a", "b", 1)], "a", "z") is None


def test_hops_are_taken_where_they_cost_less_than_the_direct_pack() -> None:
    direct, one, two = Way("ac", "a", "c", 5_000), Way("ab", "a", "b", 900), Way("bc", "b", "c", 900)
    assert cheapest_path([direct, one, two], "a", "c") == (one, two)


def test_one_request_more_has_its_price() -> None:
    direct, one, two = Way("ac", "a", "c", 1_000), Way("ab", "a", "b", 499), Way("bc", "b", "c", 499)
    assert cheapest_path([direct, one, two], "a", "c") == (direct,)
    assert cost_bytes((one, two)) == 998 + 2 * PRICE_OF_A_REQUEST_BYTES


def test_an_older_base_with_packs_on_top_serves_a_machine_that_has_nothing() -> None:
    old_base, pack = Way("base/8.zst", None, "c", 800_000), Way("cd", "c", "d", 9_000)
    assert cheapest_path([BASE, old_base, pack], None, "d") == (old_base, pack)


def test_a_base_is_taken_by_whoever_no_pack_knows() -> None:
    assert cheapest_path([BASE, Way("ad", "a", "d", 1)], "unknown", "d") == (BASE,)


def test_packs_are_taken_before_a_base_of_the_same_cost() -> None:
    pack = Way("zd", "z", "d", BASE.size_bytes)
    assert cheapest_path([BASE, pack], "z", "d") == (pack,)


def test_the_order_of_the_ways_does_not_matter() -> None:
    ways = [Way("1", "a", "b", 5), Way("2", "b", "d", 5), Way("3", "a", "c", 5), Way("4", "c", "d", 5)]
    answers = {cheapest_path(each, "a", "d") for each in permutations(ways)}
    assert answers == {(ways[0], ways[1])}


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"), st.integers(0, 5_000)), max_size=14))
def test_no_simple_path_costs_less(edges: list[tuple[str, str, int]]) -> None:
    ways = [Way(str(number), start, end, size) for number, (start, end, size) in enumerate(edges)]
    found = cheapest_path(ways, "a", "f")
    least = _least(ways, "a", frozenset("a"))
    assert (None if found is None else cost_bytes(found)) == least
    if found:
        assert found[0].from_root == "a" and found[-1].to_root == "f"
        assert all(before.to_root == after.from_root for before, after in pairwise(found))


def _least(ways: list[Way], here: str, been: frozenset[str]) -> int | None:
    if here == "f":
        return 0
    costs = [
        cost_bytes((way,)) + rest
        for way in ways
        if way.from_root == here and way.to_root not in been
        if (rest := _least(ways, way.to_root, been | {way.to_root})) is not None
    ]
    return min(costs, default=None)
