# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching from the command line, and what is said of a file that does not fit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.domain.errors import QueriesWrong
from offline_cache.queries import queries_of, search_lines, search_table
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import service


def test_every_text_gets_a_line_even_where_nothing_fits(store_of: Opened) -> None:
    store = store_of(service("curp", "Consulta de la CURP"))
    lines = [json.loads(json.dumps(line)) for line in search_lines(store, ["curp", "xyzzy", ""], "es", 5)]
    assert [line["query"] for line in lines] == ["curp", "xyzzy", ""]
    assert [result["id"] for result in lines[0]["results"]] == ["mx-fed/curp"]
    assert lines[0]["results"][0]["score"] > 0
    assert lines[1]["results"] == lines[2]["results"] == []


def test_people_read_score_id_and_name(store_of: Opened) -> None:
    store = store_of(service("curp", "Consulta de la CURP"))
    (line,) = search_table(store, "curp", "es", 5)
    assert line.endswith("  mx-fed/curp  Consulta de la CURP")
    assert float(line.split()[0]) > 0
    assert list(search_table(store, "xyzzy", "es", 5)) == ["Nothing in this catalogue fits. Try other words."]


def test_the_limit_holds(store_of: Opened) -> None:
    store = store_of(service("uno", "Acta uno"), service("dos", "Acta dos"))
    assert len(next(search_lines(store, ["acta"], "es", 1))["results"]) == 1
    assert next(search_lines(store, ["acta"], "es", 0))["results"] == []


def test_queries_are_the_column_of_that_name(tmp_path: Path) -> None:
    file = tmp_path / "q.csv"
    file.write_text('note,query\na,"acta, de niño"\nb\n', encoding="utf-8-sig")
    assert queries_of(file) == ["acta, de niño", ""]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "line 1: there is no column 'query'"),
        (b"consulta\nacta\n", "line 1: there is no column 'query'"),
        (b"query\nacta de ni\xf1o\n", "is not UTF-8 text"),
        (b'query\n"' + b"a" * 200_000 + b'"\n', "is no CSV file"),
    ],
)
def test_a_file_that_does_not_fit_is_answered_with_a_sentence(tmp_path: Path, raw: bytes, said: str) -> None:
    file = tmp_path / "q.csv"
    file.write_bytes(raw)
    with pytest.raises(QueriesWrong, match=said) as wrong:
        queries_of(file)
    assert str(file) in wrong.value.sentence


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(QueriesWrong, match=r"nothing\.csv cannot be read"):
        queries_of(tmp_path / "nothing.csv")
