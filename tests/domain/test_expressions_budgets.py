# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every budget holds at its edge, and no text whatever crashes the reader or what it makes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.domain.walk.expressions import ExpressionRefused, Scope, Surroundings, read
from kiosk.domain.walk.expressions.budgets import DEPTH, NODES, SOURCE_CHARACTERS, TEXT_CHARACTERS
from kiosk.domain.walk.expressions.functions import FUNCTIONS
from kiosk.domain.walk.expressions.moment import Moment

AROUND = Surroundings(dict.fromkeys("abc"), {}, has_itself=True, repeats=frozenset({"items"}), repeat_of={"c": "items"})


def scope(a: str = "", b: str = "") -> Scope:
    found = Scope({"a": a, "b": b}, Moment.of(date(2026, 11, 23)), "es")
    found.gathered = {"items": ["", ""], "c": [a, b]}
    return found


def refusal(source: str) -> str:
    with pytest.raises(ExpressionRefused) as refused:
        read(source, AROUND)
    return refused.value.sentence


def test_source_characters() -> None:
    fits = f"'{'x' * (SOURCE_CHARACTERS - 2)}'"
    assert read(fits, AROUND).text(scope()) == "x" * (SOURCE_CHARACTERS - 2)
    assert "characters and may have 2000" in refusal(fits + " ")


def test_depth_of_brackets() -> None:
    assert read("(" * (DEPTH - 1) + "1" + ")" * (DEPTH - 1), AROUND).text(scope()) == "1"
    assert "nested deeper than 64" in refusal("(" * DEPTH + "1" + ")" * DEPTH)


def test_depth_of_the_tree() -> None:
    calls = DEPTH - 1
    assert read("not(" * calls + "1" + ")" * calls, AROUND).text(scope()) == "false"
    nested = "1"
    for _ in range(13):
        nested = f"({nested} * 2 + 3 = 4 and 1 or 0)"
    assert "nested deeper than 64 levels; use a calculate row" in refusal(nested)


def test_nodes() -> None:
    assert read(" + ".join(["1"] * (NODES - 1)), AROUND).text(scope()) == str(NODES - 1)
    assert "more than 500 parts" in refusal(" + ".join(["1"] * NODES))


def test_a_long_run_of_operators_is_not_deep() -> None:
    assert read(" or ".join(["${a} = 'x'"] * 120), AROUND).text(scope()) == "false"


@pytest.mark.parametrize("source", ["concat(${a}, ${a})", "join('-', ${a}, ${a})"])
def test_texts_stop_at_64_kb(source: str) -> None:
    assert len(read(source, AROUND).text(scope("x" * 40_000))) == TEXT_CHARACTERS


def test_steps_and_sole_question() -> None:
    assert read("${a} = 'x' and not(.)", AROUND).steps == 6
    assert read("(${a})", AROUND).sole_question == "a"
    assert read("string(${a})", AROUND).sole_question is None


def test_all_items_count_as_many_steps() -> None:
    assert read("sum(${c})", AROUND).steps == 51
    read(f"sum({', '.join(['${c}'] * 199)})", AROUND)
    with pytest.raises(ExpressionRefused, match="it reads all items too often: 10001 steps"):
        read(f"sum({', '.join(['${c}'] * 200)})", AROUND)


def test_itself() -> None:
    seen = scope()
    seen.itself = "7"
    assert read(". * 2", AROUND).text(seen) == "14"


PIECES = """if( regex( today() ${a} ${b} ${c} ${items} . 'x' '[a-z]+' 5 0.5 and or = != < >= + - * div mod ( ) , ''"""
FRAGMENTS = st.sampled_from([*(f"{name}(" for name in FUNCTIONS), *(f" {piece} " for piece in PIECES.split())])
ANSWERS = st.text(max_size=12) | st.sampled_from(["2020-01-01", "2020-02-30T99:99", "1e400", "-0", "a b c", "9" * 400])


@settings(max_examples=400)
@given(st.lists(FRAGMENTS, max_size=14).map("".join) | st.text(max_size=30), ANSWERS, ANSWERS)
@example("pow(${a}, 1e400) mod ${b}", "0", "0")
@example("format-date-time(date(${a}), ${b})", "2932896", "%Y%y%m%n%b%d%e%a%H%h%M%S%3%%%")
@example("substr(${a}, ${b})", "abc", "-1e999")
def test_any_text_is_refused_or_answers(source: str, a: str, b: str) -> None:
    try:
        expression = read(source, AROUND)
    except ExpressionRefused as refused:
        assert refused.sentence
    else:
        assert isinstance(expression.text(scope(a, b)), str)


@settings(max_examples=300)
@given(
    st.sampled_from(sorted(FUNCTIONS)),
    st.lists(st.sampled_from(["${a}", "${b}", "'x'", "-1", "1 div 0", "0 div 0", "today()", "true()"]), max_size=5),
    ANSWERS,
    ANSWERS,
)
def test_every_function_is_total(name: str, arguments: list[str], a: str, b: str) -> None:
    function = FUNCTIONS[name]
    wanted = arguments[: function.most] + ["''"] * (function.least - len(arguments))
    if name == "count":
        wanted = ["${c}"]
    if name == "weighted-checklist" and len(wanted) % 2:
        wanted.append("1")
    assert isinstance(read(f"{name}({', '.join(wanted)})", AROUND).text(scope(a, b)), str)
