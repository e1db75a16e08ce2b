# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A new workbook compiles as it is, explains every column that the compiler knows, and never replaces one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]  # openpyxl ships no types

from central.__main__ import main
from central.compile.compile_form import compile_form
from central.compile.headers import PLAIN_BY_SHEET, TEXTS_BY_SHEET, read_header
from central.new_form.columns import COLUMNS, headers
from central.new_form.write_workbook import form_id_for

TODAY = date(2026, 11, 23)
LEFT_OUT = {"tts", "default", "parameters", "style", "instance_name", "notes"}
"""What a first form does not need; docs/content.md tells of it."""


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "becas.xlsx"
    assert main(["new", str(path)]) == 0
    return path


def test_it_compiles_without_a_word(form: Path) -> None:
    compiled = compile_form(form, TODAY)
    assert (compiled.problems.errors, compiled.problems.warnings) == ((), ())
    assert compiled.package is not None
    assert compiled.package["id"] == "mx-fed/becas"
    assert compiled.package["languages"] == ["es", "en"]
    assert len(compiled.package["tests"]) == 3


def test_every_header_has_its_note_and_every_column_is_text(form: Path) -> None:
    book = load_workbook(form)
    assert book.sheetnames == list(COLUMNS)
    for page in book:
        for header in page[1]:
            assert header.comment is not None and header.comment.text, header.value
            assert page.column_dimensions[header.column_letter].number_format == "@"
        assert page.max_row > 1, f"{page.title} shows no row"


@pytest.mark.parametrize("sheet", COLUMNS)
def test_its_columns_are_those_of_the_compiler(sheet: str) -> None:
    read = [read_header(sheet, header) for header, _ in headers(sheet)]
    assert all(header.is_known and not header.complaint for header in read)
    known = {*PLAIN_BY_SHEET.get(sheet, ()), *TEXTS_BY_SHEET.get(sheet, ())}
    assert {header.base for header in read} == known - LEFT_OUT


def test_a_workbook_that_is_there_is_left_alone(form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    form.write_bytes(b"mine")
    assert main(["new", str(form)]) == 1
    assert form.read_bytes() == b"mine"
    assert "is there already and was left as it is" in capsys.readouterr().err


def test_another_kind_of_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", str(tmp_path / "becas.ods")]) == 1
    assert "end its name with that" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_id_can_be_said(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    assert main(["new", str(path), "--id", "mx-fed/otra"]) == 0
    compiled = compile_form(path, TODAY)
    assert compiled.package is not None
    assert compiled.package["id"] == "mx-fed/otra"


@pytest.mark.parametrize(
    ("path", "form_id"),
    [
        ("Becas Año 2.xlsx", "mx-fed/becas-ano-2"),
        ("content/inea/certificado/form.xlsx", "mx-fed/certificado"),
        ("¿?.xlsx", "mx-fed/my-procedure"),
    ],
)
def test_the_id_comes_from_the_name(path: str, form_id: str) -> None:
    assert form_id_for(Path(path)) == form_id
