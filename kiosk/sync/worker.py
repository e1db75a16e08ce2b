# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SyncWorker: asks for the newest edition by itself, day and night, on a thread of its own; waits for nobody and shows
nothing. What arrived is told; whoever hears it decides when the screens change."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from kiosk.domain.errors import KioskError
from kiosk.domain.events import (
    EditionArrived,
    EditionConfirmed,
    SyncEvent,
    SyncFailed,
    SyncProgressed,
    SyncResting,
)
from kiosk.sync.link_settings import QuietHours
from kiosk.sync.one_at_a_time import AlreadyRunning
from kiosk.sync.source import Stopped
from kiosk.sync.sync_report import SyncReport

_LOOK_AGAIN_S: Final = 600.0


class Updates(Protocol):
    """`Synchroniser`, or what stands for it."""

    def run(self, told: Callable[[SyncProgressed], None]) -> SyncReport: ...

    def bring_forms(self) -> int:
        """How many are missing still."""
        ...

    def interrupt(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Times are spread by a fifth, so that ten thousand kiosks do not ask at once."""

    first_s: float = 20.0
    every_s: float = 6 * 3600.0
    after_failure_s: float = 300.0
    quiet_hours: QuietHours | None = None

    def next_s(self, failures: int, dice: random.Random) -> float:
        wait_s = min(self.every_s, self.after_failure_s * 2 ** (failures - 1)) if failures else self.every_s
        return wait_s * dice.uniform(0.8, 1.2)


class SyncWorker:
    """`build` makes the updates on the worker's own thread, where slow libraries may load."""

    def __init__(
        self,
        build: Callable[[], Updates],
        rhythm: Rhythm,
        told: Callable[[SyncEvent], None],
        *,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
        dice: random.Random | None = None,
    ) -> None:
        self._build = build
        self._rhythm = rhythm
        self._told = told
        self._now = now
        self._dice = dice or random.Random()  # noqa: S311 - spreads kiosks in time, hides nothing
        self._woken = threading.Condition()
        self._is_asked = self._is_stopping = False
        self._updates: Updates | None = None
        self._thread = threading.Thread(target=self._work, name="sync", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def ask_now(self) -> None:
        """Staff want it now, quiet hours or not. Returns at once."""
        with self._woken:
            self._is_asked = True
            self._woken.notify()

    def close(self, wait_s: float = 5.0) -> None:
        """What came so far is kept; a link that answers nothing is not waited for longer than `wait_s`."""
        with self._woken:
            self._is_stopping = True
            self._woken.notify()
            updates = self._updates
        if updates is not None:
            updates.interrupt()
        if self._thread.ident is not None:
            self._thread.join(wait_s)

    def _work(self) -> None:
        failures, wait_s = 0, self._rhythm.first_s * self._dice.uniform(0.5, 1.5)
        while self._waits_until(wait_s):
            try:
                is_whole = self._updated()
            except Stopped:
                return
            except AlreadyRunning:
                wait_s = self._rhythm.next_s(1, self._dice)
                continue  # somebody does this work just now: that is no failure
            except KioskError as error:
                is_whole = False
                self._told(SyncFailed(error.code, error.sentence))
            failures = 0 if is_whole else failures + 1
            wait_s = self._rhythm.next_s(failures, self._dice)
            self._told(SyncResting(wait_s))

    def _updated(self) -> bool:
        """False where PDF forms are missing still. The text is told of first: nobody waits for a PDF."""
        updates = self._built()
        report = updates.run(self._told)
        self._told(EditionArrived(report.edition) if report.edition else EditionConfirmed())
        return updates.bring_forms() == 0

    def _built(self) -> Updates:
        if self._updates is None:
            built = self._build()
            with self._woken:
                self._updates = built
                if self._is_stopping:
                    built.interrupt()
        assert self._updates is not None
        return self._updates

    def _waits_until(self, wait_s: float) -> bool:
        """True when an update is due, False when it is time to end."""
        quiet = self._rhythm.quiet_hours
        with self._woken:
            self._woken.wait_for(self._is_woken, wait_s)
            while quiet and not self._is_woken() and quiet.has(self._now().time()):
                self._woken.wait_for(self._is_woken, _LOOK_AGAIN_S)
            self._is_asked = False
            return not self._is_stopping

    def _is_woken(self) -> bool:
        return self._is_asked or self._is_stopping
