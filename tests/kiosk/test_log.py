# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The event log keeps codes, counts and durations; nothing that could be an answer gets in; nothing is lost."""

from __future__ import annotations

import errno
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.log import FILE_NAME, MOST_WAITING, OLDER_NAME, FileEventLog

NOW = datetime(2026, 11, 23, 14, 5, 6, 789_000, tzinfo=UTC)


def a_log(folder: Path, most_bytes: int = 10_000) -> FileEventLog:
    return FileEventLog(folder, lambda: NOW, most_bytes)


def lines(folder: Path, name: str = FILE_NAME) -> list[Any]:
    return [json.loads(line) for line in (folder / name).read_text("utf-8").splitlines()]


def test_an_event_is_one_line_of_json(tmp_path: Path) -> None:
    a_log(tmp_path).record("visit.ended", seconds=12.5, screens=7, is_idle=True, service="mx-fed/curp-consulta")
    assert lines(tmp_path) == [
        {
            "time": "2026-11-23T14:05:06.789+00:00",
            "code": "visit.ended",
            "seconds": 12.5,
            "screens": 7,
            "is_idle": True,
            "service": "mx-fed/curp-consulta",
        }
    ]


def test_an_error_of_the_tree_can_be_named(tmp_path: Path) -> None:
    a_log(tmp_path).record("K201", cause="K400")
    assert lines(tmp_path)[0]["cause"] == "K400"


@pytest.mark.parametrize(
    "answer",
    [
        "Guadalupe",
        "maría",
        "guadalupe hernandez",
        "HEGG560427MVZRRL04",
        "hegg560427mvzrrl04",
        "",
        "a" * 65,
        "line\nbreak",
        "41908552122",
        "06700",
        41908552122,
        5512345678,
        float("nan"),
        float("inf"),
        None,
        ["a"],
        b"a",
    ],
)
def test_whatever_could_be_an_answer_is_refused_and_never_written(tmp_path: Path, answer: Any) -> None:
    log = a_log(tmp_path)
    with pytest.raises(ValueError, match="the event log refuses 'fact'") as refused:
        log.record("answered", fact=answer)
    assert answer in ("", "a") or str(answer) not in str(refused.value)
    assert not (tmp_path / FILE_NAME).exists()


@pytest.mark.parametrize("code", ["", "María Peña", "5512345678", "visit ended", "x" * 65])
def test_a_code_is_a_code(tmp_path: Path, code: str) -> None:
    with pytest.raises(ValueError, match="takes a code"):
        a_log(tmp_path).record(code)


def test_the_name_of_a_fact_is_no_answer_either(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="refuses"):
        a_log(tmp_path).record("answered", **{"María Peña": 1})


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes")
def test_folder_and_file_are_private(tmp_path: Path) -> None:
    a_log(tmp_path / "state").record("started")
    assert (tmp_path / "state").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "state" / FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_a_full_file_makes_room_for_a_new_one(tmp_path: Path) -> None:
    log = a_log(tmp_path, most_bytes=300)
    for number in range(40):
        log.record("tick", number=number)
    kept = lines(tmp_path, OLDER_NAME) + lines(tmp_path)
    assert [line["number"] for line in kept] == list(range(40 - len(kept), 40))
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) < 2 * 400


def test_what_cannot_be_written_waits_and_is_written_later(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    folder.write_text("a file where the folder should be")
    log = a_log(folder)
    log.record("first")
    assert log.problem is not None
    assert str(folder) in log.problem.sentence
    assert log.problem.code == "K400"
    folder.unlink()
    log.record("second")
    assert [line["code"] for line in lines(folder)] == ["first", "second"]
    assert log.problem is None


def test_memory_holds_only_so_many(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    folder.write_text("a file where the folder should be")
    log = a_log(folder, most_bytes=10**9)
    for number in range(MOST_WAITING + 5):
        log.record("tick", number=number)
    folder.unlink()
    log.record("last")
    kept = lines(folder)
    assert len(kept) == MOST_WAITING
    assert (kept[0]["number"], kept[-1]["code"]) == (6, "last")


def test_a_disk_that_fills_up_in_a_line_leaves_no_half_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = a_log(tmp_path)
    log.record("first")
    write = os.write

    def write_a_little(descriptor: int, data: bytes) -> int:
        if len(data) <= 20:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, data[:20])

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write_a_little)
        log.record("second")
    assert log.problem is not None
    assert "No space left on device" in log.problem.sentence
    assert [line["code"] for line in lines(tmp_path)] == ["first"]
    log.record("third")
    assert [line["code"] for line in lines(tmp_path)] == ["first", "second", "third"]
