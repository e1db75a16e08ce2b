# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""DIALECT.md is neither longer nor shorter than the truth: every difference it tells of is there, and is listed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from central.compile.compile_form import compile_form
from kiosk.domain.walk import Procedure, load
from kiosk.domain.walk.items import with_item, without_item
from tests.differential.dialect_page import PAGE, Example, examples, known_expressions
from tests.differential.odk_engine import odk_facts, why_not_here
from tests.differential.odk_form import as_it_is
from tests.differential.our_facts import Facts, standing
from tests.differential.walks import Step

TODAY = date(2026, 11, 23)
EXAMPLES = list(examples())


def test_every_expression_that_differs_is_listed_and_no_other() -> None:
    listed = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| `")]
    assert listed == known_expressions()


def test_there_are_examples_and_each_claims_something() -> None:
    assert len(EXAMPLES) >= 9
    assert [example.title for example in EXAMPLES if not example.claims] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.title)
def test_our_side_of_each_example(example: Example, tmp_path: Path) -> None:
    facts = ours(procedure_of(example, tmp_path), example.steps)
    assert [facts[claim.kind].get(claim.key) for claim in example.claims] == [claim.ours for claim in example.claims]
    assert all(claim.ours != claim.theirs for claim in example.claims)


@pytest.mark.exhaustive
def test_their_side_of_each_example(tmp_path: Path) -> None:
    if reason := why_not_here():
        pytest.skip(reason)
    asked = [(each.title, as_it_is(written(each, tmp_path)), [each.steps]) for each in EXAMPLES]
    answered = odk_facts(asked, TODAY)
    for example in EXAMPLES:
        facts = answered[example.title][0][-1]
        said = [facts[claim.kind].get(claim.key) for claim in example.claims]
        assert said == [claim.theirs for claim in example.claims], example.title


def written(example: Example, folder: Path) -> Path:
    path = folder / "form.md"
    path.write_text(example.form, encoding="utf-8")
    return path


def procedure_of(example: Example, folder: Path) -> Procedure:
    compiled = compile_form(written(example, folder), TODAY)
    assert compiled.package is not None, [str(problem) for problem in compiled.problems.errors]
    return load(compiled.package)


def ours(procedure: Procedure, steps: list[Step]) -> Facts:
    answers: dict[str, str] = {}
    for step in steps:
        if step[0] == "set":
            answers[str(step[1])] = str(step[2])
        elif step[0] == "add":
            answers = with_item(answers, str(step[1]))
        else:
            answers = without_item(answers, str(step[1]), int(step[2]))
    return standing(procedure, answers, TODAY).facts
