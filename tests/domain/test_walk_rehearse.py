# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rehearsal: the tests sheet of a procedure, and the sentence for each way in which a case can fail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from kiosk.domain.walk import View, load, rehearse
from kiosk.domain.walk.procedure import Case
from kiosk.domain.walk.there_and_back import there_and_back
from tests.domain.walk_package import ADULT, TODAY, clinic, node, package, seen, table, yes_no

ANSWERS = tuple(ADULT.items())


def differences(*expect: str, answers: tuple[tuple[str, str], ...] = ANSWERS, path: tuple[str, ...] = ()) -> list[str]:
    return rehearse(load(clinic()), Case("case", answers, path, expect), TODAY, "es")


def test_the_cases_of_the_sheet_pass() -> None:
    procedure = load(clinic())
    assert [rehearse(procedure, case, TODAY, "es") for case in procedure.cases] == [[], []]


def test_all_kinds_of_expectation_can_hold() -> None:
    assert (
        differences("eligible", "asks:street", "not_asked:guardian", "docs: ine", "printed:curp=" + ADULT["curp"]) == []
    )
    assert differences("eligible:eligible", "not_submitted:guardian") == []
    questions = ("intro", "insured", "curp", "state", "town", "street", "born", "needs", "truth")
    assert differences(path=questions) == []
    assert differences("exit", "docs:", answers=(("insured", "no"),)) == []


@pytest.mark.parametrize(
    ("expect", "sentence"),
    [
        ("exit:not_insured", "case: exit:not_insured is expected; it ends with eligible."),
        ("exit", "case: exit is expected; it ends with eligible."),
        ("eligible:other", "case: eligible is expected; it ends with eligible."),
        ("asks:guardian", "case: guardian is not asked."),
        ("not_asked:street", "case: street is asked."),
        ("not_asked:lost", "case: lost is no question."),
        ("docs:ine,birth", "case: the documents are ine and not birth, ine."),
        ("docs:", "case: the documents are ine and not none."),
        ("printed:born=1931", "case: born is printed as 20 de agosto de 1931 and not 1931."),
        ("printed:guardian=Ana", "case: guardian is not printed."),
        ("not_submitted:street", "case: street is submitted."),
        ("not_submitted:lost", "case: lost is no question."),
        ("happy", "case: 'happy' is not understood; write exit, eligible, asks,"),
    ],
)
def test_a_wrong_expectation(expect: str, sentence: str) -> None:
    (found,) = differences(expect)
    assert found.startswith(sentence)


def test_a_wrong_path() -> None:
    (found,) = differences(path=("insured",))
    assert found.startswith("case: the path is intro, insured, curp, address, born, needs, truth and not insured.")


def test_an_unfinished_case() -> None:
    assert differences("eligible", "exit", answers=(("insured", "si"),)) == [
        "case: eligible is expected; it is unfinished: curp still needs an answer.",
        "case: exit is expected; it is unfinished: curp still needs an answer.",
    ]


def test_answers_that_the_form_cannot_hold() -> None:
    changed = {**ADULT, "curp": "x", "needs": "99", "guardian": "ignored", "street": " "}
    assert differences(answers=tuple(changed.items())) == [
        "case: the answer to curp is refused: Faltan 17 letras o números. La CURP tiene 18.",
        "case: the answer to needs is not one of its choices.",
    ]
    assert differences(answers=(("who", "x"), ("who", "y"))) == ["case: who is answered but is no question."]


def test_a_later_answer_changes_an_earlier_one() -> None:
    assert differences("eligible", answers=(("insured", "no"), *ANSWERS)) == []


def test_a_screen_that_comes_and_goes_behind_the_citizen() -> None:
    jumpy = load(package(node("a", relevant="${c} = ''"), yes_no("b"), node("c")))
    case = Case("jumpy", (("b", "si"), ("c", "x")), (), ("eligible",))
    (found,) = rehearse(jumpy, case, TODAY, "es")
    assert found == "jumpy: after 0 screens the path begins a and not b."


def test_an_exit_is_walked_as_well() -> None:
    procedure = load(package(yes_no("a"), yes_no("b"), decisions=[table(("${b} = 'no'", "exit:b"), ("true()", "ok"))]))
    case = Case("out", (("a", "si"), ("b", "no")), ("a", "b"), ("exit:b",))
    assert rehearse(procedure, case, TODAY, "en") == []


def test_an_engine_that_lets_stale_answers_count_is_found_out() -> None:
    def leaky(answers: Mapping[str, str]) -> View:
        """Prints every answer it was ever given."""
        return replace(seen(clinic(), answers), title=str(sorted(answers)))

    assert list(there_and_back(leaky, {**ADULT, "guardian": "stale"})) == [
        "answers to screens that are not shown change the end.",
        *(
            f"going back to {screen} shows something else than going forward."
            for screen in ("truth", "needs", "born", "address", "curp", "insured", "intro")
        ),
    ]
    assert list(there_and_back(leaky, ADULT)) == []
