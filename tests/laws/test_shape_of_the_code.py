# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The project keeps every law of the code's shape."""

from __future__ import annotations

import statistics

import pytest

from tests.conftest import ROOT
from tests.laws.code_laws import LAWS, Law
from tests.laws.source_files import PRODUCT, SourceFile, all_files


@pytest.fixture(scope="module")
def files() -> list[SourceFile]:
    return all_files(ROOT)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_the_project_keeps(law: Law, files: list[SourceFile]) -> None:
    breaches = law(files)
    assert not breaches, "\n".join(breaches)


def test_the_laws_see_the_whole_product(files: list[SourceFile]) -> None:
    seen = {file.path.split("/")[0] for file in files}
    assert seen >= {*PRODUCT, "installers", "tests"}
    assert len(files) > 50


def test_the_median_file_is_short(files: list[SourceFile]) -> None:
    lines = [len(file.text.splitlines()) for file in files if file.is_product and not file.path.endswith("__init__.py")]
    assert statistics.median(lines) <= 120
