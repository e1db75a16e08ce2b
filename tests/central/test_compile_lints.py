# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every publish-time lint told at its sheet, row and column, and silent where nothing is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from central.compile.compile_form import Compiled, compile_form
from tests.central.test_readability import OFFICIAL
from tests.central.workbooks import EN, ES, Sheets, change, small_form, write_form

TODAY = date(2026, 11, 23)
Change = tuple[str, int, str, str]


def compiled(folder: Path, *changes: Change, sheets: Sheets | None = None) -> Compiled:
    sheets = sheets or small_form()
    for sheet, row, column, text in changes:
        change(sheets, sheet, row, column, text)
    return compile_form(write_form(folder, sheets), TODAY)


def warned(result: Compiled, sentence: str) -> list[str]:
    assert result.package is not None, [str(problem) for problem in result.problems.errors]
    return [problem.place for problem in result.problems.warnings if sentence in problem.sentence]


def refused(result: Compiled, sentence: str) -> list[str]:
    assert result.package is None
    return [problem.place for problem in result.problems.errors if sentence in problem.sentence]


ERRORS: list[tuple[Change, str]] = [
    (("survey", 5, "relevant", "'maybe' = ${insured}"), "“maybe” is not in the list “yes_no”"),
    (("survey", 5, "relevant", "not(${insured} != 'maybe')"), "“maybe” is not in the list “yes_no”"),
    (("survey", 5, "relevant", 'selected( ${insured} , "si")'), "“si” is not in the list “yes_no”"),
    (("survey", 2, "constraint", ". = 'si'"), "“si” is not in the list “yes_no”"),
    (("survey", 2, "default", "si"), "“si” is not in the list “yes_no”"),
    (("survey", 5, "default", "${nobody}"), "${nobody} is no name"),
    (("survey", 5, "default", "uuid()"), "uuid() is not allowed"),
    (("survey", 5, "relevant", "${age} > 1"), "cannot decide whether it is asked itself"),
    (("survey", 2, "relevant", "${age} > 1"), "decide each other"),
    (("survey", 2, "choice_filter", "name = ${age}"), "decide each other"),
    (("survey", 4, f"label::{ES}", "¿CURP de ${nobody}?"), "${nobody} is no name of the survey"),
    (("survey", 4, f"label::{ES}", "¿CURP de ${who}?"), "“who” is a group"),
    (("choices", 2, f"label::{ES}", "Sí, ${curp}"), "A choice cannot mention an answer"),
    (("survey", 4, f"tts::{ES}", "ESCRIBA SU CLAVE"), "in capitals"),
    (("survey", 4, f"tts::{ES}", "Entre en www.gob.mx"), "no web address"),
    (("procedure", 2, f"value::{ES}", "Vea gob.mx"), "no web address"),
    (("documents", 2, f"label::{ES}", "Acta de www.gob.mx"), "no web address"),
]


@pytest.mark.parametrize(("wrong", "sentence"), ERRORS, ids=lambda value: value[3] if isinstance(value, tuple) else "")
def test_what_is_wrong_is_refused_at_its_cell(tmp_path: Path, wrong: Change, sentence: str) -> None:
    sheet, row, column, _ = wrong
    assert refused(compiled(tmp_path, wrong), sentence) == [f"{sheet}, row {row}, column {column}"]


def both(sheet: str, row: int, column: str, text: str) -> tuple[Change, Change]:
    """The same text in both languages."""
    return (sheet, row, f"{column}::{ES}", text), (sheet, row, f"{column}::{EN}", text)


WARNINGS: list[tuple[tuple[Change, ...], str, str]] = [
    ((("survey", 4, "relevant", "${age} > 1"),), "survey, row 4, column relevant", "“age” is asked later, in row 5"),
    ((("survey", 4, "constraint", ". != ${age}"),), "survey, row 4, column constraint", "“age” is asked later"),
    ((("survey", 4, "required", "${age} > 60"),), "survey, row 4, column required", "“age” is asked later"),
    ((("survey", 4, "default", "${age}"),), "survey, row 4, column default", "“age” is asked later"),
    (both("survey", 4, "hint", "Con ${age}"), "survey, row 4, column hint", "“age” is asked later"),
    (both("survey", 4, "required_message", ""), "survey, row 4, column required_message", "must be answered"),
    (
        (("survey", 5, "constraint", ". > 1"),),
        "survey, row 5, column constraint_message",
        "leaves the citizen guessing",
    ),
    (both("survey", 5, "constraint_message", "No"), "survey, row 5, column constraint", "a message and no constraint"),
    ((("documents", 2, "when", "${age} != 3"),), "documents, row 2, column when", "“age” may be empty here"),
    ((("print", 3, "when", "7 != ${age} or ${curp} = 'x'"),), "print, row 3, column when", "“age” may be empty here"),
    ((("survey", 5, "required", "yes"), ("print", 3, "when", "${age} != 7")), "print, row 3, column when", "“age” may"),
    (
        (("print", 3, "value", "${curp}"), ("print", 3, "when", "")),
        "print, row 3, column value",
        "printed twice: the field “curp” says the same",
    ),
    (both("print", 3, "label", ""), "print, row 3, column label", "The field has no label"),
    ((("survey", 4, f"tts::{ES}", "Vive en la Av. Juárez"),), f"survey, row 4, column tts::{ES}", "abbreviation"),
    (both("survey", 4, "hint", OFFICIAL), f"survey, row 4, column hint::{ES}", "hard to read (-"),
    (both("decisions", 3, "body", OFFICIAL), f"decisions, row 3, column body::{ES}", "hard to read"),
    (
        (("documents", 3, "when", "lookup('yes_no', 'maybe', 'state') = '09'"),),
        "documents, row 3, column when",
        "“maybe” is not in the list “yes_no”, so that this is always empty",
    ),
]


@pytest.mark.parametrize(("habit", "place", "sentence"), WARNINGS, ids=lambda value: value if "row" in value else "")
def test_a_habit_is_told_at_its_cell_and_stops_nothing(
    tmp_path: Path, habit: tuple[Change, ...], place: str, sentence: str
) -> None:
    sheets = small_form()
    del sheets["tests"]
    told = warned(compiled(tmp_path, *habit, sheets=sheets), sentence)
    assert [each.partition("::")[0] for each in told] == [place.partition("::")[0]]
    assert "::" not in place or told == [place]


@pytest.mark.parametrize(
    "harmless",
    [
        [("print", 3, "when", "${curp} != 'x'")],
        [("print", 3, "when", "${age} != '' and ${age} != 7")],
        [("print", 3, "when", "string-length(${age}) > 0 and ${age} != 7")],
        [("print", 3, "when", "${insured} = 'yes' and ${age} != 7"), ("survey", 5, "required", "yes")],
        [("survey", 5, "constraint", ". != 7")],
        [("print", 3, "value", "concat(${curp}, ' ')")],
        [("documents", 2, "when", "${age} >= 18"), ("documents", 3, "when", "${age} < 18")],
        [("documents", 2, "when", "string-length(${curp}) = 18"), ("survey", 5, "constraint", ". > 18")],
        [("survey", 5, "calculation", "")],
    ],
    ids=lambda changes: changes[0][3],
)
def test_what_is_harmless_is_passed_over(tmp_path: Path, harmless: list[Change]) -> None:
    sheets = small_form()
    del sheets["tests"]
    result = compiled(tmp_path, *harmless, sheets=sheets)
    for words in ("may be empty", "twice", "stands in", "later"):
        assert warned(result, words) == []


def with_rows(*rows: dict[str, str]) -> Sheets:
    """The small form without cases, and more rows of the survey from row 7 on."""
    sheets = small_form()
    del sheets["tests"]
    for number, row in enumerate(rows, 7):
        sheets["survey"].append([""] * len(sheets["survey"][0]))
        texts = {} if row["type"] == "calculate" else {f"label::{ES}": "¿Qué?", f"label::{EN}": "What?"}
        for column, text in {**texts, **row}.items():
            change(sheets, "survey", number, column, text)
    return sheets


def test_a_later_question_is_found_behind_a_calculate(tmp_path: Path) -> None:
    row = {"type": "calculate", "name": "old", "calculation": "${age} > 60"}
    result = compiled(tmp_path, ("survey", 4, "relevant", "${old} = 'true'"), sheets=with_rows(row))
    assert warned(result, "“age” (by way of “old”) is asked later") == ["survey, row 4, column relevant"]


def test_several_choices_are_not_compared_as_one(tmp_path: Path) -> None:
    rows = (
        {"type": "select_multiple yes_no", "name": "many"},
        {"type": "text", "name": "z", "relevant": "${many} = 'no'"},
    )
    assert warned(compiled(tmp_path, sheets=with_rows(*rows)), "write selected(${many}, 'no')") == [
        "survey, row 8, column relevant"
    ]


def test_a_note_that_must_be_answered_would_hold_everybody_up(tmp_path: Path) -> None:
    sheets = with_rows({"type": "note", "name": "n", "required": "yes"})
    assert refused(compiled(tmp_path, sheets=sheets), "A note has no answer") == ["survey, row 7, column required"]


def test_a_question_that_is_of_no_use_is_told(tmp_path: Path) -> None:
    sheets = with_rows({"type": "text", "name": "colour"}, {"type": "text", "name": "used"})
    result = compiled(tmp_path, ("documents", 2, f"label::{ES}", "Recibo de ${used}"), sheets=sheets)
    assert warned(result, "printed nowhere and decides nothing") == ["survey, row 7, column name"]
    del sheets["print"]
    assert warned(compiled(tmp_path, sheets=sheets), "printed nowhere") == []


def test_a_photo_is_neither_printed_nor_asked_after(tmp_path: Path) -> None:
    sheets = with_rows({"type": "file", "name": "proof"})
    changes = [("print", 3, "value", "${proof}"), ("print", 3, "when", ""), ("documents", 2, "when", "${proof} = ''")]
    result = compiled(tmp_path, *changes, sheets=sheets)
    assert warned(result, "has no answer to print") == ["print, row 3, column value"]
    assert warned(result, "is a file and always empty") == ["documents, row 2, column when"]


def test_a_number_in_three_rules_wants_a_name(tmp_path: Path) -> None:
    sheets = with_rows()
    ages = [("documents", 2, "when", "${age} > 64.5"), ("documents", 3, "when", "${age} <= 64.5")]
    assert warned(compiled(tmp_path, *ages, sheets=sheets), "stands in") == []
    result = compiled(tmp_path, ("print", 3, "when", "64.5 < ${age}"), sheets=sheets)
    assert warned(result, "The number 64.5 stands in 3 expressions (also documents, row 2, documents, row 3)") == [
        "print, row 3, column when"
    ]


def test_a_text_in_three_rules_wants_a_name(tmp_path: Path) -> None:
    texts = [("documents", row, "when", "${curp} = 'HEGG'") for row in (2, 3)]
    result = compiled(tmp_path, *texts, ("print", 3, "when", "${curp} = 'HEGG'"), sheets=with_rows())
    assert warned(result, "The text “HEGG” stands in 3 expressions") == ["print, row 3, column when"]
