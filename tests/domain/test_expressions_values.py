# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers, moments and months as text, where the language-neutral cases do not reach."""

from __future__ import annotations

import math
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.walk.expressions import NotKnownYet, Scope, Surroundings, cautious, read
from kiosk.domain.walk.expressions.coercion import are_equal, number_of, number_text, text_of, truth_of
from kiosk.domain.walk.expressions.functions.dates import format_date
from kiosk.domain.walk.expressions.moment import Moment, moment_from_days, moment_from_text
from kiosk.domain.walk.expressions.patterns import full_match
from kiosk.domain.walk.expressions.refused import ExpressionRefused


@given(st.floats(allow_nan=False))
def test_a_number_reads_back_from_its_text(number: float) -> None:
    assert number_of(number_text(number)) == number


@given(st.dates())
def test_a_date_reads_back_from_its_text(day: date) -> None:
    moment = Moment.of(day)
    assert moment.text() == day.isoformat()
    assert moment_from_text(moment.text()) == moment
    assert number_of(moment.text()) == moment.days == number_of(moment)


@given(st.datetimes().filter(lambda when: when.year >= 1000))
def test_a_time_reads_back_to_the_millisecond(when: datetime) -> None:
    text = when.isoformat(timespec="milliseconds")
    moment = moment_from_text(text)
    assert moment is not None
    assert moment.text() in (f"{text}+00:00", text.removesuffix("T00:00:00.000"))


@pytest.mark.parametrize("days", [math.nan, math.inf, 1e9, -1e9])
def test_no_moment_outside_the_calendar(days: float) -> None:
    assert moment_from_days(days) is None


@pytest.mark.parametrize(
    "text", ["2020-01-01T24:00", "2020-01-01T10:60", "2020-01-01T10:00:60", "2020-02-30", "20-01-01", "0000-01-01"]
)
def test_no_moment_from_what_is_none(text: str) -> None:
    assert moment_from_text(text) is None


def test_the_first_day_does_not_slip_before_the_calendar() -> None:
    assert moment_from_text("0001-01-01T00:00:00+01:00") is None


def test_truth_of_the_first_day() -> None:
    assert not truth_of(Moment(0.0))
    assert truth_of(Moment(1.0))


def test_moments_compare_as_days() -> None:
    assert are_equal(Moment(18262.0), "2020-01-01")
    assert text_of(Moment(18262.0)) == "2020-01-01"


@pytest.mark.parametrize(("language", "written"), [("es", "jue 5 mar"), ("en", "Thu 5 Mar"), ("nah", "jue 5 mar")])
def test_short_months_and_weekdays_follow_the_language(language: str, written: str) -> None:
    assert format_date("2020-03-05", "%a %e %b", language) == written


def test_a_pattern_fails_in_a_sentence() -> None:
    with pytest.raises(ExpressionRefused, match="missing \\)"):
        full_match("(", 3)


def known_below(horizon: float, source: str, **values: str) -> object:
    around = Surroundings(dict.fromkeys(values), {})
    ready = {name: place for place, name in enumerate(values)}
    scope = Scope(values, Moment.of(date(2026, 11, 23)), "es")
    scope.horizon = horizon
    try:
        return cautious(read(source, around), around, ready).is_true(scope)
    except NotKnownYet:
        return "open"


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        ("${a} = 'no'", True),
        ("${b} = 'no'", "open"),
        ("${a} = 'no' or ${b} = 'no'", True),
        ("${b} = 'no' or ${a} = 'no'", True),
        ("${a} = 'si' or ${b} = 'no'", "open"),
        ("${a} = 'si' and ${b} = 'no'", False),
        ("${b} = 'no' and ${a} = 'si'", False),
        ("${b} = 'no' and ${a} = 'no'", "open"),
        ("${a} = 'si' or ${a} = 'x'", False),
        ("${a} = 'no' and ${a} != 'x'", True),
        ("not(${b} = 'si')", "open"),
        ("coalesce(${a}, ${b}) = 'no'", True),
        ("if(${a} = 'no', true(), ${b})", True),
    ],
)
def test_what_is_sure_before_b_is_answered(source: str, answer: object) -> None:
    assert known_below(1, source, a="no", b="") == answer


def test_a_choice_filter_reads_the_columns_of_the_choice_under_test() -> None:
    around = Surroundings({"state": None}, {}, columns=frozenset({"name", "region"}))
    expression = read("region = ${state} and name != 'x'", around)
    scope = Scope({"state": "north"}, Moment.of(date(2026, 11, 23)), "es")
    assert not expression.is_true(scope)
    scope.columns = {"name": "a", "region": "north"}
    assert expression.is_true(scope)
    with pytest.raises(ExpressionRefused, match="regio is no column of the list; did you mean region"):
        read("regio = 'north'", around)
