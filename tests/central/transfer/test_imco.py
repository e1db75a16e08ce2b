# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Six municipalities' real tables: every row a service or a reason, nothing that lint refuses."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from central.__main__ import main
from central.publish.publish import check_content, publish

Row = dict[str, str]


@pytest.fixture(scope="module")
def imported(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Row]]:
    folder = tmp_path_factory.mktemp("imco")
    files = sorted(str(file) for file in (shared_data / "imco").glob("*.csv"))
    report = folder / "report.csv"
    given = ["--map", "imco-municipios", "--out", str(folder / "content"), "--report", str(report)]
    assert main(["import", "csv-map", *files, *given]) == 0
    with report.open(encoding="utf-8-sig", newline="") as file:
        return folder / "content", list(csv.DictReader(file))


def test_every_row_of_every_file_has_one_outcome(imported: tuple[Path, list[Row]], shared_data: Path) -> None:
    told = Counter(Path(row["file"]).name for row in imported[1])
    for file in (shared_data / "imco").glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as opened:
            rows = sum(1 for row in csv.DictReader(opened) if any(row.values()))
        assert told[file.name] == rows, file.name
    assert all(row["id"] or row["reason"] or row["notes"] for row in imported[1])


def test_a_tramite_is_a_service_or_a_reason(imported: tuple[Path, list[Row]]) -> None:
    content, rows = imported
    fates = Counter(row["outcome"] for row in rows if Path(row["file"]).name.startswith("tramites_"))
    assert fates == {"service": 152, "reason": 3}
    assert len(list(content.glob("*/*/service.yaml"))) == 152


def test_an_opening_step_that_fits_no_service_says_so(imported: tuple[Path, list[Row]]) -> None:
    steps = [row for row in imported[1] if Path(row["file"]).name.startswith("apertura_")]
    assert len(steps) == 258
    assert all(row["outcome"] == "reason" and "No service that was read has" in row["reason"] for row in steps)


def test_lint_refuses_nothing_and_it_publishes(imported: tuple[Path, list[Row]], tmp_path: Path) -> None:
    checked = check_content(imported[0])
    assert not checked.problems.errors
    assert sum("Spanish only" in problem.sentence for problem in checked.problems.warnings) == 1
    assert len(publish(imported[0], tmp_path / "package").content.services) == 152


def test_no_official_is_named(imported: tuple[Path, list[Row]]) -> None:
    for file in imported[0].glob("*/*/service.yaml"):
        assert "Lic. " not in file.read_text(encoding="utf-8"), file


def test_the_same_tramite_for_two_kinds_of_people_is_one(imported: tuple[Path, list[Row]]) -> None:
    records = {service.id: service.record for service in check_content(imported[0]).content.services}
    assert records["mx-mex-huixquilucan/alta-de-giro-comercial"]["audience"] == ["persona-fisica", "persona-moral"]
