# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Popularity: between 0 and 1, the more the higher, fading by the month, and nothing for a few choices."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offline_cache.popularity import FEWEST_CHOICES, HALVES_AFTER_MONTHS, month_of, popularity_of
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import ids, service

NOW = month_of(date(2026, 11, 23))
choices = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(NOW - 40, NOW + 3), st.integers(1, 10**6)), max_size=20
)


def test_a_few_choices_tell_nothing() -> None:
    assert popularity_of([("a", NOW, FEWEST_CHOICES - 1), ("b", NOW, FEWEST_CHOICES)], NOW).keys() == {"b"}


def test_one_service_alone_is_not_at_once_as_popular_as_can_be() -> None:
    (alone,) = popularity_of([("a", NOW, 10)], NOW).values()
    assert 0 < alone < 0.6
    assert popularity_of([("a", NOW, 1000)], NOW) == {"a": 1.0}


def test_the_scale_is_that_of_orders_of_magnitude() -> None:
    found = popularity_of([("a", NOW, 10), ("b", NOW, 100), ("c", NOW, 1000)], NOW)
    assert found["c"] == 1.0
    assert found["c"] - found["b"] == pytest.approx(found["b"] - found["a"], abs=0.02)


def test_what_was_chosen_a_while_ago_counts_half() -> None:
    before = NOW - HALVES_AFTER_MONTHS
    assert popularity_of([("a", before, 200), ("b", NOW, 100)], NOW) == {"a": 1.0, "b": 1.0}
    assert popularity_of([("a", before, 2 * FEWEST_CHOICES - 1)], NOW) == {}


@given(choices)
def test_it_stays_between_0_and_1_whatever_the_clock_says(some: list[tuple[str, int, int]]) -> None:
    assert all(0 < each <= 1 for each in popularity_of(some, NOW).values())


@given(choices, st.sampled_from("abc"))
def test_one_choice_more_never_makes_a_service_less_popular(some: list[tuple[str, int, int]], service: str) -> None:
    before, after = popularity_of(some, NOW), popularity_of([*some, (service, NOW, 1)], NOW)
    assert after.get(service, 0.0) >= before.get(service, 0.0)


def test_a_month_is_a_number_that_goes_on_over_new_year() -> None:
    assert month_of(date(2027, 1, 31)) - month_of(date(2026, 12, 1)) == 1


def test_of_two_services_that_answer_as_well_the_one_that_is_chosen_here_comes_first(store_of: Opened) -> None:
    twins = [service(slug, "Constancia de residencia") for slug in ("uno", "dos")]
    store = store_of(*twins)
    for loved in ("uno", "dos"):
        store.prefer({f"mx-fed/{loved}": 1.0})
        assert ids([found.card for found in store.search("residencia", "es", 9).found])[0] == loved


def test_what_is_chosen_here_does_not_come_before_what_answers_better(store_of: Opened) -> None:
    store = store_of(service("boda", "Acta de matrimonio"), service("acta", "Acta de nacimiento"))
    store.prefer({"mx-fed/acta": 1.0})
    assert ids([found.card for found in store.search("acta de matrimonio", "es", 9).found])[0] == "boda"
