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

    def __init__(self, folder: Path) -> None:
        self.state = folder / "state"
        self.seed = small_edition(folder / "seed", sequence=1)
        self.package = small_edition(folder / "new", sequence=2)

    def run(self, last_statement: int) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, str(PROGRAM), str(self.state), str(self.seed), str(self.package), str(last_statement)],
            cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip

    def found(self) -> tuple[int, list[str], list[str]]:
        """What the next start serves: sequence, services behind a door, services found by search."""
        store, problems = CatalogueStore.open(self.state, self.seed)
        assert problems == ()
        try:
            searched = ids([found.card for found in store.search("primero", "es", 9)])
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


def test_killed_before_any_statement_it_leaves_old_or_new(importing: Import, tmp_path: Path) -> None:
    statements = int(Import(tmp_path / "measured").run(NEVER).stdout)
    points = sorted({1, 2, statements // 4, statements // 2, statements * 3 // 4, statements - 1, statements})
    seen = []
    for point in points:
        trial = Import(tmp_path / f"killed-{point}")
        assert trial.run(point).returncode == -signal.SIGKILL
        seen.append(trial.found())
    assert set(map(str, seen)) <= {str(OLD), str(NEW)}
    assert seen[-1] == NEW, "after its commit an import counts"
    assert seen[:-1] == [OLD] * (len(points) - 1), "before its commit it does not"


def test_a_first_start_that_was_killed_is_made_good_by_the_next(importing: Import) -> None:
    importing.state.mkdir(mode=0o700)
    (importing.state / "catalogue.db").touch()
    assert importing.found() == OLD


def test_a_killed_import_can_simply_be_repeated(importing: Import) -> None:
    importing.run(5)
    assert importing.run(NEVER).returncode == 0
    assert importing.found() == NEW


@pytest.mark.exhaustive
def test_killed_at_every_statement_it_leaves_old_or_new(tmp_path: Path) -> None:
    statements = int(Import(tmp_path / "measured").run(NEVER).stdout)
    for point in range(1, statements + 1):
        trial = Import(tmp_path / f"killed-{point}")
        trial.run(point)
        assert trial.found() == (NEW if point == statements else OLD)
