# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""searches.db survives kill -9, is made anew where its shape is another one, and says in a sentence what is wrong."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.errors import StateFolderError
from kiosk.domain.kept_query import KeptQuery
from offline_cache import searches_file
from offline_cache.database import connect
from offline_cache.search_batch import QueryTally, SearchBatch
from offline_cache.searches_file import DATABASE_NAME, SearchesFile
from tests.conftest import ROOT
from tests.offline_cache.visits import Counter, on_disk

PROGRAM = Path(__file__).with_name("counter_that_dies.py")
NEVER = 0
MONTH = 24_000


def count(state: Path, last_mark: int) -> subprocess.CompletedProcess[str]:
    state.mkdir()
    return subprocess.run(
        [sys.executable, str(PROGRAM), str(state), str(last_mark)],
        cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


def test_killed_at_any_mark_whole_batches_are_there_and_nothing_else(tmp_path: Path) -> None:
    undisturbed = count(tmp_path / "undisturbed", NEVER)
    assert (undisturbed.returncode, undisturbed.stderr) == (0, "")
    last = int(undisturbed.stdout)
    batches = []
    for mark in sorted({1, last // 5, last // 3, last // 2, last * 2 // 3, last * 4 // 5, last - 1, last}):
        state = tmp_path / f"killed-{mark}"
        assert count(state, mark).returncode == -signal.SIGKILL
        visits = {each.query: (each.visits, each.nothing_chosen, each.chosen) for each in SearchesFile(state).queries()}
        written = visits.get("acta", (0, 0, ()))[0] // 5
        batches.append(written)
        acta = (5 * written, 0, (("mx-fed/acta", 5 * written - 4),))
        assert visits == ({"acta": acta, "visa": (5 * written, 5 * written - 4, ())} if written else {})
        assert sum(times for _, _, times in SearchesFile(state).texts_and_choices()[1]) == 5 * written
        assert b"secreto" not in on_disk(state)
        Counter(state).counts.close()
    assert batches == sorted(batches) and batches[0] == 0 and batches[-1] == 3


@pytest.fixture
def kept(tmp_path: Path) -> SearchesFile:
    file = SearchesFile(tmp_path)
    file.add(SearchBatch(5, {"acta": QueryTally(5, 5)}), MONTH)
    return file


def test_looking_makes_no_file(tmp_path: Path) -> None:
    file = SearchesFile(tmp_path / "state")
    assert (file.queries(), file.texts_and_choices()) == ([], (frozenset(), []))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("change", ["PRAGMA user_version = 99", "PRAGMA application_id = 7"])
def test_a_file_of_another_shape_is_made_anew(kept: SearchesFile, tmp_path: Path, change: str) -> None:
    with closing(connect(tmp_path / DATABASE_NAME)) as connection:
        connection.execute("CREATE TABLE theirs (x)")
        connection.execute(change).fetchall()
    assert kept.queries() == []
    kept.add(SearchBatch(5, {"visa": QueryTally(6, 1)}), MONTH)
    assert kept.queries() == [KeptQuery("visa", 6, 1, ())]
    assert b"acta" not in on_disk(tmp_path) and b"theirs" not in on_disk(tmp_path)


def test_a_damaged_file_stops_the_counting_with_a_sentence_and_nothing_else(kept: SearchesFile, tmp_path: Path) -> None:
    (tmp_path / DATABASE_NAME).write_bytes(b"rubbish" * 1000)
    with pytest.raises(StateFolderError, match=r"searches\.db is damaged .*Delete it"):
        kept.queries()
    counter = Counter(tmp_path)
    assert counter.counts.problem is not None
    assert counter.told == []
    counter.visits(6, ("acta", None))
    counter.written()
    assert (tmp_path / DATABASE_NAME).read_bytes() == b"rubbish" * 1000
    (tmp_path / DATABASE_NAME).unlink()
    counter.written()
    assert counter.counts.problem is None
    assert [each.visits for each in kept.queries()] == [6]


def test_a_page_that_the_disk_spoiled_is_noticed(tmp_path: Path) -> None:
    file = SearchesFile(tmp_path)
    many = {f"busca {number}": QueryTally(5, 5) for number in range(2000)}
    file.add(SearchBatch(5, many), MONTH)
    with (tmp_path / DATABASE_NAME).open("r+b") as raw:
        raw.seek(3 * 4096)
        raw.write(b"\xff" * 8192)
    with pytest.raises(StateFolderError, match="is damaged"):
        file.queries()


def test_a_shape_that_only_claims_to_be_ours_is_damage(kept: SearchesFile, tmp_path: Path) -> None:
    with closing(connect(tmp_path / DATABASE_NAME)) as connection:
        connection.execute("DROP TABLE queries")
    with pytest.raises(StateFolderError, match="is damaged"):
        kept.queries()


def test_a_foreign_file_that_cannot_be_deleted_is_told(
    kept: SearchesFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    with closing(connect(tmp_path / DATABASE_NAME)) as connection:
        connection.execute("PRAGMA user_version = 99").fetchall()
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(StateFolderError, match="another version and cannot be deleted"):
        kept.add(SearchBatch(), MONTH)


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / DATABASE_NAME).mkdir()
    with pytest.raises(StateFolderError, match="Searches are not counted"):
        SearchesFile(tmp_path).queries()


def test_of_too_many_queries_the_newest_and_most_asked_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tidy = tuple((each.replace(str(searches_file.MOST_QUERIES), "2"), bound) for each, bound in searches_file._TIDY)
    monkeypatch.setattr(searches_file, "_TIDY", tidy)
    file = SearchesFile(tmp_path)
    file.add(SearchBatch(5, {"viejo": QueryTally(99, 99)}), MONTH)
    file.add(SearchBatch(5, {each: QueryTally(visits) for each, visits in (("a", 5), ("b", 7), ("c", 6))}), MONTH + 1)
    assert [each.query for each in file.queries()] == ["b", "c"]


def test_rows_tell_nothing_of_the_order_in_which_people_asked(tmp_path: Path) -> None:
    batches = [SearchBatch(5, {each: QueryTally(5)}) for each in ("uno", "dos", "tres")]
    for name, order in (("a", batches), ("b", batches[::-1])):
        (tmp_path / name).mkdir()
        for batch in order:
            SearchesFile(tmp_path / name).add(batch, MONTH)
    content = [SearchesFile(tmp_path / name).queries() for name in ("a", "b")]
    assert content[0] == content[1]
