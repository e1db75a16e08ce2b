# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A publication that is ended at any step: kiosks see the old edition whole, and the next run does what was left."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from central.repository.durable_files import Written
from tests.central.repository.reading import ReferenceClient, State, served
from tests.central.repository.workshop import QuickFiles, Workshop, numbered

BEFORE = numbered(30)
AFTER = numbered(30, s3="Cambiado", s31="Nuevo")


class Killed(BaseException):
    """No code may catch it, as none can catch a signal that ends it."""


class FailingFiles(QuickFiles):
    """Ends at the step of that number; half of what is being written is there then."""

    def __init__(self, last_step: int) -> None:
        self.steps = 0
        self._last_step = last_step

    def write(self, folder: Path, parts: Iterable[bytes]) -> Written:
        if self._is_last():
            folder.mkdir(parents=True, exist_ok=True)
            (folder / ".new-half").write_bytes(b"".join(parts)[:20])
            raise Killed
        return super().write(folder, parts)

    def name(self, named: Mapping[Path, Written]) -> None:
        is_last = self._is_last()
        half = dict(list(named.items())[: len(named) // 2]) if is_last else named
        super().name(half)
        if is_last:
            raise Killed

    def remove(self, path: Path) -> None:
        if self._is_last():
            raise Killed
        super().remove(path)

    def _is_last(self) -> bool:
        self.steps += 1
        return self.steps == self._last_step


@pytest.fixture
def published(tmp_path: Path) -> Workshop:
    workshop = Workshop(tmp_path / "first").begin()
    workshop.publish(BEFORE, days_ago=2)
    return workshop


def brought(workshop: Workshop, state: State | None = None) -> tuple[State, list[str]]:
    root = (workshop.place.metadata / "1.root.json").read_bytes()
    with served(workshop.place.folder) as url:
        return ReferenceClient(url, workshop.folder / "client", root).bring(state or {})


def test_it_may_be_ended_at_every_step(published: Workshop, tmp_path: Path) -> None:
    old, _ = brought(published)
    steps = FailingFiles(0)
    whole = copied(published, tmp_path / "whole", steps)
    whole.publish(AFTER, days_ago=1)
    new, _ = brought(whole, old)
    assert steps.steps > 15
    for step in range(1, steps.steps + 1):
        workshop = copied(published, tmp_path / f"at-{step}", FailingFiles(step))
        with pytest.raises(Killed):
            workshop.publish(AFTER, days_ago=1)
        seen, _ = brought(workshop)
        assert seen in (old, new)
        workshop.files = QuickFiles()
        assert workshop.publish(AFTER, days_ago=1).edition.sequence == 2
        assert brought(workshop, old) == (new, ["delta/1-2.kdp"])
        assert not list(workshop.place.folder.rglob(".new-*"))
        shutil.rmtree(workshop.folder)


def test_another_catalogue_may_follow_an_unfinished_one(published: Workshop) -> None:
    old, _ = brought(published)
    published.files = FailingFiles(6)
    with pytest.raises(Killed):
        published.publish(AFTER, days_ago=1)
    published.files = QuickFiles()
    outcome = published.publish(numbered(30, s5="Otra cosa"), days_ago=1)
    assert outcome.edition.sequence == 2
    assert brought(published, old)[1] == ["delta/1-2.kdp"]


def test_a_full_disk_leaves_the_old_edition_in_force(published: Workshop) -> None:
    class FullDisk(QuickFiles):
        def write(self, folder: Path, parts: Iterable[bytes]) -> Written:
            raise OSError(28, "No space left on device")

    old, _ = brought(published)
    published.files = FullDisk()
    with pytest.raises(OSError, match="No space left"):
        published.publish(AFTER)
    assert brought(published)[0] == old


def test_work_that_was_done_is_not_done_again(published: Workshop) -> None:
    published.files = FailingFiles(12)
    with pytest.raises(Killed):
        published.publish(AFTER, days_ago=1)
    left = {path: path.stat().st_ino for path in (published.place.targets / "delta").glob("*.kdp")}
    assert left
    published.files = QuickFiles()
    published.publish(AFTER, days_ago=1)
    assert {path: path.stat().st_ino for path in left} == left


def copied(workshop: Workshop, folder: Path, files: FailingFiles) -> Workshop:
    shutil.copytree(workshop.folder, folder)
    return Workshop(folder, files)
