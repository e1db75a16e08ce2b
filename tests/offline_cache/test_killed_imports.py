# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at any point of an import leaves the old edition or the new one, never a mixture, never nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from offline_cache.store import CatalogueStore
from tests.offline_cache.editions import ids, small_edition

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(__file__).with_name("importer_that_dies.py")
NEVER = 0


class Import:
    """An import of edition 2 over edition 1 in a process of its own, from the same start each time."""

    def __init__(self, folder: Path, way: str = "whole") -> None:
        self.way = way
        self.state = folder / "state"
        self.seed = small_edition(folder / "seed", sequence=1)
        self.package = small_edition(folder / "new", sequence=2)

    def run(self, last_mark: int) -> subprocess.CompletedProcess[str]:
        given = (self.state, self.seed, self.package, last_mark, self.way)
        return subprocess.run(
            [sys.executable, str(PROGRAM), *map(str, given)],
            cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip

    def found(self) -> tuple[int, list[str], list[str]]:
        """What the next start serves: sequence, services behind a door, services found by search."""
        store, problems = CatalogueStore.open(self.state, self.seed)
        assert problems == ()
        try:
            searched = ids([found.card for found in store.search("primero", "es", 9).found])
            return store.edition().sequence, ids(store.in_topic("identidad")), searched
        finally:
            store.close()


OLD = (1, ["uno-1", "dos-1"], ["uno-1"])
NEW = (2, ["uno-2", "dos-2"], ["uno-2"])


@pytest.fixture
def importing(tmp_path: Path) -> Iterator[Import]:
    yield Import(tmp_path)


def test_undisturbed_it_ends_with_the_new_edition(importing: Import) -> None:
    done = importing.run(NEVER)
    assert (done.returncode, done.stderr) == (0, "")
    assert importing.found() == NEW


def killed_at(points: list[int], folder: Path, way: str) -> list[tuple[int, list[str], list[str]]]:
    """What is found after each death; every one of them really happens."""
    seen = []
    for point in points:
        trial = Import(folder / f"killed-{point}", way)
        assert trial.run(point).returncode == -signal.SIGKILL
        seen.append(trial.found())
    return seen


def marks(folder: Path, way: str) -> int:
    return int(Import(folder / "measured", way).run(NEVER).stdout)


def assert_old_then_new(seen: list[tuple[int, list[str], list[str]]]) -> None:
    """Never a mixture, and nothing that counted once is lost by dying later."""
    olds = seen.count(OLD)
    assert seen == [OLD] * olds + [NEW] * (len(seen) - olds)
    assert 0 < olds < len(seen), "before its commit an import does not count, after it it does"


@pytest.mark.parametrize("way", ["whole", "step"])
def test_killed_at_any_mark_it_leaves_old_or_new(tmp_path: Path, way: str) -> None:
    last = marks(tmp_path, way)
    points = sorted({1, 2, last // 4, last // 2, last * 3 // 4, last - 1, last})
    assert_old_then_new(killed_at(points, tmp_path, way))


def test_a_first_start_that_was_killed_is_made_good_by_the_next(importing: Import) -> None:
    importing.state.mkdir(mode=0o700)
    (importing.state / "catalogue.db").touch()
    assert importing.found() == OLD


def test_a_killed_import_can_simply_be_repeated(importing: Import) -> None:
    importing.run(5)
    assert importing.run(NEVER).returncode == 0
    assert importing.found() == NEW


@pytest.mark.exhaustive
@pytest.mark.parametrize("way", ["whole", "step"])
def test_killed_at_sixty_marks_it_leaves_old_or_new(tmp_path: Path, way: str) -> None:
    last = marks(tmp_path, way)
    points = sorted({max(1, last * part // 60) for part in range(61)} | set(range(max(1, last - 8), last + 1)))
    assert len(points) >= 40
    assert_old_then_new(killed_at(points, tmp_path, way))
