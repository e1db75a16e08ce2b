# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A process apart that ends as it is told: `python -m tests.kiosk.sync.scripted_apart`, asked by `UpdatesApart`."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from datetime import date

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.events import SyncProgressed
from kiosk.sync.apart import serve
from kiosk.sync.one_at_a_time import AlreadyRunning
from kiosk.sync.source import Absent, Stopped
from kiosk.sync.sync_report import SyncReport

EDITION = Edition(2, date(2026, 11, 23), "ab" * 32, 3, True)
TAKEN = SyncReport(None, "cd" * 32, 1, 2, "packs", ("delta/1-2.kdp",), EDITION, 4, 100, 0.1)
PROGRESS = SyncProgressed(10, 20, 5.0, 2.0)


class Scripted:
    def __init__(self, end: str) -> None:
        self._end = end
        self._interrupted = threading.Event()

    def run(self, told: Callable[[SyncProgressed], None]) -> SyncReport:
        print("what a library may print")  # noqa: T201 - it must not come between the answers
        told(PROGRESS)
        match self._end:
            case "killed":
                os.kill(os.getpid(), 9)
            case "refused":
                raise CatalogueRefused("It cannot be shown.")
            case "absent":
                raise Absent("There is no such file.", 404)
            case "busy":
                raise AlreadyRunning("Another one.")
            case "waits":
                self._interrupted.wait()
                raise Stopped("The update was stopped.")
        return TAKEN

    def bring_forms(self) -> int:
        if self._end == "killed later":
            os.kill(os.getpid(), 9)
        return 3

    def interrupt(self) -> None:
        self._interrupted.set()


if __name__ == "__main__":
    serve(Scripted)
