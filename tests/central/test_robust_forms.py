# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Wild workbooks compile to what the kiosk can walk, or are refused with a reason at a cell; none crashes or hangs."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from random import Random

import pytest

from central.compile.compile_form import compile_form
from tests.central.broken_files import HOSTILE, read_parts, write_parts
from tests.central.robust_run import robust_run
from tests.central.workbooks import small_form, write_form

SOME = 40
ALL = 560


def test_some_wild_forms() -> None:
    verdicts = Counter(case["verdict"] for case in robust_run("forms", 0, SOME))
    assert verdicts["compiled"] > SOME // 20
    assert verdicts["refused"] > SOME // 4


@pytest.mark.exhaustive
def test_five_hundred_wild_forms() -> None:
    cases = robust_run("forms", SOME, ALL)
    assert len({case["verdict"] for case in cases}) == 2


@pytest.mark.parametrize("way", HOSTILE[:6], ids=lambda way: way.__name__)
@pytest.mark.parametrize("seed", range(3))
def test_a_workbook_made_to_fill_the_memory_is_refused_in_words(tmp_path: Path, way: object, seed: int) -> None:
    assert callable(way)
    path = write_form(tmp_path, small_form(), ".xlsx")
    write_parts(path, way(read_parts(path), Random(seed)))
    result = compile_form(path, date(2026, 11, 23))
    assert result.package is None
    (problem,) = result.problems.errors
    assert "declares a document type" in problem.sentence or "unpacks to" in problem.sentence
