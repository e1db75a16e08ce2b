# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which packs an edition gets, by dates, numbers and bytes."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from central.repository.history import PublishedEdition
from central.repository.pack_plan import PlannedPack, edition_behind, plan_packs, starts

TODAY = date(2026, 11, 23)
PLENTY = 1 << 40


def daily(count: int) -> list[PublishedEdition]:
    """One edition a day, the last of today."""
    first = TODAY - timedelta(days=count - 1)
    days = (first + timedelta(days=number) for number in range(count))
    return [PublishedEdition(number, bytes([0]), day, day, 1, True) for number, day in enumerate(days, 1)]


def planned(count: int, budget_bytes: int, price: int = 10) -> list[PlannedPack]:
    editions = daily(count)
    return plan_packs(editions, {edition.sequence: price for edition in editions}, budget_bytes)


def test_the_first_edition_has_no_pack() -> None:
    assert planned(1, PLENTY) == []


def test_the_day_before_comes_first_and_whatever_it_costs() -> None:
    assert [pack.start.sequence for pack in planned(9, 0)] == [8]


def test_hops_halve_and_the_rest_is_direct_from_the_newest() -> None:
    plan = planned(8, PLENTY)
    assert [(pack.start.sequence, pack.is_step) for pack in plan] == [
        (7, True),
        (6, True),
        (4, True),
        (5, False),
        (3, False),
        (2, False),
        (1, False),
    ]


def test_the_budget_is_spent_on_what_most_kiosks_need() -> None:
    assert [pack.start.sequence for pack in planned(8, 45)] == [7, 6, 4, 5]


def test_what_is_too_dear_gives_way_to_what_is_not() -> None:
    editions = daily(8)
    dear = {edition.sequence: 10 for edition in editions} | {6: 1000}
    assert [pack.start.sequence for pack in plan_packs(editions, dear, 40)] == [7, 4, 5, 3]


def test_hops_of_numbers_with_gaps_end_at_the_edition_before() -> None:
    editions = [edition for edition in daily(8) if edition.sequence not in (4, 6)]
    plan = plan_packs(editions, {edition.sequence: 10 for edition in editions}, PLENTY)
    assert [pack.start.sequence for pack in plan if pack.is_step] == [7, 5, 3]


def test_starts_are_every_day_of_a_month_and_every_week_of_a_year() -> None:
    found = [(TODAY - edition.day).days for edition in starts(daily(500), TODAY)]
    assert found[-31:] == list(range(31, 0, -1))
    weeks = found[:-31]
    assert max(weeks) in range(360, 374)
    assert {before - after for before, after in pairwise(weeks[1:])} == {7}


def test_an_edition_that_was_in_force_at_the_month_s_beginning_is_a_start() -> None:
    old, new, newest = (
        PublishedEdition(number, b"", TODAY, TODAY - timedelta(days=ago), 1, True)
        for number, ago in ((1, 200), (2, 40), (3, 0))
    )
    assert starts([old, new, newest], TODAY) == [old, new]


def test_a_kiosk_so_many_days_behind_has_what_was_newest_then() -> None:
    editions = daily(10)[:-2]
    found = [edition_behind(editions, TODAY, days) for days in (1, 3, 9, 10)]
    assert [edition and edition.sequence for edition in found] == [8, 7, 1, None]
