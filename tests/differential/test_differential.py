# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our engine against ODK's own, walk by walk: what is asked, computed, required and refused must be the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import pytest

from tests.conftest import ROOT
from tests.differential.both_engines import Outing
from tests.differential.odk_engine import why_not_here
from tests.differential.odk_form import read_form
from tests.differential.our_facts import KINDS
from tests.differential.random_expressions import Author, workbook

TODAY = date(2026, 11, 23)
OF_CONTENT = sorted((ROOT / "content").glob("*/*/form.md"))
ON_PURPOSE = sorted((Path(__file__).parent / "forms").glob("*.md"))
LEAST = 20_000
"""Counted by what a step had changed: the same facts seen again are no proof."""
WORKBOOKS, EXPRESSIONS_EACH, DEPTH = 100, 12, 3

pytestmark = pytest.mark.exhaustive
Record = Callable[[str, object], None]


@pytest.fixture(autouse=True)
def _both_are_here() -> None:
    if reason := why_not_here():
        pytest.skip(reason)


def test_no_difference_on_any_form(record_property: Record) -> None:
    forms = [read_form(path, TODAY) for path in (*OF_CONTENT, *ON_PURPOSE)]
    outing = Outing(walks=8, steps=30)
    comparison = outing.compare(forms, TODAY)
    record_property("told", outing.told(comparison, f"{len(forms)} forms"))
    assert comparison.differences == []
    assert comparison.fresh.total() >= LEAST
    assert all(comparison.fresh[kind] for kind in KINDS)


def test_no_difference_on_random_expressions(record_property: Record, tmp_path: Path) -> None:
    author = Author(Random("expressions"))
    paths = [tmp_path / f"random-{number}.md" for number in range(WORKBOOKS)]
    for path in paths:
        path.write_text(workbook([author.expression(DEPTH) for _ in range(EXPRESSIONS_EACH)]), encoding="utf-8")
    outing = Outing(walks=2, steps=25)
    comparison = outing.compare([read_form(path, TODAY) for path in paths], TODAY)
    record_property("told", outing.told(comparison, f"{WORKBOOKS * EXPRESSIONS_EACH} random expressions"))
    assert comparison.differences == []
    assert comparison.fresh["values"] >= LEAST // 2
