# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Truths over random procedures and random walks: no stale answer counts, none is lost, the path never lies."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.walk import Procedure, View, evaluate, load
from tests.domain.walk_package import (
    TODAY,
    clinic,
    group,
    household,
    node,
    package,
    path,
    plain,
    printed,
    summary,
    table,
)

CLINIC = load(clinic())
HOUSEHOLD = load(household())
HOUSEHOLD_ANSWERS = {
    "alone": ["si", "no", ""],
    "person#": ["0", "1", "2", "3", "x"],
    **{f"person[{number}].name": ["CANARY-one", "CANARY-two", ""] for number in range(1, 5)},
    **{f"person[{number}].age": ["4", "40", "400", "", "many"] for number in range(1, 5)},
    **{f"person[{number}].income": ["1", "900", "x", ""] for number in range(1, 5)},
    **{f"person[{number}].works": ["si", "no", "stale"] for number in range(1, 5)},
    "note": ["CANARY-note", ""],
}
VALUES = {
    "select_one": ["si", "no", "", "stale"],
    "text": ["CANARY-one", "CANARY-two", ""],
    "integer": ["0", "17", "18", "", "many"],
    "select_multiple": ["si", "si no", "no", ""],
    "acknowledge": ["OK", ""],
}


def condition(draw: Any, earlier: list[tuple[str, str]]) -> str:
    """A condition on the questions before this one."""
    if not earlier or draw(st.integers(0, 2)) == 0:
        return ""
    parts = []
    for name, kind in draw(st.lists(st.sampled_from(earlier), min_size=1, max_size=3)):
        value = draw(st.sampled_from(VALUES[kind]))
        shapes = [
            f"${{{name}}} = '{value}'",
            f"${{{name}}} != '{value}'",
            f"selected(${{{name}}}, 'si')",
            f"${{{name}}} < 18",
        ]
        parts.append(draw(st.sampled_from(shapes)))
    return draw(st.sampled_from([" and ", " or "])).join(parts)


@st.composite
def packages(draw: Any) -> dict[str, Any]:
    earlier: list[tuple[str, str]] = []
    survey: list[dict[str, Any]] = []
    for number in range(draw(st.integers(2, 7))):
        kind = draw(st.sampled_from(sorted(VALUES)))
        cells = {"list": "yes_no"} if kind.startswith("select") else {}
        question = node(
            f"q{number}",
            kind,
            required=draw(st.sampled_from(["", "true()"])),
            relevant=condition(draw, earlier),
            **cells,
        )
        is_grouped = draw(st.integers(0, 3)) == 0
        survey.append(group(f"g{number}", question, relevant=condition(draw, earlier)) if is_grouped else question)
        earlier.append((f"q{number}", kind))
        if draw(st.integers(0, 3)) == 0:
            survey.append(node(f"c{number}", "calculate", calculation=f"concat('c', ${{q{number}}})"))
            earlier.append((f"c{number}", "text"))
    rows = [(condition(draw, earlier) or "false()", f"exit:{row}") for row in range(draw(st.integers(0, 2)))]
    policy = draw(st.sampled_from(["FIRST", "UNIQUE", "COLLECT"]))
    last = draw(st.sampled_from(["eligible", "exit:rest"]))
    return package(
        *survey,
        decisions=[table(*rows, ("true()", last), policy=policy)],
        print=[{"field": name, "value": f"${{{name}}}"} for name, _ in earlier]
        + [{"field": "all", "value": f"concat({', '.join(f'${{{name}}}' for name, _ in earlier)})"}],
    )


def answers_to(draw: Any, procedure: Procedure) -> dict[str, str]:
    asked = [field for field in procedure.fields.values() if field.is_question]
    chosen = draw(st.lists(st.sampled_from(asked), max_size=12))
    return {field.name: draw(st.sampled_from(VALUES[field.type])) for field in chosen}


def on_path(view: View) -> set[str]:
    return {question.name for screen in view.screens for question in screen.questions}


@settings(max_examples=250)
@given(st.data())
def test_stale_answers_change_nothing(data: st.DataObject) -> None:
    procedure = load(data.draw(packages()))
    answers = answers_to(data.draw, procedure)
    view = evaluate(procedure, answers, TODAY, "es")
    shown = on_path(view)
    assert view == evaluate(procedure, {name: raw for name, raw in answers.items() if name in shown}, TODAY, "es")
    assert set(summary(view)) == shown
    calculated = {name for name, field in procedure.fields.items() if field.type == "calculate"}
    assert set(view.submission) <= shown | calculated
    assert set(printed(view)) <= shown | calculated | {"all"}
    assert {name for name, value in plain(view.values).items() if value} <= shown | calculated


@settings(max_examples=250)
@given(st.data())
def test_a_random_walk_forward_and_back(data: st.DataObject) -> None:
    """A citizen who answers what is asked, goes back, changes answers and goes on meets no surprise."""
    procedure = load(data.draw(packages()))
    answers: dict[str, str] = {}
    for _ in range(data.draw(st.integers(1, 12))):
        view = evaluate(procedure, answers, TODAY, "es")
        screen = data.draw(st.sampled_from(view.screens)) if view.screens else None
        if screen is None:
            break
        before = path(view)[: view.position(screen.id) + 1]
        name = screen.questions[0].name
        answers[name] = data.draw(st.sampled_from(VALUES[procedure.fields[name].type]))
        after = evaluate(procedure, answers, TODAY, "es")
        assert path(after)[: len(before)] == before[: len(path(after))]
        assert after.is_complete == (after.current is None and after.outcome.kind == "eligible")
        assert (after.outcome.kind == "unfinished") == (after.current is not None) == bool(after.errors)
        assert after.current is None or after.screen(after.current).has_error  # type: ignore[union-attr]
        if after.outcome.kind == "exit":
            assert (after.submission, after.print) == ({}, ())


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from(sorted(CLINIC.fields)), st.text(max_size=20)), st.dates())
def test_no_answer_whatever_breaks_it(answers: dict[str, str], today: Any) -> None:
    view = evaluate(CLINIC, answers, today, "es")
    assert view == evaluate(CLINIC, answers, today, "es")
    for name in view.errors:
        assert name not in view.submission


@settings(max_examples=400)
@given(st.data())
def test_stale_items_change_nothing(data: st.DataObject) -> None:
    """Of items that went, of groups that are off in one item, of a repeat that is not asked."""
    names = data.draw(st.lists(st.sampled_from(sorted(HOUSEHOLD_ANSWERS)), max_size=16, unique=True))
    answers = {name: data.draw(st.sampled_from(HOUSEHOLD_ANSWERS[name])) for name in names}
    view = evaluate(HOUSEHOLD, answers, TODAY, "es")
    shown = on_path(view)
    is_asked = any(screen.id == "person" for screen in view.screens)
    kept = shown | ({"person#"} if is_asked else set())
    assert view == evaluate(HOUSEHOLD, {name: raw for name, raw in answers.items() if name in kept}, TODAY, "es")
    assert set(summary(view)) == shown | ({"person"} if is_asked else set())
    calculated = {"people", "total", *(name for name in view.values if name.endswith(".number"))}
    assert set(view.submission) <= kept | calculated
    assert {name for name, value in plain(view.values).items() if value} <= kept | calculated | {"person#"}
    everything = " ".join(printed.value.reveal() for printed in view.print)
    standing = {plain(view.values)[name] for name in shown if name not in view.errors}
    assert all(canary in standing for canary in ("CANARY-one", "CANARY-two") if canary in everything)
    assert (view.outcome.kind == "unfinished") == (view.current is not None) == bool(view.errors)
