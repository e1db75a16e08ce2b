# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts written where the kiosk shows none are told to the editor, and those of questions are left alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from central.compile.compile_form import compile_form
from tests.central.workbooks import EN, ES, change, small_form, write_form

GROUP, QUESTION = 3, 4


def warnings_with(folder: Path, row: int, column: str) -> list[str]:
    sheets = small_form()
    for language in (ES, EN):
        change(sheets, "survey", row, f"{column}::{language}", "Como en el acta.")
    problems = compile_form(write_form(folder, sheets), date(2026, 11, 23)).problems
    assert not problems.errors
    return [str(problem) for problem in problems.warnings if "shows only the label" in str(problem)]


@pytest.mark.parametrize("column", ["hint", "guidance_hint"])
def test_a_text_beside_the_label_of_a_group_is_told(tmp_path: Path, column: str) -> None:
    (told,) = warnings_with(tmp_path, GROUP, column)
    assert f"survey, row {GROUP}, column {column}::" in told


@pytest.mark.parametrize("column", ["hint", "guidance_hint"])
def test_that_of_a_question_is_not(tmp_path: Path, column: str) -> None:
    assert warnings_with(tmp_path, QUESTION, column) == []
