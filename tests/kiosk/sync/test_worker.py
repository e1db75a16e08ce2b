# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The worker asks by itself, spreads its questions, keeps quiet hours, waits for nobody and ends when it is told to."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from datetime import date, datetime, time
from queue import Queue

import pytest

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import KioskError, LinkBroken, RepositoryRefused
from kiosk.domain.events import EditionArrived, EditionConfirmed, SyncEvent, SyncFailed, SyncProgressed, SyncResting
from kiosk.sync.link_settings import QuietHours
from kiosk.sync.one_at_a_time import AlreadyRunning
from kiosk.sync.source import Stopped
from kiosk.sync.sync_report import SyncReport
from kiosk.sync.worker import Rhythm, SyncWorker

EDITION = Edition(2, date(2026, 11, 23), "ab" * 32, 3, True)
AT_ONCE = Rhythm(first_s=0.0, every_s=0.0, after_failure_s=0.0)
ON_DEMAND = Rhythm(first_s=3600.0)


def report(edition: Edition | None) -> SyncReport:
    return SyncReport(None, "cd" * 32, 1, 2, "packs" if edition else "none", (), edition, 4, 100, 0.1)


class Scripted:
    """Updates that end as they are told, one after another; the last one hangs until it is interrupted."""

    def __init__(self, *ends: SyncReport | KioskError) -> None:
        self._ends = list(ends)
        self._interrupted = threading.Event()
        self.hangs = threading.Event()
        self.forms: list[int] = []

    def run(self, told: Callable[[SyncProgressed], None]) -> SyncReport:
        if not self._ends:
            self.hangs.set()
            self._interrupted.wait()
            raise Stopped("The update was stopped.")
        end = self._ends.pop(0)
        if isinstance(end, KioskError):
            raise end
        told(SyncProgressed(10, 20, 5.0, 2.0))
        return end

    def bring_forms(self) -> int:
        return self.forms.pop(0) if self.forms else 0

    def interrupt(self) -> None:
        self._interrupted.set()


def start(updates: Scripted, rhythm: Rhythm, hour: int = 12) -> tuple[SyncWorker, Queue[SyncEvent]]:
    heard: Queue[SyncEvent] = Queue()
    worker = SyncWorker(lambda: updates, rhythm, heard.put, now=lambda: datetime(2026, 11, 23, hour))  # noqa: DTZ001
    worker.start()
    return worker, heard


def test_it_goes_on_through_thick_and_thin() -> None:
    updates = Scripted(LinkBroken("gone"), report(EDITION), RepositoryRefused("false"), report(None))
    worker, heard = start(updates, AT_ONCE)
    assert [heard.get(timeout=20) for _ in range(10)] == [
        SyncFailed("K701", "gone"),
        SyncResting(0.0),
        SyncProgressed(10, 20, 5.0, 2.0),
        EditionArrived(EDITION),
        SyncResting(0.0),
        SyncFailed("K702", "false"),
        SyncResting(0.0),
        SyncProgressed(10, 20, 5.0, 2.0),
        EditionConfirmed(),
        SyncResting(0.0),
    ]
    assert updates.hangs.wait(20)
    worker.close()
    assert not any(thread.name == "sync" for thread in threading.enumerate())


def test_forms_that_are_missing_are_asked_for_sooner_than_the_next_edition() -> None:
    updates = Scripted(report(EDITION), report(None))
    updates.forms = [2, 0]
    worker, heard = start(updates, Rhythm(first_s=0.0, every_s=3600.0, after_failure_s=0.0))
    told = [heard.get(timeout=20) for _ in range(6)]
    worker.close()
    assert told[:3] == [SyncProgressed(10, 20, 5.0, 2.0), EditionArrived(EDITION), SyncResting(0.0)]
    assert told[4] == EditionConfirmed()
    assert isinstance(told[5], SyncResting)
    assert told[5].wait_s > 2000


def test_another_update_on_this_machine_is_no_failure() -> None:
    worker, heard = start(Scripted(AlreadyRunning("Another one."), report(None)), AT_ONCE)
    assert isinstance(heard.get(timeout=20), SyncProgressed)
    assert heard.get(timeout=20) == EditionConfirmed()
    worker.close()


def test_staff_may_ask_at_once_even_in_quiet_hours() -> None:
    quiet = Rhythm(first_s=0.0, quiet_hours=QuietHours(time(8), time(20)))
    worker, heard = start(Scripted(report(None)), quiet)
    assert heard.empty()
    worker.ask_now()
    assert isinstance(heard.get(timeout=20), SyncProgressed)
    worker.close()


def test_it_ends_before_it_began() -> None:
    worker, heard = start(Scripted(), ON_DEMAND)
    worker.close()
    assert heard.empty()
    SyncWorker(Scripted, ON_DEMAND, heard.put).close()


@pytest.mark.parametrize(("begin", "end", "quiet"), [(8, 20, {8, 12, 19}), (20, 6, {20, 23, 0, 5})])
def test_quiet_hours(begin: int, end: int, quiet: set[int]) -> None:
    hours = QuietHours(time(begin), time(end))
    assert {hour for hour in (0, 5, 6, 8, 12, 19, 20, 23) if hours.has(time(hour))} == quiet


def test_waits_grow_after_failures_and_are_spread() -> None:
    rhythm, dice = Rhythm(every_s=21600, after_failure_s=300), random.Random(1)
    waits = [[rhythm.next_s(failures, dice) for _ in range(50)] for failures in (0, 1, 2, 9)]
    for found, middle in zip(waits, (21600, 300, 600, 21600), strict=True):
        assert all(middle * 0.8 <= wait <= middle * 1.2 for wait in found)
        assert len(set(found)) > 40
