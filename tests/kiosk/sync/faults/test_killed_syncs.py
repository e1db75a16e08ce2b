# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 and power cuts at any point of an update: the old catalogue or the new one, and the next update ends well."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.kiosk.sync.faults.scene import Scene
from tests.kiosk.sync.faults.whole_kiosk import Served, WholeKiosk
from tests.kiosk.sync.small_repository import SmallRepository
from tests.link.range_server import RangeServer

PROJECT = Path(__file__).resolve().parents[4]
PROGRAM = Path(__file__).with_name("sync_that_dies.py")
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes to be killed in this way")


class Deaths:
    """Of updates from edition 1 to 2; by packs, or by a base where no pack is offered."""

    def __init__(self, folder: Path, server: RangeServer, repository: SmallRepository, course: str) -> None:
        self.scene = Scene(folder, server, repository)
        self.old_stick = self.scene.stick()
        self.scene.publish_second(**({} if course == "packs" else {"packs_from": ()}))
        self.folder = folder
        self.root = folder / "root.json"
        self.root.write_bytes(repository.first_root)
        self.marks = self.run("kill", [0])[0]
        kiosk = self.kiosk(folder / "kill/0/state")
        assert kiosk.served()[0] == 2
        self.new: Served = kiosk.served()

    def run(self, how: str, marks: Sequence[int]) -> tuple[int, int]:
        """How many marks an undisturbed update passes, if it was asked for, and how many were killed."""
        kiosk = self.scene.kiosk
        given = [how, kiosk.state, kiosk.seed, self.root, self.scene.server.url, self.folder / how, *marks]
        done = subprocess.run(
            [sys.executable, str(PROGRAM), *map(str, given)],
            cwd=PROJECT, env={"PYTHONPATH": str(PROJECT)}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
        passed, killed = done.stdout.split()
        return int(passed), int(killed)

    def kiosk(self, state: Path) -> WholeKiosk:
        return WholeKiosk(state, self.scene.kiosk.seed, self.scene.kiosk.root)

    def points(self, count: int, seed: int) -> list[int]:
        """The ends and so many others, drawn. The new edition counts a dozen marks before the end, and a busy machine
        passes some marks more or fewer than were counted: so there are several ends."""
        dice = random.Random(seed)
        ends = {1, *range(self.marks - 11, self.marks + 10, 4)}
        return sorted({*ends, *(1 + dice.randrange(self.marks - 1) for _ in range(count))})

    def outcome(self, state: Path) -> int:
        """What is served after the restart; the next update must end at the new edition."""
        kiosk = self.kiosk(state)
        served = kiosk.served()
        assert served in (self.scene.old, self.new), f"{state}: a mixture, or nothing"
        if served == self.new:  # neither death nor power cut makes room for last week's stick
            said = kiosk.says(self.old_stick)
            assert kiosk.served() == self.new, f"{state}: {said}"
        said = kiosk.says(self.scene.server.url)
        assert kiosk.served() == self.new, f"{state}: {said}"
        return served[0]


def told(name: str, deaths: Deaths, served: list[int]) -> str:
    return (
        f"{name} at {len(served)} points of {deaths.marks}: {served.count(1)} served the old edition, "
        f"{served.count(2)} the new one, 0 a mixture; all {len(served)} at the new one after the next update"
    )


def died_at(deaths: Deaths, how: str, points: list[int]) -> list[int]:
    """As many deaths as points. An update passes a few marks more or less each time: for each point that one did not
    come to, it dies once more at an earlier one."""
    deaths.run(how, points)
    outlived = [point for point in points if (deaths.folder / f"{how}/{point}/marks").exists()]
    free = sorted(set(range(1, deaths.marks * 3 // 4)) - set(points))
    instead = random.Random(len(points)).sample(free, len(outlived))
    assert deaths.run(how, instead)[1] == len(outlived)
    return sorted({*points, *instead} - set(outlived))


def killed(deaths: Deaths, points: list[int]) -> list[int]:
    return [deaths.outcome(deaths.folder / f"kill/{point}/state") for point in died_at(deaths, "kill", points)]


def cut_off(deaths: Deaths, points: list[int]) -> list[int]:
    kinds = ("flushed", "names")
    died = died_at(deaths, "cut", points)
    return [deaths.outcome(deaths.folder / f"cut/{point}/{kind}") for point in died for kind in kinds]


def test_killed_at_some_points(tmp_path: Path, server: RangeServer, repository: SmallRepository) -> None:
    deaths = Deaths(tmp_path, server, repository, "packs")
    assert set(killed(deaths, deaths.points(10, 1))) == {1, 2}


def test_power_cut_at_some_points(tmp_path: Path, server: RangeServer, repository: SmallRepository) -> None:
    deaths = Deaths(tmp_path, server, repository, "packs")
    assert set(cut_off(deaths, deaths.points(8, 2))) == {1, 2}


@pytest.mark.exhaustive
@pytest.mark.parametrize("course", ["packs", "base"])
def test_killed_at_many_points(
    tmp_path: Path,
    server: RangeServer,
    repository: SmallRepository,
    course: str,
    record_property: Callable[[str, object], None],
) -> None:
    deaths = Deaths(tmp_path, server, repository, course)
    served = killed(deaths, deaths.points(160, 3))
    record_property("told", told(f"kill -9, {course},", deaths, served))
    assert len(served) >= 100 and set(served) == {1, 2}


@pytest.mark.exhaustive
@pytest.mark.parametrize("course", ["packs", "base"])
def test_power_cut_at_many_points(
    tmp_path: Path,
    server: RangeServer,
    repository: SmallRepository,
    course: str,
    record_property: Callable[[str, object], None],
) -> None:
    deaths = Deaths(tmp_path, server, repository, course)
    served = cut_off(deaths, deaths.points(60, 4))
    record_property("told", told(f"power cut, {course},", deaths, served))
    assert set(served) == {1, 2}
