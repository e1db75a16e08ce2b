# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Why a question is not asked, and which answers outlive a change of the procedure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.domain.walk import evaluate, load
from kiosk.domain.walk.fitting_answers import fitting_answers
from kiosk.domain.walk.skipped import Skipped, skipped
from tests.domain.walk_package import TODAY, clinic, group, node, package, repeat, table, yes_no


def reasons(compiled: dict[str, Any], answers: Mapping[str, str]) -> dict[str, Skipped]:
    procedure = load(compiled)
    found = {each.name: each for each in skipped(procedure, answers, TODAY, "en")}
    view = evaluate(procedure, answers, TODAY, "en")
    asked = {question.name for screen in view.screens for question in screen.questions}
    assert not asked & found.keys()
    return found


def read(found: Skipped) -> list[tuple[str, str, str]]:
    return [(each.name, each.value.reveal(), each.words.reveal()) for each in found.read]


def test_a_question_is_skipped_by_its_own_relevance_with_the_values_that_it_read() -> None:
    form = package(yes_no("insured"), node("age", "integer"), node("card", relevant="${age} > 3 and ${insured} = 'si'"))
    found = reasons(form, {"insured": "no", "age": "4"})
    assert list(found) == ["card"]
    assert found["card"].label == "Card (en)"
    assert (found["card"].reason, found["card"].decided_by) == ("relevant", "card")
    assert found["card"].relevant == "${age} > 3 and ${insured} = 'si'"
    assert read(found["card"]) == [("insured", "no", "No (en)"), ("age", "4", "4")]
    assert reasons(form, {"insured": "si", "age": "4"}) == {}


def test_the_outermost_group_that_is_off_is_why() -> None:
    inner = group("inner", node("deep", relevant="${b} = 'si'"), relevant="${b} = 'si'")
    form = package(yes_no("a"), yes_no("b"), group("outer", inner, relevant="${a} = 'si'"))
    assert reasons(form, {"a": "no"})["deep"].decided_by == "outer"
    assert reasons(form, {"a": "si", "b": "no"})["deep"].decided_by == "inner"
    assert read(reasons(form, {"a": "si"})["deep"]) == [("b", "", "")]


def test_after_an_exit_nothing_is_asked_whatever_its_relevance() -> None:
    form = package(
        yes_no("insured"),
        node("later"),
        node("last", relevant="${later} = 'x'"),
        decisions=[table(("${insured} = 'no'", "exit:out"), ("true()", "eligible"))],
    )
    found = reasons(form, {"insured": "no", "later": "x"})
    assert {name: (each.reason, each.relevant) for name, each in found.items()} == {
        "later": ("exit", ""),
        "last": ("exit", ""),
    }


def test_in_a_repeat_each_item_has_its_own_reason() -> None:
    form = package(
        yes_no("family"),
        repeat(
            "person",
            node("age", "integer"),
            node("school", relevant="${age} < 18 and ${family} = 'si'", label={"en": "School at ${age}"}),
        ),
        node("oldest", relevant="max(${age}) > 60 and count(${person}) > 1"),
    )
    found = reasons(form, {"family": "si", "person#": "2", "person[1].age": "40", "person[2].age": "7"})
    assert list(found) == ["person[1].school", "oldest"]
    assert found["person[1].school"].label == "School at 40"
    assert read(found["person[1].school"]) == [("family", "si", "Sí (en)"), ("age", "40", "40")]
    assert read(found["oldest"]) == [("person", "2", "2"), ("age", "40, 7", "40, 7")]


def test_a_repeat_without_items_or_off_the_path_says_so() -> None:
    inside = node("age", "integer", label={"en": "How old is ${name}?"})
    form = package(yes_no("family"), repeat("person", node("name"), inside, relevant="${family} = 'si'"))
    none = reasons(form, {"family": "si", "person#": "0"})
    assert {name: each.reason for name, each in none.items()} == {"name": "no_items", "age": "no_items"}
    off = reasons(form, {"family": "no"})
    assert {name: (each.reason, each.decided_by) for name, each in off.items()} == {
        "name": ("relevant", "person"),
        "age": ("relevant", "person"),
    }
    assert off["age"].label == "age"


def test_what_a_relevance_reads_of_a_repeat_that_is_not_asked_is_empty() -> None:
    form = package(
        yes_no("family"),
        repeat("person", node("age", "integer"), relevant="${family} = 'si'"),
        node("count", relevant="count(${person}) > 0 and max(${age}) > 3"),
    )
    assert read(reasons(form, {"family": "no"})["count"]) == [("person", "0", "0"), ("age", "", "")]


def test_questions_of_the_example_are_either_asked_or_skipped() -> None:
    procedure = load(clinic())
    for answers in ({}, {"insured": "si"}, {"insured": "no"}, {"insured": "si", "born": "2020-01-01"}):
        view = evaluate(procedure, answers, TODAY, "es")
        asked = {question.name for screen in view.screens for question in screen.questions}
        off = {each.name for each in skipped(procedure, answers, TODAY, "es")}
        assert asked | off == {field.name for field in procedure.fields.values() if field.is_shown}


BEFORE = package(
    node("name"),
    node("age", "integer"),
    yes_no("insured"),
    node("needs", "select_multiple", list="states"),
    repeat("person", node("born", "date")),
)


@pytest.mark.parametrize(
    ("after", "kept"),
    [
        (BEFORE, {"name": "Ana", "age": "x", "insured": "si", "needs": "09 15", "person[1].born": "2020-01-01"}),
        (package(node("name"), node("other")), {"name": "Ana"}),
        (package(node("name", "note"), node("age")), {"age": "x"}),
        (package(node("name", "integer"), node("age", "decimal")), {}),
        (package(node("needs", "select_one", list="yes_no"), yes_no("insured")), {"insured": "si"}),
        (package(node("person"), repeat("people", node("born", "date"))), {}),
    ],
)
def test_answers_stay_where_a_question_can_still_hold_them(after: dict[str, Any], kept: dict[str, str]) -> None:
    answers = {
        "name": "Ana",
        "age": "x",
        "insured": "si",
        "needs": "09 15",
        "person#": "1",
        "person[1].born": "2020-01-01",
    }
    found = fitting_answers(load(BEFORE), load(after), answers, TODAY)
    assert {name: raw for name, raw in found.items() if name != "person#"} == kept
    assert ("person#" in found) == (after is BEFORE)
