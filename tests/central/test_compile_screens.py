# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Screens and outcomes that no case visits or no answers reach; and cases that fail, side by side."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from central.compile.case_table import case_table
from central.compile.compile_form import Compiled, compile_form
from kiosk.domain.walk.difference import Difference
from tests.central.workbooks import Sheets, change, small_form, write_form

TODAY = date(2026, 11, 23)
YES_NO = [["list_name", "name", "label"], ["yn", "si", "Sí"], ["yn", "no", "No"], ["yn", "tal", "Tal vez"]]
HEADER = ["type", "name", "label", "relevant", "constraint", "constraint_message", "calculation"]


def compiled(folder: Path, sheets: Sheets) -> Compiled:
    return compile_form(write_form(folder, sheets), TODAY)


def form(*rows: list[str], **sheets: list[list[str]]) -> Sheets:
    padded = [[*row, *[""] * (len(HEADER) - len(row))] for row in rows]
    return {"survey": [HEADER, *padded], "choices": YES_NO, **sheets}


def warned(result: Compiled, words: str = "lead") -> list[tuple[str, str]]:
    """(place, first words) of what is said of screens."""
    assert result.package is not None, [str(problem) for problem in result.problems.errors]
    found = [problem for problem in result.problems.warnings if words in problem.sentence]
    return [(problem.place, problem.sentence) for problem in found]


def select(name: str, relevant: str = "") -> list[str]:
    return ["select_one yn", name, "¿Sí?", relevant]


def test_a_screen_that_no_answers_lead_to(tmp_path: Path) -> None:
    sheets = form(select("a"), select("b"), ["text", "c", "C", "${a} = 'si' and ${b} = 'no' and ${a} = 'no'"])
    ((place, sentence),) = warned(compiled(tmp_path, sheets))
    assert place == "survey, row 4, column relevant"
    assert sentence.startswith("No answers lead to the screen “c”")


def test_a_screen_behind_an_exit(tmp_path: Path) -> None:
    decisions = [
        ["when", "outcome", "title", "body"],
        ["${a} = 'no'", "exit:no", "No", "No."],
        ["true()", "eligible", "", ""],
    ]
    sheets = form(select("a"), ["text", "b", "B", "${a} = 'no'"], ["text", "c", "C"], decisions=decisions)
    assert [place for place, _ in warned(compiled(tmp_path, sheets))] == ["survey, row 3, column relevant"]


@pytest.mark.parametrize(
    "relevant",
    [
        "${n} > 64 and ${n} < 66",
        "${many} = 'si tal'",
        "${when} > today()",
        "string-length(${word}) > 40",
        "count(${kid}) > 2",
        "${grown} = 'true'",
        "${ok} = 'OK'",
        "${word} = 'secreto'",
    ],
)
def test_a_screen_that_some_answers_lead_to(tmp_path: Path, relevant: str) -> None:
    sheets = form(
        ["integer", "n", "N"],
        ["select_multiple yn", "many", "¿Cuáles?"],
        ["date", "when", "¿Cuándo?"],
        ["text", "word", "¿Qué?"],
        ["acknowledge", "ok", "Bien"],
        ["begin_repeat", "kid", "Hijos"],
        ["text", "kid_name", "¿Nombre?"],
        ["end_repeat"],
        ["calculate", "grown", "", "", "", "", "${n} >= 18"],
        ["begin_group", "g", "", relevant],
        ["text", "last", "Fin"],
        ["end_group"],
    )
    assert warned(compiled(tmp_path, sheets)) == []


def test_a_long_chain_of_conditions_is_followed(tmp_path: Path) -> None:
    chain = [select(f"q{number}", f"${{q{number - 1}}} = 'tal'") for number in range(1, 15)]
    assert warned(compiled(tmp_path, form(select("q0"), *chain))) == []


def test_a_number_out_of_its_limits_is_tried_and_told(tmp_path: Path) -> None:
    sheets = form(["integer", "n", "N"], ["text", "b", "B", "${n} > 64 and ${n} < 3"])
    ((_, sentence),) = warned(compiled(tmp_path, sheets))
    assert sentence.startswith("None of ")


def test_an_outcome_that_nobody_comes_to(tmp_path: Path) -> None:
    decisions = [
        ["when", "outcome", "title", "body"],
        ["${a} = 'si'", "eligible", "", ""],
        ["${a} = 'si'", "exit:no", "No", "No."],
        ["true()", "eligible", "", ""],
    ]
    ((place, sentence),) = warned(compiled(tmp_path, form(select("a"), decisions=decisions)))
    assert place == "decisions, row 3, column when"
    assert "“exit:no”" in sentence


def test_a_form_without_cases_is_told_once(tmp_path: Path) -> None:
    result = compiled(tmp_path, form(select("a"), select("b")))
    assert [(place, words) for place, words in warned(result, "")] == [
        ("tests", "The form has no tests; write cases that visit every screen.")
    ]


def test_a_large_form_is_judged_within_its_budget(tmp_path: Path) -> None:
    rows = [select(f"q{number}", f"${{q{number - 1}}} = 'x'") for number in range(1, 400)]
    sheets = form(["text", "q0", "¿Qué?"], *[[*row[:3], row[3].replace("'x'", "'si'")] for row in rows])
    assert warned(compiled(tmp_path, sheets)) == []


def test_a_failing_case_is_shown_side_by_side(tmp_path: Path) -> None:
    sheets = change(small_form(), "tests", 2, "expect_path", "insured, age")
    change(sheets, "tests", 2, "expect", "exit:x; docs:bill; printed:age=7; asks:curp; not_asked:age")
    (problem,) = compiled(tmp_path, sheets).problems.errors
    assert problem.place == "tests, row 2"
    assert problem.sentence.splitlines() == [
        "The case “happy” does not hold:",
        "                   expected   got",
        "      the path     insured    insured",
        "    !              –          curp",
        "                   age        age",
        "    ! the end      exit:x     eligible",
        "      documents    bill       bill",
        "    !              –          card",
        "    ! printed age  7          70",
        "    ! age          not asked  asked",
    ]


def test_what_cannot_stand_side_by_side_is_a_sentence() -> None:
    assert case_table("a", [Difference("the answer to x is refused.")]).splitlines() == [
        "The case “a” does not hold:",
        "    ! The answer to x is refused.",
    ]


def test_an_answer_to_what_asks_nothing_is_told(tmp_path: Path) -> None:
    sheets = form(["file", "proof", "Recibo"], tests=[["case", "answers"], ["a", "proof=x.pdf"]])
    (problem,) = compiled(tmp_path, sheets).problems.errors
    assert "Proof asks nothing here: it is a file" in problem.sentence
