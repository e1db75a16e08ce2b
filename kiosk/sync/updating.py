# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Updating: all that brings catalogues to a kiosk that runs, behind the domain's `Updates`: the worker, the watch for
sticks, the stick that staff have read. Shows nothing itself."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Protocol, TypeVar

from kiosk.domain.errors import KioskError
from kiosk.domain.events import EditionArrived, StickRead, StickSeen, SyncEvent
from kiosk.domain.link_state import LinkState
from kiosk.sync.one_at_a_time import AlreadyRunning
from kiosk.sync.outcome_file import OutcomeFile
from kiosk.sync.source import Stopped
from kiosk.sync.stick_watch import StickWatch
from kiosk.sync.worker import Rhythm, SyncWorker
from kiosk.sync.worker import Updates as Fetching

_END_S: Final = 5.0
"""A link or a stick that answers nothing is not waited for longer."""
Result = TypeVar("Result")


class Shelf(Protocol):
    """What shows catalogues, and mends the stored one."""

    def show_newest(self) -> bool: ...

    def prepare(self) -> None:
        """What was stored, so that `show_newest` has it at once. Not for the window's thread."""
        ...

    def mend(self) -> bool:
        """From what is kept, without a link. True when something came back."""
        ...

    def close(self) -> None: ...


class Updating:
    """`build` makes an update from an address, None being headquarters'; without a rhythm nobody asks by itself."""

    def __init__(
        self,
        folder: Path,
        build: Callable[[str | None], Fetching],
        rhythm: Rhythm | None,
        shelf: Shelf,
        places: Sequence[Path],
        *,
        look_again_s: float = 1.0,
    ) -> None:
        self._build = build
        self._shelf = shelf
        self._told: Callable[[SyncEvent], None] = lambda _: None
        self._outcomes = OutcomeFile(folder)
        self._worker = SyncWorker(lambda: build(None), rhythm, self._tell) if rhythm else None
        self._watch = StickWatch(places, lambda found: self._tell(StickSeen(str(found) if found else "")))
        self._settling = threading.Thread(target=self._settle, name="mending", daemon=True)
        self._reading: threading.Thread | None = None
        self._stick: Fetching | None = None
        self._is_closing = threading.Event()
        self._look_again_s = look_again_s

    def known(self) -> LinkState:
        outcome = self._outcomes.read()
        succeeded = None if outcome.succeeded_s is None else datetime.fromtimestamp(outcome.succeeded_s, UTC)
        return LinkState(self._worker is not None, succeeded, outcome.code)

    def listen(self, told: Callable[[SyncEvent], None]) -> None:
        self._told = told

    def start(self) -> None:
        """After the first screen: nobody waits for any of it."""
        self._settling.start()
        self._watch.start()

    def ask_now(self) -> None:
        if self._worker is not None:
            self._worker.ask_now()

    def read_stick(self, folder: str) -> None:
        if self._reading is None or not self._reading.is_alive():
            self._reading = threading.Thread(target=self._read, args=(folder,), name="stick", daemon=True)
            self._reading.start()

    def show_newest(self) -> bool:
        return self._shelf.show_newest()

    def close(self) -> None:
        self._watch.close()
        self._is_closing.set()
        if self._stick is not None:
            self._stick.interrupt()
        for thread in (self._settling, self._reading):
            if thread is not None and thread.ident is not None:
                thread.join(_END_S)
        if self._worker is not None:
            self._worker.close(_END_S)
        self._shelf.close()

    def _tell(self, event: SyncEvent) -> None:
        if isinstance(event, EditionArrived):
            self._shelf.prepare()
        self._told(event)

    def _settle(self) -> None:
        self._shelf.mend()
        if self._worker is not None:
            self._worker.start()

    def _read(self, folder: str) -> None:
        try:
            stick = self._stick = self._build(folder)
            report = self._in_turn(lambda: stick.run(self._tell))
            if report.edition is not None:
                self._tell(EditionArrived(report.edition))
            self._in_turn(stick.bring_forms)
        except Stopped:
            return
        except KioskError as error:
            self._tell(StickRead(error.code))
            return
        self._tell(StickRead("newest" if report.edition is None else "taken"))

    def _in_turn(self, work: Callable[[], Result]) -> Result:
        """The worker may be at it: staff who brought a stick wait for it rather than read that it failed."""
        while True:
            try:
                return work()
            except AlreadyRunning:
                if self._is_closing.wait(self._look_again_s):
                    raise Stopped("The update was stopped.") from None
