# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Equal answers stay in the order in which they were shown; better ones come first whatever was shown."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.findings import Found
from kiosk.domain.steady_order import in_steady_order
from tests.domain.cards import found

IDS = [f"s/{number}" for number in range(8)]


def ids(answers: Sequence[Found]) -> list[str]:
    return [each.card.id for each in answers]


def test_equals_keep_the_order_in_which_they_stood() -> None:
    answers = [found("a", 1.0), found("b", 1.0), found("c", 1.0)]
    assert ids(in_steady_order(answers, ["c", "a", "b"])) == ["c", "a", "b"]


def test_a_better_one_comes_first_though_it_stood_last() -> None:
    assert ids(in_steady_order([found("a", 1.0), found("b", 0.9)], ["b", "a"])) == ["a", "b"]


def test_newcomers_come_after_their_equals() -> None:
    assert ids(in_steady_order([found("new", 1.0), found("a", 1.0)], ["a"])) == ["a", "new"]


@given(st.permutations(IDS), st.permutations(IDS), st.lists(st.sampled_from([0.4, 0.5, 0.6]), min_size=8, max_size=8))
def test_all_are_there_best_first_and_asking_again_changes_nothing(
    order: list[str], before: list[str], scores: list[float]
) -> None:
    answers = [found(each, score) for each, score in zip(order, sorted(scores, reverse=True), strict=True)]
    steady = in_steady_order(answers, before)
    assert sorted(ids(steady)) == IDS
    assert [each.score for each in steady] == sorted(scores, reverse=True)
    assert in_steady_order(answers, ids(steady)) == steady
