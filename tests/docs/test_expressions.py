# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/expressions.md is true: every example gives its result, every function is there, what it refuses is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from kiosk.domain.walk import evaluate, load
from kiosk.domain.walk.choices import ChoiceItem, ChoiceList
from kiosk.domain.walk.expressions import ExpressionRefused, Surroundings, budgets, read
from kiosk.domain.walk.expressions.forms import FORMS
from kiosk.domain.walk.expressions.functions import FUNCTIONS
from kiosk.domain.walk.items import with_counts
from kiosk.domain.walk.survey import FIELDS_MOST
from kiosk.domain.words import Words
from tests.docs.expression_page import PAGE, answers, examples, refused, signatures
from tests.domain.walk_package import choice, node, package, repeat

DAY = date(2026, 11, 23)
EXAMPLES = examples()


@pytest.fixture(scope="module")
def values() -> Mapping[str, str]:
    """Every example as a calculate row, those about an item inside the repeat."""
    rows = [_calculate(number) for number, example in enumerate(EXAMPLES) if not example.is_inside]
    inside = [_calculate(number) for number, example in enumerate(EXAMPLES) if example.is_inside]
    shown = package(
        *(node(name) for name in ("name", "blank")),
        node("born", "date"),
        node("needs", "select_multiple", list="needs"),
        node("state", "select_one", list="states"),
        repeat("person", node("age", "integer"), *inside),
        *rows,
        lists={
            "states": [
                choice("09", "Ciudad de México", capital="CDMX"),
                choice("15", "Estado de México", capital="Toluca"),
            ],
            "needs": [choice("rest", "Descanso"), choice("food", "Comida")],
        },
    )
    view = evaluate(load(shown), with_counts(answers()), DAY, "es")
    return {name: value.reveal() for name, value in view.values.items()}


def _calculate(number: int) -> dict[str, Any]:
    return node(f"e{number}", "calculate", calculation=EXAMPLES[number].source)


@pytest.mark.parametrize("number", range(len(EXAMPLES)), ids=lambda number: EXAMPLES[number].source)
def test_an_example_gives_its_result(number: int, values: Mapping[str, str]) -> None:
    key = f"person[2].e{number}" if EXAMPLES[number].is_inside else f"e{number}"
    assert values[key] == EXAMPLES[number].result


def test_the_examples_were_found() -> None:
    assert len(EXAMPLES) == PAGE.count("` → `") > len(signatures())


def test_every_function_is_on_the_page_and_no_other() -> None:
    named = [signature.name for signature in signatures()]
    assert sorted(named) == sorted([*FUNCTIONS, *FORMS, "position"])


@pytest.mark.parametrize("signature", signatures(), ids=lambda signature: signature.name)
def test_a_signature_takes_what_the_function_takes(signature: Any) -> None:
    function = FUNCTIONS.get(signature.name) or FORMS.get(signature.name)
    if function is not None:
        assert (signature.least, signature.most) == (function.least, function.most)
    shown = [example.source for example in EXAMPLES if f"{signature.name}(" in example.source]
    assert shown, "its own row shows it"


@pytest.mark.parametrize("source", refused())
def test_what_is_refused_is_refused(source: str) -> None:
    states = ChoiceList.of("states", [ChoiceItem("09", Words({}), Words({}), {"name": "09"})], ["es"])
    questions = {**dict.fromkeys(("name", "blank", "needs", "age"), None), "state": states}
    around = Surroundings(questions, {"states": states}, repeats=frozenset({"person"}), repeat_of={"age": "person"})
    with pytest.raises(ExpressionRefused):
        read(source, around)


def test_the_budgets_are_those_of_the_engine() -> None:
    said = {int(figure.replace(",", "")) for figure in re.findall(r"\b[0-9,]+[0-9]\b", PAGE.partition("**Budgets")[2])}
    engine = {budgets.SOURCE_CHARACTERS, budgets.NODES, budgets.DEPTH, budgets.STEPS, budgets.TEXT_CHARACTERS}
    assert said == engine | {budgets.ITEMS, FIELDS_MOST}
