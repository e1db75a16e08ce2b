# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What belongs around an update: the weekly look, mending from what is kept, how it ended; and the watch for sticks."""

from __future__ import annotations

import shutil
from pathlib import Path
from queue import Queue

import pytest

from kiosk.domain.errors import LinkBroken, RepositoryRefused, StateFolderError
from kiosk.sync.careful_updates import CarefulUpdates, mend
from kiosk.sync.one_at_a_time import AlreadyRunning
from kiosk.sync.outcome_file import Outcome, OutcomeFile
from kiosk.sync.source import Stopped
from kiosk.sync.stick_watch import StickWatch, find_stick
from kiosk.sync.sync_report import SyncReport
from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.kiosk.sync.memory_replica import MemoryReplica
from tests.kiosk.sync.packing import catalogue, some_services
from tests.kiosk.sync.small_repository import SmallRepository

NOTHING = SyncReport(None, "cd" * 32, 1, 1, "none", (), None, 2, 300, 0.1)


class Looked(MemoryReplica):
    looks = 0

    def check_weekly(self) -> bool:
        self.looks += 1
        return True


class Fetches:
    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.is_interrupted = False

    def run(self, told: object) -> SyncReport:
        if self.error is not None:
            raise self.error
        return NOTHING

    def interrupt(self) -> None:
        self.is_interrupted = True


class Forms:
    def __init__(self, missing: int, error: Exception | None = None) -> None:
        self._missing = missing
        self._error = error

    def bring(self) -> int:
        if self._error is not None:
            raise self._error
        return 0

    def missing(self) -> list[str]:
        return ["form"] * self._missing


NO_FORMS = Forms(0)


@pytest.mark.parametrize("error", [None, LinkBroken("Gone."), RepositoryRefused("False."), AlreadyRunning("Wait.")])
def test_forms_that_did_not_come_are_counted_and_hold_up_nothing(tmp_path: Path, error: Exception | None) -> None:
    assert CarefulUpdates(tmp_path, Looked(), Fetches(), Forms(3, error)).bring_forms() == 3


def test_what_stops_the_forms_is_told_where_it_is_no_link(tmp_path: Path) -> None:
    for error in (Stopped("Stopped."), StateFolderError("The disk is full.")):
        with pytest.raises(type(error)):
            CarefulUpdates(tmp_path, Looked(), Fetches(), Forms(3, error)).bring_forms()


def test_how_it_ended_is_written_down(tmp_path: Path) -> None:
    outcomes = OutcomeFile(tmp_path)
    assert outcomes.read() == Outcome()
    CarefulUpdates(tmp_path, Looked(), Fetches(), NO_FORMS, lambda: 100.0).run(print)
    assert outcomes.read() == Outcome(100.0)
    with pytest.raises(LinkBroken):
        CarefulUpdates(tmp_path, Looked(), Fetches(LinkBroken("Gone.")), NO_FORMS, lambda: 200.0).run(print)
    assert outcomes.read() == Outcome(100.0, 200.0, "K701", "Gone.")
    with pytest.raises(Stopped):
        CarefulUpdates(tmp_path, Looked(), Fetches(Stopped("Stopped.")), NO_FORMS, lambda: 300.0).run(print)
    assert outcomes.read().failed_s == 200.0


@pytest.mark.parametrize("damage", [b"", b"[]", b'{"other": 1}', b'{"succeeded_s": "x"}', b'{"code": 1}'])
def test_an_outcome_that_cannot_be_read_is_none(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "outcome.json").write_bytes(damage)
    assert OutcomeFile(tmp_path).read() == Outcome()


def test_the_stored_catalogue_is_looked_over_once_a_week(tmp_path: Path) -> None:
    replica, folder = Looked(), tmp_path / "sync"
    mend(folder, replica)
    mend(folder, replica)
    assert replica.looks == 1
    made = (folder / "looked-over").stat().st_mtime
    mend(folder, replica, lambda: made + 8 * 86_400)
    assert replica.looks == 2


def test_what_was_lost_comes_back_from_what_is_kept(kiosk: KioskOnLink, repository: SmallRepository) -> None:
    bodies = catalogue(1, some_services(5))
    repository.publish(bodies)
    kiosk.over(repository.folder).run()
    shutil.rmtree(repository.folder)
    lost = Looked()
    edition = mend(kiosk.folder, lost)
    assert edition is not None
    assert lost.root() == kiosk.replica.root()
    assert mend(kiosk.folder, lost) is None


def test_a_stick_is_known_by_what_headquarters_publishes(tmp_path: Path) -> None:
    stick = tmp_path / "somebody" / "USB"
    assert find_stick([tmp_path / "nowhere", tmp_path]) is None
    (stick / "targets").mkdir(parents=True)
    assert find_stick([tmp_path]) is None
    (stick / "metadata").mkdir()
    (stick / "metadata" / "timestamp.json").touch()
    assert find_stick([tmp_path / "nowhere", tmp_path]) == stick
    assert find_stick([stick]) == stick


def test_the_watch_tells_of_a_stick_once_and_when_it_is_gone(tmp_path: Path) -> None:
    told: Queue[Path | None] = Queue()
    watch = StickWatch([tmp_path], told.put, every_s=0.01)
    watch.start()
    (tmp_path / "USB" / "targets").mkdir(parents=True)
    (tmp_path / "USB" / "metadata").mkdir()
    (tmp_path / "USB" / "metadata" / "timestamp.json").touch()
    assert told.get(timeout=20) == tmp_path / "USB"
    shutil.rmtree(tmp_path / "USB")
    assert told.get(timeout=20) is None
    watch.close()
    assert told.empty()
    StickWatch([tmp_path], told.put).close()
