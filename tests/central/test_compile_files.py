# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks as spreadsheets really save them: typed cells, merged cells, marks, other encodings, broken files."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from central.__main__ import main
from central.compile.archive import FILE_BYTES_MOST
from central.compile.compile_form import Compiled, compile_form
from tests.central.broken_files import read_parts, write_parts
from tests.central.workbooks import ES, change, comma_separated, small_form, write_form

TODAY = date(2026, 11, 23)


def compiled(path: Path) -> Compiled:
    return compile_form(path, TODAY)


def sentences(result: Compiled) -> list[str]:
    assert result.package is None
    return [f"{problem.place}: {problem.sentence}" for problem in result.problems.errors]


def test_cells_that_a_spreadsheet_typed_are_read_as_written(tmp_path: Path) -> None:
    path = write_form(tmp_path, change(small_form(), "survey", 6, "default", ""), ".xlsx")
    book = load_workbook(path)
    sheet = book["survey"]
    sheet.append(
        ["date", "day", "¿Día?", "Day?", True, "", "", "", "Diga.", "Say.", datetime.fromisoformat("2026-01-02")]
    )
    sheet.append(["integer", "count", "¿Cuántos?", "How many?", False, "", "", "", "", "", 3.0])
    sheet.append(["decimal", "weight", "¿Peso?", "Weight?", "", "", "", "", "", "", 2.5])
    book["tests"]["B2"] = "insured=yes; curp=HEGG560427MVZRRL04; age=70"
    book["tests"]["C2"] = None
    book["settings"]["C2"] = 7
    book.save(path)
    result = compiled(path)
    assert result.package is not None, sentences(result)
    day, count, weight = result.package["survey"][2:]
    assert (day["required"], day["default"]) == ("true()", "2026-01-02")
    assert (count["required"], count["default"], weight["default"]) == ("", "3", "2.5")
    assert result.package["version"] == "7"


def test_merged_and_styled_cells_and_other_sheets_do_no_harm(tmp_path: Path) -> None:
    path = write_form(tmp_path, small_form(), ".xlsx")
    expected = compiled(path).package
    book = load_workbook(path)
    book["survey"].merge_cells("M1:N4")
    book["survey"].freeze_panes = "A2"
    book.create_sheet("Notas")["A1"] = "Apuntes de la oficina"
    book.save(path)
    assert compiled(path).package == expected


def test_a_formula_without_its_value_is_told(tmp_path: Path) -> None:
    path = write_form(tmp_path, small_form(), ".xlsx")
    book = load_workbook(path)
    book["survey"]["C4"] = '="¿Cuál es su " & "CURP?"'
    book.save(path)
    (sentence,) = sentences(compiled(path))
    assert sentence.startswith(f"survey, row 4, column label::{ES}: The cell holds a formula")


def test_a_formula_with_its_value_is_read(tmp_path: Path) -> None:
    path = write_form(tmp_path, small_form(), ".xlsx")
    parts = read_parts(path)
    name, text = "xl/worksheets/sheet1.xml", "¿Cuál es su CURP?"
    cell = re.search(rb'<c r="C4"[^>]*>.*?</c>', parts[name])
    assert cell is not None
    computed = f'<c r="C4" t="str"><f>"¿Cuál es su " &amp; "CURP?"</f><v>{text}</v></c>'.encode()
    write_parts(path, {**parts, name: parts[name].replace(cell.group(), computed)})
    result = compiled(path)
    assert result.package is not None, sentences(result)
    assert result.package["survey"][1]["children"][0]["label"]["es"] == text


@pytest.mark.parametrize("suffix", [".csv", ".md"])
def test_the_mark_of_a_spreadsheet_before_a_text_is_passed_over(tmp_path: Path, suffix: str) -> None:
    path = write_form(tmp_path, small_form(), suffix)
    expected = compiled(path).package
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    result = compiled(path)
    assert expected is not None
    assert result.package == expected, sentences(result)


def test_another_encoding_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "form.csv"
    path.write_bytes(comma_separated(small_form()).encode("cp1252"))
    assert sentences(compiled(path)) == [
        ": The file is not written in UTF-8; save it again, in a spreadsheet as “CSV UTF-8”."
    ]


@pytest.mark.parametrize("suffix", [".md", ".csv", ".xlsx"])
def test_a_cell_that_is_too_long_is_told(tmp_path: Path, suffix: str) -> None:
    form = change(small_form(), "survey", 4, f"hint::{ES}", "x " * 16_384)
    (sentence,) = sentences(compiled(write_form(tmp_path, form, suffix)))
    assert sentence.startswith(f"survey, row 4, column hint::{ES}: The cell holds more than 32,766 characters")


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "form.md"
    path.write_bytes(b"x" * (FILE_BYTES_MOST + 1))
    assert "at most 10,000,000 are read" in sentences(compiled(path))[0]


def test_a_row_before_the_name_of_its_sheet_is_told(tmp_path: Path) -> None:
    path = tmp_path / "form.md"
    path.write_text("# A form\n\n| | type | name |\n", encoding="utf-8")
    assert sentences(compiled(path)) == [
        ": Line 3 is a row of no sheet; write the name of its sheet in a row before it."
    ]


@pytest.mark.parametrize("suffix", [".md", ".xlsx"])
def test_two_columns_of_one_name_are_told(tmp_path: Path, suffix: str) -> None:
    form = small_form()
    form["survey"][0][3] = f"label::{ES}"
    assert sentences(compiled(write_form(tmp_path, form, suffix)))[0].startswith(
        f"survey, row 1, column label::{ES}: Two columns are called"
    )


def test_what_odk_alone_refuses_is_told_on_its_sheet(tmp_path: Path) -> None:
    form = {**small_form(), "entities": [["colour"], ["red"]]}
    assert any(
        each.startswith("entities, row 1: ODK tools refuse") for each in sentences(compiled(write_form(tmp_path, form)))
    )


@pytest.mark.parametrize("suffix", [".md", ".csv", ".xlsx"])
def test_a_refused_form_leaves_the_package_of_before(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / "package.json"
    out.write_text("of before", encoding="utf-8")
    form = write_form(tmp_path, change(small_form(), "tests", 2, "expect", "exit:x"), suffix)
    assert main(["compile", str(form), "-o", str(out), "--today", "2026-11-23"]) == 1
    assert out.read_text(encoding="utf-8") == "of before"
    assert {path.name for path in tmp_path.iterdir()} == {out.name, form.name}


@pytest.mark.parametrize("suffix", [".md", ".csv", ".xlsx"])
def test_the_same_form_gives_the_same_file_whatever_its_kind(tmp_path: Path, suffix: str) -> None:
    for name, kind in (("a", suffix), ("b", ".md")):
        form = write_form(tmp_path, small_form(), kind)
        assert main(["compile", str(form), "-o", str(tmp_path / name), "--today", "2026-11-23"]) == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
