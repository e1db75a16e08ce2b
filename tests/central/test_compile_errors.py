# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every mistake in a workbook is told at its sheet, row and column, all of them at once, and nothing is made."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from central.compile.compile_form import Compiled, compile_form
from tests.central.workbooks import EN, ES, Sheets, change, small_form, write_form

TODAY = date(2026, 11, 23)

MISTAKES = [
    ("survey", 2, "type", "select_one nowhere", "“nowhere” is not in the choices sheet"),
    ("survey", 2, "type", "select_one yes_no or_other", "“or_other” is not offered"),
    ("survey", 4, "type", "geopoint", "does not ask the type “geopoint”"),
    ("survey", 4, "type", "", "type of the row is missing"),
    ("survey", 4, "name", "", "The name is missing"),
    ("survey", 4, "name", "my curp", "may hold only letters"),
    ("survey", 4, "name", "insured", "already used in row 2"),
    ("survey", 4, f"label::{EN}", "", "“en” is missing"),
    ("survey", 4, f"hint::{ES}", "Solo en español", "“en” is missing"),
    ("survey", 4, "format", "zip", "The format “zip” is not known"),
    ("survey", 2, "format", "curp", "Only a text or a number"),
    ("survey", 4, "sensitive", "maybe", "neither yes nor no"),
    ("survey", 5, "relevant", "${insure} = 'yes'", "${insure} is no name"),
    ("survey", 5, "relevant", "${insured} = 'maybe'", "“maybe” is not in the list “yes_no”"),
    ("survey", 5, "relevant", "selected(${insured}, 'si')", "“si” is not in the list"),
    ("survey", 5, "relevant", "${age} > 1", "cannot decide whether it is asked itself"),
    ("survey", 5, "relevant", "${insured} = ", "This expression cannot be used"),
    ("survey", 5, "relevant", "pulldata('a', 'b', 'c', 'd')", "pulldata"),
    ("survey", 5, "constraint", "regex(., '(')", "This expression cannot be used"),
    ("survey", 4, "parameters", "randomize=true", "cannot honour the column"),
    ("survey", 4, f"hint::{ES}", "Vea www.gob.mx", "web address"),
    ("survey", 4, f"label::{ES}", "<b>CURP</b>", "no HTML"),
    ("survey", 4, f"label::{ES}", "ESCRIBA SU CURP AHORA", "in capitals"),
    ("choices", 2, "list_name", "", "name of the list is missing"),
    ("choices", 2, "name", "", "The choice has no name"),
    ("choices", 2, "name", "oh yes", "holds a space"),
    ("choices", 3, "name", "yes", "already holds a choice “yes”"),
    ("choices", 3, f"label::{ES}", "", "“es” is missing"),
    ("procedure", 3, "key", "", "The key is missing"),
    ("procedure", 3, "key", "title", "stands here twice"),
    ("procedure", 2, f"value::{EN}", "", "“en” is missing"),
    ("documents", 2, "form", "photocopy", "write original, copy or both"),
    ("documents", 3, "id", "bill", "stands here twice"),
    ("documents", 2, "when", "${who_knows}", "${who_knows} is no name"),
    ("decisions", 2, "hit_policy", "ANY", "is not a hit policy"),
    ("decisions", 3, "hit_policy", "UNIQUE", "already says FIRST"),
    ("decisions", 2, "order", "second", "is not a whole number"),
    ("decisions", 2, "outcome", "", "The outcome is missing"),
    ("decisions", 3, "outcome", "exit:", "An exit needs a name"),
    ("decisions", 3, f"title::{ES}", "", "“es” is missing"),
    ("decisions", 2, "when", "${insured} = 'yes'", "must hold always"),
    ("print", 2, "field", "", "The name is missing"),
    ("print", 3, "field", "curp", "stands here twice"),
    ("print", 2, "value", "", "The value is missing"),
    ("tests", 2, "case", "", "The case has no name"),
    ("tests", 3, "case", "happy", "Two cases are called “happy”"),
    ("tests", 2, "answers", "insured", "is not “name=value”"),
    ("tests", 2, "answers", "colour=red", "“colour” is no name"),
    ("tests", 2, "expect_path", "insured, colour", "“colour” is no name"),
    ("tests", 2, "expect", "success", "“success” is not known"),
]  # fmt: skip


def compiled(folder: Path, sheets: Sheets) -> Compiled:
    return compile_form(write_form(folder, sheets), TODAY)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: f"{mistake[0]} {mistake[2]} {mistake[4]}")
def test_a_mistake_is_told_at_its_cell(tmp_path: Path, mistake: tuple[str, int, str, str, str]) -> None:
    sheet, row, column, text, sentence = mistake
    result = compiled(tmp_path, change(small_form(), sheet, row, column, text))
    column = f"hint::{EN}" if "Solo en" in text else column
    told = [p for p in result.problems.errors if sentence in p.sentence]
    header = "hint::(en)" if column == f"hint::{EN}" else column
    assert [problem.place for problem in told] == [f"{sheet}, row {row}, column {header}"]
    assert result.package is None


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    sheets = change(small_form(), "survey", 4, "format", "zip")
    sheets = change(sheets, "choices", 2, "name", "")
    sheets = change(sheets, "tests", 3, "expect", "success")
    places = [problem.place for problem in compiled(tmp_path, sheets).problems.errors]
    assert {"survey, row 4, column format", "choices, row 2, column name", "tests, row 3, column expect"} <= set(places)


def test_a_message_names_file_place_and_reason(tmp_path: Path) -> None:
    result = compiled(tmp_path, change(small_form(), "survey", 4, "format", "zip"))
    (problem,) = result.problems.errors
    assert str(problem).startswith(f"{tmp_path}/form.md: survey, row 4, column format: The format “zip”")


@pytest.mark.parametrize(
    ("rows", "place", "sentence"),
    [
        ([["begin_group", "g", "", ""], ["text", "a", "A", "A"]], "survey, row 2, column type", "is never closed"),
        ([["text", "a", "A", "A"], ["end_group", "", "", ""]], "survey, row 3, column type", "that is not open"),
        ([["begin_group", "g", "", ""], ["end_group", "", "", ""]], "survey, row 2, column type", "holds no question"),
        ([["begin_group", "g", "", ""], ["text", "a", "A", "A"], ["end_repeat", "", "", ""]],
         "survey, row 4, column type", "closes a repeat"),
        ([["calculate", "a", "", ""]], "survey, row 2, column calculation", "needs an expression"),
    ],
)  # fmt: skip
def test_groups_and_calculates_are_whole(tmp_path: Path, rows: list[list[str]], place: str, sentence: str) -> None:
    sheets: Sheets = {"survey": [["type", "name", f"label::{ES}", f"label::{EN}"], *rows]}
    told = [problem.place for problem in compiled(tmp_path, sheets).problems.errors if sentence in problem.sentence]
    assert told == [place]


def test_a_language_needs_its_code(tmp_path: Path) -> None:
    sheets = small_form()
    sheets["survey"][0][3] = "label::Inglés"
    told = compiled(tmp_path, sheets).problems.errors
    assert [p.place for p in told if "has no code" in p.sentence] == ["survey, row 1, column label::Inglés"]


def test_two_rows_of_a_table_cannot_share_an_order(tmp_path: Path) -> None:
    sheets = change(small_form(), "decisions", 3, "order", "2")
    assert any("have the order 2" in problem.sentence for problem in compiled(tmp_path, sheets).problems.errors)


def test_a_case_that_fails_refuses_the_package_at_its_row(tmp_path: Path) -> None:
    result = compiled(tmp_path, change(small_form(), "tests", 2, "expect", "exit:not_insured"))
    assert result.package is None
    (problem,) = result.problems.errors
    assert problem.place == "tests, row 2"
    assert problem.sentence.startswith("The case “happy” does not hold:\n")


def test_what_only_the_engine_can_see_is_told(tmp_path: Path) -> None:
    sheets = change(small_form(), "survey", 2, "relevant", "${age} > 1")
    (problem,) = compiled(tmp_path, sheets).problems.errors
    assert "decide each other" in problem.sentence


def repeat(name: str, label: str, *rows: list[str]) -> list[list[str]]:
    return [["begin_repeat", name, label, label, "", ""], *rows, ["end_repeat", "", "", "", "", ""]]


TEXT = ["text", "a", "Nombre", "Name", "", ""]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            repeat("r", "R", *repeat("s", "S", TEXT)),
            "survey, row 3, column type: A repeat cannot stand in the repeat “r”",
        ),
        (repeat("r", "", TEXT), "survey, row 2, column label::Español (es): The text in “es” is missing"),
        (
            [["begin_group", "g", "G", "G", "field-list", ""], *repeat("r", "R", TEXT), ["end_group", *[""] * 5]],
            "survey, row 3, column type: A repeat has screens of its own; take it out of the field-list “g”",
        ),
        (
            [*repeat("r", "R", TEXT), ["text", "b", "B", "B", "", "${a} = 'x'"]],
            "survey, row 5, column relevant: This expression cannot be used: ${a} is asked once per item of r",
        ),
        (
            repeat(
                "r", "R", ["begin_group", "g", *[""] * 4], [*TEXT[:5], "position(..) > 1"], ["end_group", *[""] * 5]
            ),
            "survey, row 4, column relevant: This expression cannot be used: the item is 2 levels up from here; write "
            "position(../..)",
        ),
    ],
)
def test_a_repeat_that_cannot_be_asked(tmp_path: Path, rows: list[list[str]], sentence: str) -> None:
    header = ["type", "name", f"label::{ES}", f"label::{EN}", "appearance", "relevant"]
    problems = compiled(tmp_path, {"survey": [header, *rows]}).problems.errors
    assert any(sentence in str(problem) for problem in problems), [str(problem) for problem in problems]


def test_what_odk_refuses_is_refused(tmp_path: Path) -> None:
    sheets = small_form()
    sheets["choices"][0][4] = f"tts::{ES}"
    sheets["choices"][0][5] = "state::a"
    (problem,) = compiled(tmp_path, sheets).problems.errors
    assert "ODK tools refuse this workbook" in problem.sentence


@pytest.mark.parametrize(
    "habit",
    [
        ("survey", 5, "constraint", ". > 1", "leaves the citizen guessing"),
        ("survey", 4, "colour", "red", "does not know this column"),
        ("survey", 4, f"label::{ES}", " ".join(["palabra"] * 26), "has 26 words"),
        ("survey", 4, f"label::{ES}", "¡Escriba su CURP!", "exclamation marks"),
        ("survey", 4, f"label::{ES}", "Vive en la Col. Roma", "abbreviation"),
    ],
)
def test_what_reads_badly_is_a_warning(tmp_path: Path, habit: tuple[str, int, str, str, str]) -> None:
    sheet, row, column, text, sentence = habit
    result = compiled(tmp_path, change(small_form(), sheet, row, column, text))
    assert result.package is not None
    assert any(sentence in problem.sentence for problem in result.problems.warnings)


def test_a_later_question_in_relevant_is_a_warning(tmp_path: Path) -> None:
    sheets = change(small_form(), "survey", 4, "relevant", "${age} > 1")
    warnings = compiled(tmp_path, sheets).problems.warnings
    assert any("“age” is asked later, in row 5" in problem.sentence for problem in warnings)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("form.odt", b"", "an .xlsx, .csv or .md workbook"),
        ("form.xlsx", b"not a zip", "not a workbook"),
        ("form.md", b"\xff\xfe", "not written in UTF-8"),
        ("form.md", b"# nothing\n", "no survey sheet"),
        ("form.csv", b"", "not a workbook"),
        ("form.md", b"| survey |\n| | a\x00b |\n", "Line 2 holds a control character"),
        ("form.md", b"| choices |\n| | list_name | name | label |\n| | a | b | B |\n", "no survey sheet"),
    ],
)
def test_a_file_that_is_no_workbook_gets_a_sentence(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    result = compile_form(path, TODAY)
    assert result.package is None
    assert any(sentence in problem.sentence for problem in result.problems.errors)


def test_a_missing_file_gets_a_sentence(tmp_path: Path) -> None:
    result = compile_form(tmp_path / "form.md", TODAY)
    assert "No such file" in result.problems.errors[0].sentence


def test_a_choice_filter_sees_the_columns_of_its_list(tmp_path: Path) -> None:
    assert compiled(tmp_path, change(small_form(), "survey", 2, "choice_filter", "state != '10'")).problems.errors == ()
    wrong = compiled(tmp_path, change(small_form(), "survey", 2, "choice_filter", "county = '09'")).problems.errors
    assert [problem.place for problem in wrong] == ["survey, row 2, column choice_filter"]


def test_too_many_choices_are_refused(tmp_path: Path) -> None:
    sheets = small_form()
    sheets["choices"] += [["yes_no", f"n{number}", "N", "N", "", ""] for number in range(10_001)]
    assert "more than 10000 choices" in compiled(tmp_path, sheets).problems.errors[0].sentence


@pytest.mark.parametrize(
    ("cell", "sentence"),
    [
        ("annex 120", "print, row 2, column overflow: A document is expected, or one with the characters that fit"),
        ("form:120", "print, row 2, column overflow: What does not fit needs another document than the row's own"),
    ],
)
def test_an_overflow_that_leads_nowhere(tmp_path: Path, cell: str, sentence: str) -> None:
    problems = compiled(tmp_path, change(small_form(), "print", 2, "overflow", cell)).problems.errors
    assert any(sentence in str(problem) for problem in problems)


def test_an_overflow_to_another_page_is_kept(tmp_path: Path) -> None:
    package = compiled(tmp_path, change(small_form(), "print", 2, "overflow", "annex:12")).package
    assert package is not None
    assert [row["overflow"] for row in package["print"]] == ["annex:12", ""]


def test_a_printed_value_that_cannot_be_read_is_told_at_its_own_cell(tmp_path: Path) -> None:
    problems = compiled(tmp_path, change(small_form(), "print", 2, "value", "${curp} +")).problems.errors
    assert [problem.place for problem in problems] == ["print, row 2, column value"]
