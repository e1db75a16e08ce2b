# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos, files and signatures: asked in words, brought or put on paper, never in the way."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from central.compile.compile_form import Compiled, compile_form
from kiosk.domain.walk import evaluate, load
from kiosk.domain.walk.printed import SIGN_HERE
from kiosk.domain.walk.view import View
from tests.central.workbooks import EN, ES, Sheets, change, small_form, write_form

TODAY = date(2026, 11, 23)
ANSWERS = {"insured": "yes", "curp": "HEGG560427MVZRRL04"}


def with_row(kind: str, **cells: str) -> Sheets:
    """The small form with one question more, row 7 of the survey."""
    sheets = small_form()
    sheets["survey"].append([""] * len(sheets["survey"][0]))
    texts = {"type": kind, "name": "face", f"label::{ES}": "Su foto", f"label::{EN}": "Your photo"}
    for column, text in {**texts, **cells}.items():
        change(sheets, "survey", 7, column, text)
    sheets["tests"][1][2] += ", face"
    return sheets


def compiled(folder: Path, sheets: Sheets) -> Compiled:
    return compile_form(write_form(folder, sheets), TODAY)


def package(folder: Path, sheets: Sheets) -> dict[str, Any]:
    result = compiled(folder, sheets)
    assert [str(problem) for problem in result.problems.errors] == []
    assert result.package is not None
    return result.package


def seen(compiled_package: dict[str, Any], answers: dict[str, str], language: str = "en") -> View:
    return evaluate(load(compiled_package), answers, TODAY, language)


@pytest.mark.parametrize(
    ("kind", "appearance", "becomes"),
    [
        ("image", "", "photo"),
        ("image", "new", "photo"),
        ("photo", "", "photo"),
        ("file", "", "file"),
        ("image", "signature", "signature"),
    ],
)
def test_what_xlsform_calls_it_and_what_it_becomes(tmp_path: Path, kind: str, appearance: str, becomes: str) -> None:
    sheets = with_row(kind, appearance=appearance, required="yes", parameters="max-pixels=1024")
    sheets["tests"][1][3] = ""
    result = compiled(tmp_path, sheets)
    assert result.package is not None, [str(problem) for problem in result.problems.errors]
    assert result.package["survey"][2]["type"] == becomes
    view = seen(result.package, ANSWERS)
    question = view.screens[-1].questions[0]
    assert (question.type, question.is_required, question.error) == (becomes, False, None)
    assert view.is_complete
    assert "face" not in view.submission
    assert "face" not in [row.name for row in view.summary]


@pytest.mark.parametrize("kind", ["image", "file"])
def test_a_photo_or_a_file_is_on_the_checklist_while_it_is_asked(tmp_path: Path, kind: str) -> None:
    sheets = with_row(kind, relevant="${age} > 60", parameters="max-pixels=1024" if kind == "image" else "")
    sheets["tests"][1][3] = "eligible; docs:bill,card,face"
    found = package(tmp_path, sheets)
    documents = seen(found, {**ANSWERS, "age": "70"}).documents
    assert (documents[-1].id, documents[-1].label, documents[-1].form) == ("face", "Your photo", "original")
    assert "face" not in {each.id for each in seen(found, ANSWERS).documents}


def test_a_row_of_documents_with_its_name_takes_its_place(tmp_path: Path) -> None:
    sheets = with_row("file")
    sheets["documents"].append(["face", "Foto de frente", "Photo of your face", "both", ""])
    sheets["tests"][1][3] = "docs:bill,card,face"
    last = seen(package(tmp_path, sheets), ANSWERS).documents[-1]
    assert (last.id, last.label, last.form) == ("face", "Photo of your face", "both")


def test_each_item_of_a_repeat_is_told_by_its_own_name(tmp_path: Path) -> None:
    sheets = with_row("file", **{f"label::{EN}": "Record of ${kid_name}", f"label::{ES}": "Acta de ${kid_name}"})
    width = len(sheets["survey"][0])
    rows = [["begin_repeat", "kid", "Hijos", "Children"], ["text", "kid_name", "¿Nombre?", "Name?"]]
    sheets["survey"][6:6] = [row + [""] * (width - len(row)) for row in rows]
    sheets["survey"].append(["end_repeat"] + [""] * (width - 1))
    sheets["tests"][1][2:] = ["", ""]
    answers = {**ANSWERS, "kid#": "2", "kid[1].kid_name": "Ana", "kid[2].kid_name": "Luz"}
    documents = seen(package(tmp_path, sheets), answers).documents
    assert [(each.id, each.label) for each in documents[2:]] == [
        ("kid[1].face", "Record of Ana"),
        ("kid[2].face", "Record of Luz"),
    ]


def test_a_signature_is_a_line_at_the_end_of_the_form_while_it_is_asked(tmp_path: Path) -> None:
    sheets = with_row("image", appearance="signature", relevant="${age} > 60", parameters="max-pixels=1024")
    sheets["tests"][1][3] = f"printed:face={SIGN_HERE}; docs:bill,card"
    found = package(tmp_path, sheets)
    last = seen(found, {**ANSWERS, "age": "70"}, "es").print[-1]
    assert (last.field, last.label, last.section, last.value.reveal()) == ("face", "Su foto", "Persona", SIGN_HERE)
    assert "face" not in {each.field for each in seen(found, ANSWERS).print}


def test_the_print_sheet_may_say_where_a_signature_goes(tmp_path: Path) -> None:
    sheets = with_row("image", appearance="signature", parameters="max-pixels=1024")
    sheets["print"].insert(1, ["form", "sign", "Firmas", "Signatures", "Firme", "Sign", "${face}", ""])
    found = package(tmp_path, sheets)
    assert [row["field"] for row in found["print"]] == ["sign", "curp", "age"]
    assert seen(found, ANSWERS).print[0].value.reveal() == SIGN_HERE


@pytest.mark.parametrize("word", ["draw", "annotate"])
def test_nobody_draws_on_the_kiosk(tmp_path: Path, word: str) -> None:
    problems = compiled(tmp_path, with_row("image", appearance=word)).problems
    assert [(each.place, word in each.sentence) for each in problems.errors] == [
        ("survey, row 7, column appearance", True)
    ]


@pytest.mark.parametrize("column", ["constraint", "default"])
def test_what_would_check_a_photo_is_told_and_ignored(tmp_path: Path, column: str) -> None:
    sheets = with_row("image", **{column: "'x' = 'y'", "parameters": "max-pixels=1024"})
    sheets["tests"][1][3] = "eligible; docs:bill,card,face"
    result = compiled(tmp_path, sheets)
    told = {each.place for each in result.problems.warnings}
    assert f"survey, row 7, column {column}" in told
    assert result.package is not None
    assert result.package["survey"][2][column] == ""
