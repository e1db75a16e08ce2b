# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Over random walks through every form: nothing stale is summarised, printed or submitted, and no answer is lost."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from central.compile.compile_form import compile_form
from kiosk.domain.walk import Procedure, View, evaluate, load
from kiosk.domain.walk.course import EXIT, REVIEW
from tests.conftest import ROOT
from tests.domain.packages_with_repeats import packages_with_repeats
from tests.domain.walk_package import TODAY, clinic, household
from tests.domain.wanderer import CANARY, Wanderer

OWN = {"clinic": clinic, "household": household}
FORMS = {
    **{path.parent.name: path for path in sorted((ROOT / "content").glob("*/*/form.md"))},
    **{path.stem: path for path in sorted((ROOT / "tests/differential/forms").glob("*.md"))},
}
STEPS = 40
each_form = pytest.mark.parametrize("form", [*OWN, *FORMS])


@cache
def procedure_of(form: str) -> Procedure:
    if form in OWN:
        return load(OWN[form]())
    path: Path = FORMS[form]
    package = compile_form(path, TODAY).package
    assert package is not None
    return load(package)


def walk(form: str, number: int) -> Wanderer:
    return walk_through(procedure_of(form), Random(f"{form} {number}"))


def walk_through(procedure: Procedure, chance: Random) -> Wanderer:
    """Every truth, after every step."""
    wanderer = Wanderer(procedure, TODAY, chance)
    for _ in range(STEPS):
        view = wanderer.step()
        assert wanderer.visit.reveal_answers() == wanderer.said
        assert_nothing_stale(procedure, wanderer, view)
        assert_answers_are_shown_again(wanderer, view)
        assert wanderer.course.cursor in {REVIEW, EXIT} or wanderer.course.screen(view) is not None
    return wanderer


def assert_nothing_stale(procedure: Procedure, wanderer: Wanderer, view: View) -> None:
    """Whatever stands where nothing is asked, the view is the same to the last letter."""
    poisoned = evaluate(procedure, wanderer.poisoned(view), TODAY, "es")
    assert poisoned == view
    stated = [*(row.value for row in view.summary), *view.submission.values(), *(each.value for each in poisoned.print)]
    assert [value.reveal() for value in stated if CANARY in value.reveal()] == []
    shown = {question.name for screen in view.screens for question in screen.questions}
    lists = {screen.id for screen in view.screens if screen.collector}
    assert {row.name for row in view.summary} <= shown | lists
    asked = {name for name in view.submission if (field := procedure.asked(name)) and field.is_question}
    assert asked <= shown


def assert_answers_are_shown_again(wanderer: Wanderer, view: View) -> None:
    """What was typed is on the screen of its question, right or wrong. A choice is, unless it is not on offer."""
    for screen in view.screens:
        for question in screen.questions:
            raw = wanderer.said.get(question.name, "").strip()
            if question.type in ("select_one", "select_multiple"):
                offered = {choice.value for choice in question.choices}
                assert set(question.value.reveal().split()) == offered.intersection(raw.split()) or not raw
            elif raw and question.type != "acknowledge":
                assert question.value.reveal() != ""


@each_form
def test_no_answer_is_stale_and_none_is_lost(form: str) -> None:
    for number in range(2):
        walk(form, number)


@pytest.mark.exhaustive
@each_form
def test_no_answer_is_stale_and_none_is_lost_on_many_walks(form: str) -> None:
    for number in range(2, 40):
        walk(form, number)


@settings(max_examples=60)
@given(packages_with_repeats(), st.integers(0, 1_000))
def test_no_answer_is_stale_and_none_is_lost_in_any_form_with_a_list(package: dict[str, Any], number: int) -> None:
    walk_through(load(package), Random(number))


def test_the_walks_go_everywhere() -> None:
    went = set().union(*(walk(form, number).went for form in OWN for number in range(12)))
    assert went >= {REVIEW, EXIT, "change", "answer", "on", "back", "add", "remove"}
