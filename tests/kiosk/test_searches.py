# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk searches` and the doctor: what is counted, for editors, whole, and harmless to a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path

import pytest

from kiosk import app
from kiosk.commands.searches import COLUMNS, as_csv, write_whole
from kiosk.config import read_config
from kiosk.domain.errors import CatalogueMissing
from kiosk.domain.kept_query import KeptQuery
from kiosk.domain.no_catalogue import NoCatalogue
from offline_cache.search_batch import QueryTally, SearchBatch
from offline_cache.searches_file import SearchesFile
from tests.kiosk.machine import Machine

ROWS = [
    ["acta", "9", "mx-fed/a", "4", "3"],
    ["acta", "9", "mx-fed/b", "2", "3"],
    ["pasaporte niño", "5", "", "0", "5"],
]


@pytest.fixture
def counted(machine: Machine) -> Machine:
    acta = QueryTally(9, 3, Counter({"mx-fed/a": 4, "mx-fed/b": 2}))
    machine.state.mkdir()
    batch = SearchBatch(9, {"pasaporte niño": QueryTally(5, 5), "acta": acta})
    SearchesFile(machine.state).add(batch, 24_000)
    return machine


def read(table: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table)))


def test_where_nothing_was_counted_a_sentence_says_so(machine: Machine) -> None:
    out = machine.folder / "searches.csv"
    status, printed, said = machine.run("searches", "--out", out)
    assert (status, printed) == (0, "")
    assert said.startswith("kiosk: Nothing to tell yet:")
    assert not out.exists() and not machine.state.exists()


def test_it_prints_a_row_for_each_service_that_was_opened(counted: Machine) -> None:
    status, printed, said = counted.run("searches")
    assert (status, said) == (0, "")
    assert read(printed) == [list(COLUMNS), *ROWS]


def test_a_file_is_written_whole_in_utf_8(counted: Machine) -> None:
    out = counted.folder / "searches.csv"
    status, printed, _ = counted.run("searches", "--out", out)
    assert (status, printed) == (0, f"2 searches: {out}\n")
    assert read(out.read_bytes().decode()) == [list(COLUMNS), *ROWS]
    assert [each.name for each in counted.folder.glob("searches*")] == ["searches.csv"]


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "searches.csv"
    file.write_text("before")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(file, b"after")
    assert [(each.name, each.read_text()) for each in tmp_path.iterdir()] == [("searches.csv", "before")]


def test_a_folder_that_is_not_there_is_one_sentence(counted: Machine) -> None:
    status, _, said = counted.run("searches", "--out", counted.folder / "gone" / "searches.csv")
    assert status == 1
    assert said.count("\n") == 1 and "gone" in said


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(sign: str) -> None:
    evil = f'{sign}cmd|" /C calc"!A0'
    ((query, _, service, _, _),) = read(as_csv([KeptQuery(evil, 5, 0, ((evil, 5),))]))[1:]
    assert query == service == f"'{evil}"


def test_a_damaged_file_is_one_sentence_and_the_doctor_says_it_too(counted: Machine) -> None:
    (counted.state / "searches.db").write_bytes(b"rubbish" * 999)
    status, _, said = counted.run("searches")
    assert status == 1 and "is damaged" in said and said.count("\n") == 1
    finding = doctor(counted)
    assert not finding["ok"] and "is damaged" in str(finding["sentence"]) and finding["fix"]


def doctor(machine: Machine) -> dict[str, object]:
    status, out, _ = machine.run("doctor", "--json")
    assert status == 0
    (finding,) = (each for each in json.loads(out) if each["check"] == "searches")
    assert isinstance(finding, dict)
    return finding


def test_the_doctor_says_how_much_is_kept(counted: Machine) -> None:
    finding = doctor(counted)
    assert finding["ok"] and "to be kept: 2." in str(finding["sentence"])


def test_counting_can_be_switched_off(counted: Machine) -> None:
    assert app.count_searches(read_config(), NoCatalogue(CatalogueMissing("none"))) is not None
    counted.set("KIOSK_SEARCHES_COUNTED", "no")
    assert app.count_searches(read_config(), NoCatalogue(CatalogueMissing("none"))) is None
    assert "not counted" in str(doctor(counted)["sentence"])
    status, printed, said = counted.run("searches")
    assert (status, said.count("\n")) == (0, 1) and read(printed)[1:] == ROWS


def test_the_catalogue_is_told_at_the_start_what_is_popular_here(counted: Machine) -> None:
    month = app.MachineClock().today()
    batch = SearchBatch(9, chosen=Counter({"mx-fed/acta-nacimiento": 500}))
    SearchesFile(counted.state).add(batch, month.year * 12 + month.month - 1)
    store, _ = app.open_catalogue(read_config())
    try:
        told: list[object] = []
        counted.patch.setattr(type(store), "prefer", lambda _, popularity: told.append(popularity))
        counts = app.count_searches(read_config(), store)
        assert counts is not None
        assert told == [counts.popularity()] == [{"mx-fed/acta-nacimiento": 1.0}]
    finally:
        store.close()
