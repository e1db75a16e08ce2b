# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What was once accepted is never forgotten, whatever happens to the catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.errors import StateFolderError
from kiosk.domain.records.replica import SeenVersions
from offline_cache.seen_versions import SeenVersionsFile


def test_nothing_was_seen_at_first_and_looking_makes_no_file(tmp_path: Path) -> None:
    seen: SeenVersions = SeenVersionsFile(tmp_path)
    assert seen.highest() == {}
    assert list(tmp_path.iterdir()) == []


def test_the_highest_of_each_is_kept_by_whoever_opens_it_next(tmp_path: Path) -> None:
    SeenVersionsFile(tmp_path).note({"timestamp": 7, "root": 1})
    SeenVersionsFile(tmp_path).note({"timestamp": 5, "time": 1_800_000_000})
    SeenVersionsFile(tmp_path).note({"root": 2})
    assert SeenVersionsFile(tmp_path).highest() == {"root": 2, "time": 1_800_000_000, "timestamp": 7}


def test_it_survives_the_catalogue(tmp_path: Path) -> None:
    seen = SeenVersionsFile(tmp_path)
    seen.note({"root": 3})
    (tmp_path / "catalogue.db").write_bytes(b"rubbish")
    (tmp_path / "catalogue.db").unlink()
    assert seen.highest() == {"root": 3}


def test_a_damaged_file_is_set_aside_and_begun_again(tmp_path: Path) -> None:
    seen = SeenVersionsFile(tmp_path)
    (tmp_path / "versions.db").write_bytes(b"rubbish" * 1000)
    assert seen.highest() == {}
    seen.note({"root": 4})
    assert seen.highest() == {"root": 4}
    assert (tmp_path / "versions.db.damaged").exists()


def test_a_folder_that_is_not_there_is_the_folder_s_problem(tmp_path: Path) -> None:
    with pytest.raises(StateFolderError, match="cannot be used"):
        SeenVersionsFile(tmp_path / "gone").note({"root": 1})
