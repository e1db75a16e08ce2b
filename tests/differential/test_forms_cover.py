# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The forms written for the comparison leave nothing out: every function, type, operator and column is in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.domain.walk.expressions.forms import FORMS
from kiosk.domain.walk.expressions.functions import FUNCTIONS

TEXTS = [path.read_text("utf-8") for path in sorted((Path(__file__).parent / "forms").glob("*.md"))]
EVERYTHING = "\n".join(TEXTS)
TYPES = (
    *("text", "integer", "decimal", "date", "select_one", "select_multiple", "acknowledge", "note", "calculate"),
    *("begin_group", "begin_repeat"),
)
COLUMNS = ("relevant", "required", "constraint", "calculation", "choice_filter", "default", "appearance")
OPERATORS = ("=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod", "and", "or")


def test_there_are_twenty() -> None:
    assert len(TEXTS) >= 20


def test_every_function_is_called() -> None:
    assert [name for name in (*FUNCTIONS, *FORMS) if f"{name}(" not in EVERYTHING] == []


@pytest.mark.parametrize("kind", TYPES)
def test_every_type_is_asked(kind: str) -> None:
    assert re.search(rf"^\| \| {kind}\b", EVERYTHING, re.MULTILINE)


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_is_used(column: str) -> None:
    assert f"| {column} |" in EVERYTHING


@pytest.mark.parametrize("operator", OPERATORS)
def test_every_operator_is_used(operator: str) -> None:
    assert re.search(r"[\w})'] " + re.escape(operator) + r" [\w('$.-]", EVERYTHING)


def test_positions_are_of_items_and_of_groups_in_them() -> None:
    assert "position(..)" in EVERYTHING
    assert "position(../..)" in EVERYTHING
