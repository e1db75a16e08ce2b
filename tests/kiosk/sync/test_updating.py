# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A stick that staff read takes its turn behind an update that runs, and is given up when the kiosk closes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from queue import Queue

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import LinkBroken, StickWrong
from kiosk.domain.events import EditionArrived, StickRead, SyncEvent
from kiosk.sync.one_at_a_time import AlreadyRunning
from kiosk.sync.sync_report import SyncReport
from kiosk.sync.updating import Updating

EDITION = Edition(2, date(2026, 11, 23), "ab" * 32, 3, True)
TAKEN = SyncReport(None, "cd" * 32, 1, 2, "packs", (), EDITION, 4, 100, 0.1)


class Busy:
    """Raises the errors one after another, then takes what is on the stick; without end where `is_endless`."""

    def __init__(self, *errors: Exception, is_endless: bool = False) -> None:
        self._errors = list(errors)
        self._is_endless = is_endless
        self.was_asked = threading.Event()
        self.forms_asked = 0

    def run(self, told: Callable[[object], None]) -> SyncReport:
        self.was_asked.set()
        if self._errors:
            raise self._errors[0] if self._is_endless else self._errors.pop(0)
        return TAKEN

    def bring_forms(self) -> int:
        self.forms_asked += 1
        return 1

    def interrupt(self) -> None: ...


class Shelf:
    def show_newest(self) -> bool:
        return False

    def prepare(self) -> None: ...

    def mend(self) -> bool:
        return False

    def close(self) -> None: ...


def reading(folder: Path, stick: Busy, look_again_s: float) -> tuple[Updating, Queue[SyncEvent]]:
    heard: Queue[SyncEvent] = Queue()
    updating = Updating(folder, lambda _: stick, None, Shelf(), [], look_again_s=look_again_s)
    updating.listen(heard.put)
    updating.read_stick("/stick")
    return updating, heard


def test_a_stick_waits_for_the_update_that_runs(tmp_path: Path) -> None:
    stick = Busy(AlreadyRunning("Another one."), AlreadyRunning("Another one."))
    updating, heard = reading(tmp_path, stick, 0.0)
    assert [heard.get(timeout=20) for _ in range(2)] == [EditionArrived(EDITION), StickRead("taken")]
    assert stick.forms_asked == 1
    updating.close()


def test_a_stick_that_waits_is_given_up_when_the_kiosk_closes(tmp_path: Path) -> None:
    stick = Busy(AlreadyRunning("Another one."), is_endless=True)
    updating, heard = reading(tmp_path, stick, 3600.0)
    assert stick.was_asked.wait(20)
    updating.close()
    assert heard.empty()
    assert not any(thread.name == "stick" for thread in threading.enumerate())


def test_a_wrong_stick_is_told(tmp_path: Path) -> None:
    for error in (StickWrong("Not ours."), LinkBroken("Taken out.")):
        updating, heard = reading(tmp_path, Busy(error), 0.0)
        assert heard.get(timeout=20) == StickRead(error.code)
        updating.close()
