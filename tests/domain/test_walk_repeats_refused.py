# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Repeats that cannot be asked are refused with a sentence; the cases of a form with one are walked."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.errors import ProcedureRefused
from kiosk.domain.walk import Procedure, load, rehearse
from tests.domain.walk_package import TODAY, group, household, node, package, repeat, words


def test_a_row_of_a_repeat_cannot_read_a_sum_of_itself() -> None:
    asked = package(
        repeat("r", node("a", relevant="${all} = ''")), node("all", "calculate", calculation="join('', ${a})")
    )
    with pytest.raises(ProcedureRefused, match="a → all → a decide each other"):
        load(asked)


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([repeat("r", repeat("s", node("a")))], "(s), type: the repeat stands inside the repeat r; only one level"),
        ([repeat("r", group("g", repeat("s", node("a"))))], "(s), type: the repeat stands inside the repeat r"),
        (
            [group("g", group("h", repeat("r", node("a"))), appearance="field-list")],
            "(r), type: a repeat has screens of its own; take it out of the field-list",
        ),
        (
            [repeat("r", *(node(f"n{number}") for number in range(101)))],
            "(n100), type: more than 100 rows stand in repeats",
        ),
        ([repeat("r", node("a")), node("b", relevant="${a} = 'x'")], "(b), relevant: ${a} is asked once per item of r"),
        (
            [repeat("r", node("a")), node("b", hint=words("${a}"))],
            "(b), hint: ${a} is asked once per item of r; mention",
        ),
        ([repeat("r", node("a"), label=words("${a}"))], "(r), label: ${a} is asked once per item"),
        ([repeat("r", node("a"), relevant="${a} = ''")], "(r), relevant: ${a} is asked once per item of r"),
        ([repeat("r", node("a")), repeat("s", node("b", default="${a}"))], "(b), default: ${a} is asked once per item"),
        ([repeat("r", node("a")), node("b", hint=words("${r}"))], "(b), hint: ${r} names no question"),
    ],
)
def test_a_repeat_that_is_refused(rows: list[dict[str, Any]], sentence: str) -> None:
    with pytest.raises(ProcedureRefused) as refused:
        load(package(*rows))
    assert sentence in refused.value.sentence


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"value": "${a}", "when": "${b} = 'x'"}, "print, row 1, when: ${b} is asked once per item of s"),
        ({"value": "concat(sum(${a}), max(${b}))"}, ""),
        ({"value": "if(${a} = '', ${b}, '')"}, "is asked once per item of"),
        ({"value": "${a}", "label": words("${b}")}, "print, row 1, label: ${b} is asked once per item of s"),
        ({"value": "${a} +"}, "print, row 1, value: it ends where a value is expected"),
        ({"value": " "}, "print, row 1, value: an expression is expected"),
    ],
)
def test_a_printed_row_is_of_one_repeat(row: dict[str, Any], sentence: str) -> None:
    asked = package(repeat("r", node("a")), repeat("s", node("b")), print=[{"field": "f", **row}])
    try:
        load(asked)
    except ProcedureRefused as refused:
        assert sentence
        assert sentence in refused.sentence
    else:
        assert not sentence


def test_the_cases_of_a_form_with_a_repeat_are_walked() -> None:
    procedure = load(household())
    assert [rehearse(procedure, case, TODAY, "es") for case in procedure.cases] == [[], [], []]


@pytest.mark.parametrize("name", ["person[1].alone", "alone[1].name", "name", "person", "person[0].name", "alone#"])
def test_a_case_that_answers_no_question(name: str) -> None:
    asked = {**household(), "tests": [{"case": "c", "answers": [[name, "x"]]}]}
    procedure: Procedure = load(asked)
    assert rehearse(procedure, procedure.cases[0], TODAY, "es") == [f"c: {name} is answered but is no question."]


def test_a_case_may_ask_of_no_item_of_no_repeat() -> None:
    asked = {**household(), "tests": [{"case": "c", "expect": ["not_asked:zz[1].a", "not_submitted:zz"]}]}
    procedure = load(asked)
    assert rehearse(procedure, procedure.cases[0], TODAY, "es") == [
        "c: zz[1].a is no question.",
        "c: zz is no question.",
    ]
