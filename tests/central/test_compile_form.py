# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a workbook becomes: the package's shape, the same from every kind of file and on every run."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from central.compile.compile_form import compile_form
from kiosk.domain.records.canonical import canonical_bytes
from kiosk.domain.walk import evaluate, load
from tests.central.workbooks import EN, ES, Sheets, change, small_form, write_form

TODAY = date(2026, 11, 23)


def compiled(folder: Path, sheets: Sheets, suffix: str = ".md") -> dict[str, Any]:
    result = compile_form(write_form(folder, sheets, suffix), TODAY)
    assert [str(problem) for problem in result.problems.errors] == []
    assert result.package is not None
    return result.package


def test_the_small_form_compiles_without_a_word(tmp_path: Path) -> None:
    result = compile_form(write_form(tmp_path, small_form()), TODAY)
    assert (result.problems.errors, result.problems.warnings) == ((), ())


def test_the_package_says_who_it_is(tmp_path: Path) -> None:
    package = compiled(tmp_path, small_form())
    assert package["format"] == "ventanilla-procedure/1"
    assert (package["id"], package["version"]) == ("mx-fed/prueba", "3")
    assert (package["languages"], package["default_language"]) == (["es", "en"], "es")
    assert package["procedure"] == {"title": {"es": "Prueba", "en": "Trial"}, "homoclave": "X-1"}


def test_questions_keep_row_texts_and_expressions(tmp_path: Path) -> None:
    insured, who = compiled(tmp_path, small_form())["survey"]
    assert (insured["row"], insured["type"], insured["list"]) == (2, "select_one", "yes_no")
    assert insured["label"] == {"es": "¿Tiene seguro?", "en": "Are you insured?"}
    assert insured["required"] == "true()"
    assert [(child["name"], child["row"]) for child in who["children"]] == [("curp", 4), ("age", 5)]
    curp, age = who["children"]
    assert (curp["format"], curp["sensitive"], age["required"]) == ("curp", False, "")
    assert age["relevant"] == "${insured} = 'yes'"


def test_choices_keep_speech_and_columns(tmp_path: Path) -> None:
    yes, no = compiled(tmp_path, small_form())["lists"]["yes_no"]
    assert yes == {
        "name": "yes",
        "label": {"es": "Sí", "en": "Yes"},
        "tts": {"es": "sí, claro", "en": "Yes"},
        "columns": {"state": "09"},
    }
    assert no["columns"] == {}


def test_decisions_are_in_order_and_papers_have_their_defaults(tmp_path: Path) -> None:
    package = compiled(tmp_path, small_form())
    table = package["decisions"][0]
    assert (table["table"], table["hit_policy"]) == ("eligibility", "FIRST")
    assert [row["outcome"] for row in table["rows"]] == ["exit:not_insured", "eligible"]
    assert [(row["id"], row["form"], row["when"]) for row in package["documents"]] == [
        ("bill", "copy", "${insured} = 'yes'"),
        ("card", "original", "true()"),
    ]


def test_a_printed_field_takes_label_and_section_from_what_is_there(tmp_path: Path) -> None:
    curp, age = compiled(tmp_path, small_form())["print"]
    assert curp["label"] == {"es": "¿Cuál es su CURP?", "en": "What is your CURP?"}
    assert age["section"] == curp["section"] == {"es": "Persona", "en": "Person"}
    assert (age["document"], age["label"]["en"], age["when"]) == ("form", "Age", "${age} != ''")


def test_cases_are_lists_of_answers(tmp_path: Path) -> None:
    sheets = change(
        small_form(), "tests", 2, "answers", r"insured=no; curp=a\;b; insured=yes; curp=HEGG560427MVZRRL04; age=7"
    )
    case = compiled(tmp_path, sheets)["tests"][0]
    assert case["answers"][1] == ["curp", "a;b"]
    assert case["answers"][3] == ["curp", "HEGG560427MVZRRL04"]
    assert case["expect"] == ["eligible", "docs:bill,card"]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_every_kind_of_file_gives_the_same_package(tmp_path: Path, suffix: str) -> None:
    assert compiled(tmp_path, small_form(), suffix) == compiled(tmp_path, small_form())


def test_the_same_form_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = (canonical_bytes(compiled(tmp_path, small_form())) for _ in range(2))
    assert first == second


def test_older_spellings_of_columns_and_types_are_understood(tmp_path: Path) -> None:
    sheets = small_form()
    sheets["survey"][0][5] = "bind:relevant"
    sheets["survey"][1][0] = "select one from yes_no"
    sheets["survey"][2][0] = "begin group"
    insured, who = compiled(tmp_path, sheets)["survey"]
    assert insured["type"] == "select_one"
    assert who["children"][1]["relevant"] == "${insured} = 'yes'"


def test_curly_quotes_of_a_spreadsheet_are_quotes(tmp_path: Path) -> None:
    sheets = change(small_form(), "survey", 5, "relevant", "${insured} = ‘yes’")
    assert compiled(tmp_path, sheets)["survey"][1]["children"][1]["relevant"] == "${insured} = 'yes'"


def test_a_cell_that_begins_with_an_equals_sign_is_a_text(tmp_path: Path) -> None:
    sheets = change(small_form(), "print", 2, "notes", "=A1")
    assert compiled(tmp_path, sheets)["print"][0]["notes"] == "=A1"


def test_a_form_without_languages_is_in_spanish(tmp_path: Path) -> None:
    sheets: Sheets = {"survey": [["type", "name", "label"], ["text", "a", "¿Qué?"]], "settings": [["form_id"], ["a"]]}
    package = compiled(tmp_path, sheets)
    assert (package["languages"], package["survey"][0]["label"]) == (["es"], {"es": "¿Qué?"})
    assert package["procedure"]["title"] == {"es": "form"}


def test_a_bare_label_beside_named_ones_is_the_default_language(tmp_path: Path) -> None:
    sheets = small_form()
    sheets["survey"][0][2] = "label"
    package = compiled(tmp_path, sheets)
    assert sorted(package["languages"]) == ["en", "es"]
    assert package["survey"][0]["label"]["es"] == "¿Tiene seguro?"


def test_the_kiosk_plays_what_was_compiled(tmp_path: Path) -> None:
    procedure = load(compiled(tmp_path, small_form()))
    view = evaluate(procedure, {"insured": "no"}, TODAY, "en")
    assert (view.outcome.name, view.outcome.title) == ("exit:not_insured", "You cannot")


def with_a_repeat() -> Sheets:
    """Children with a name and an age, counted, printed one by one, two of them in a case."""
    sheets = small_form()
    row = dict.fromkeys(sheets["survey"][0], "")
    kid = [
        {"type": "begin_repeat", "name": "kid", f"label::{ES}": "Sus hijos", f"label::{EN}": "Your children"},
        {"type": "text", "name": "name", f"label::{ES}": "¿Cómo se llama?", f"label::{EN}": "What is the name?"},
        {"type": "integer", "name": "years", f"label::{ES}": "¿Edad de ${name}?", f"label::{EN}": "Age of ${name}?"},
        {"type": "end_repeat"},
        {"type": "calculate", "name": "kids", "calculation": "count(${kid})"},
    ]
    for line in sheets["survey"]:
        line.append("calculation" if line is sheets["survey"][0] else "")
    sheets["survey"] += [list({**row, "calculation": "", **cells}.values()) for cells in kid]
    sheets["print"].append(["", "kid", "Hijo", "Child", "Nombre", "Name", "${name}", "${years} < 18"])
    two = "kid[1].name=Ana; kid[1].years=4; kid[2].name=Luz; kid[2].years=30"
    sheets["tests"][1][1] += f"; {two}"
    sheets["tests"][1][2] += ", kid[1].name, kid[1].years, kid[2].name, kid[2].years, kid"
    sheets["tests"][1][3] += "; printed:kid=Ana; asks:kid[2].years; not_asked:kid[3].years"
    sheets["tests"].append(
        ["none", "insured=yes; curp=HEGG560427MVZRRL04; kid#=0", "", "eligible; not_asked:kid[1].name"]
    )
    return sheets


@pytest.mark.parametrize("suffix", [".md", ".xlsx"])
def test_a_repeat_compiles_and_its_cases_are_walked(tmp_path: Path, suffix: str) -> None:
    result = compile_form(write_form(tmp_path, with_a_repeat(), suffix), TODAY)
    assert (result.problems.errors, result.problems.warnings) == ((), ())
    assert result.package is not None
    kid = result.package["survey"][2]
    assert (kid["type"], kid["name"], kid["label"]["en"]) == ("repeat", "kid", "Your children")
    assert [child["name"] for child in kid["children"]] == ["name", "years"]
    answers = {"insured": "yes", "curp": "HEGG560427MVZRRL04", "kid#": "2", "kid[1].name": "Ana", "kid[2].years": "3"}
    view = evaluate(load(result.package), answers, TODAY, "en")
    assert view.values["kids"].reveal() == "2"
    assert view.screens[4].heading == "Age of Ana?"
    assert [screen.id for screen in view.screens][-3:] == ["kid[2].name", "kid[2].years", "kid"]


def test_a_screen_of_items_that_no_case_visits_is_told(tmp_path: Path) -> None:
    sheets = with_a_repeat()
    del sheets["tests"][1]
    sheets["tests"][1:] = [["happy", "insured=yes; curp=HEGG560427MVZRRL04; kid#=0", "", "eligible"]]
    result = compile_form(write_form(tmp_path, sheets), TODAY)
    assert [problem.sentence for problem in result.problems.warnings] == [
        "No case visits the screen “name”; add one that does.",
        "No case visits the screen “years”; add one that does.",
    ]


def test_a_workbook_with_only_a_survey_compiles(tmp_path: Path) -> None:
    sheets: Sheets = {"survey": [["type", "name", f"label::{ES}"], ["acknowledge", "ok", "Estoy de acuerdo"]]}
    package = compiled(tmp_path, sheets)
    assert (package["documents"], package["decisions"], package["print"], package["tests"]) == ([], [], [], [])


def test_a_screen_that_no_case_visits_is_told(tmp_path: Path) -> None:
    sheets = small_form()
    del sheets["tests"][1]
    result = compile_form(write_form(tmp_path, sheets), TODAY)
    assert [problem.sentence for problem in result.problems.warnings] == [
        "No case visits the screen “curp”; add one that does.",
        "No case visits the screen “age”; add one that does.",
    ]
