# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The language-neutral cases of tests/expressions: any engine that reads the subset must give these answers."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.walk.choices import ChoiceItem, ChoiceList
from kiosk.domain.walk.expressions import ExpressionRefused, Scope, Surroundings, read
from kiosk.domain.walk.expressions.checker import check
from kiosk.domain.walk.expressions.compiler import Compiler
from kiosk.domain.walk.expressions.forms import FORMS
from kiosk.domain.walk.expressions.functions import FUNCTIONS
from kiosk.domain.walk.expressions.moment import Moment
from kiosk.domain.walk.expressions.parser import parse
from kiosk.domain.words import Words

FOLDER = Path(__file__).resolve().parents[1] / "expressions"
FILES = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(FOLDER.glob("*.json"))}


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(stem, case, id=f"{stem}-{number}")
        for stem, content in FILES.items()
        for number, case in enumerate(content["cases"], 1)
        if kind in case
    ]


def lists_of(content: dict[str, Any]) -> dict[str, ChoiceList]:
    return {name: choice_list(name, rows) for name, rows in content.get("lists", {}).items()}


def choice_list(name: str, rows: list[Any]) -> ChoiceList:
    items = [
        ChoiceItem(value, Words({"es": label}), Words({}), {**columns, "name": value}) for value, label, columns in rows
    ]
    return ChoiceList.of(name, items, ["es"])


def surroundings(content: dict[str, Any], case: dict[str, Any]) -> Surroundings:
    """The questions of the file and of the case; in a file about repeats also where the case stands."""
    lists, questions = lists_of(content), content.get("questions", {})
    repeats: dict[str, list[str]] = content.get("repeats", {})
    names = [*case.get("answers", case.get("questions", ["a"])), *questions, *chain(*repeats.values())]
    return Surroundings(
        {name: lists.get(questions.get(name, "")) for name in names},
        lists,
        repeats=frozenset(repeats),
        repeat_of={name: repeat for repeat, inner in repeats.items() for name in inner},
        inside=case.get("inside"),
        levels=case.get("levels", 1),
    )


def scope_of(case: dict[str, Any], around: Surroundings) -> Scope:
    """In `items` a question that is missing is not asked there."""
    values = {**dict.fromkeys(around.questions, ""), **case["answers"]}
    scope = Scope(values, Moment.of(date.fromisoformat(case["today"])), "es")
    items: list[dict[str, str]] = case.get("items", [])
    scope.gathered = {name: [item[name] for item in items if name in item] for name in around.repeat_of}
    scope.gathered.update(dict.fromkeys(around.repeats, [""] * len(items)))
    if "item" in case:
        scope.number = case["item"]
        scope.item = {**dict.fromkeys(around.repeat_of, ""), **items[scope.number - 1]}
    return scope


@pytest.mark.parametrize(("stem", "case"), cases("expect"))
def test_answer(stem: str, case: dict[str, Any]) -> None:
    around = surroundings(FILES[stem], case)
    assert read(case["expr"], around).text(scope_of(case, around)) == case["expect"]


@pytest.mark.parametrize(("stem", "case"), cases("expect"))
def test_a_cautious_run_with_all_known_answers_the_same(stem: str, case: dict[str, Any]) -> None:
    around = surroundings(FILES[stem], case)
    tree = parse(case["expr"])
    check(tree, around)
    run = Compiler(around, dict.fromkeys([*around.questions, *around.repeats], 0)).run(tree)
    scope = scope_of(case, around)
    plain = read(case["expr"], around).run(scope)
    # A NaN differs even from itself.
    assert run(scope) == plain or plain != plain  # noqa: PLR0124


@pytest.mark.parametrize(("stem", "case"), cases("refused"))
def test_refusal_says_why(stem: str, case: dict[str, Any]) -> None:
    around = surroundings({"lists": {"list": [["a", "A", {}]]}, **FILES[stem]}, case)
    with pytest.raises(ExpressionRefused) as refusal:
        read(case["expr"], around)
    assert case["refused"] in refusal.value.sentence
    assert 1 <= refusal.value.place <= len(case["expr"]) + 1


QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"|\$\{[^}]*\}")
ANSWERED = [
    QUOTED.sub("x", case["expr"]) for content in FILES.values() for case in content["cases"] if "expect" in case
]


def test_there_are_enough_cases() -> None:
    assert sum(len(content["cases"]) for content in FILES.values()) >= 300


@pytest.mark.parametrize("name", [*FUNCTIONS, *FORMS, "position"])
def test_every_function_has_three_cases_or_more(name: str) -> None:
    called = re.compile(rf"(?<![\w.:-]){re.escape(name)}\(")
    assert sum(called.search(source) is not None for source in ANSWERED) >= 3


@pytest.mark.parametrize("sign", ["=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod", "and", "or"])
def test_every_operator_has_three_cases_or_more(sign: str) -> None:
    assert sum(f" {sign} " in source for source in ANSWERED) >= 3
