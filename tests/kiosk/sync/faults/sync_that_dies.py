# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Updates that die: for each mark asked for, a process of its own updates a copy of a kiosk and is killed there.

Run as: sync_that_dies.py kill|cut STATE SEED ROOT URL WORK MARK…; mark 0 never comes. Marks are every file that is
opened, made, renamed or removed, every flush (before and after it), every SQLite statement and many steps within.
Leaves WORK/<mark>/state as a restart finds it; `cut` also WORK/<mark>/names, where names were quicker than bytes.
Prints how many marks an undisturbed update passes, and how many were killed: a few marks more or less are passed each
time, so that the last ones may not come.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

from offline_cache import database, replica, seen_versions
from offline_cache.database import Connection
from tests.kiosk.sync.faults.unsynced import Unsynced
from tests.kiosk.sync.faults.whole_kiosk import WholeKiosk

_STEPS = 300
_WATCHED = ("open", "os.rename", "os.remove", "os.mkdir", "os.truncate", "os.rmdir", "socket.connect")


class Death:
    def __init__(self, last_mark: int, disk: Unsynced | None, image: Path) -> None:
        self.made = 0
        self._last_mark = last_mark
        self._disk = disk
        self._image = image
        self._is_dying = False

    def mark(self, *_: object) -> int:
        if not self._is_dying:
            self.made += 1
            if self.made == self._last_mark:
                self._is_dying = True
                if self._disk:
                    self._disk.image(self._image / "flushed", has_names=False)
                    self._disk.image(self._image / "names", has_names=True)
                os.kill(os.getpid(), signal.SIGKILL)
        return 0

    def heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in _WATCHED and not str(arguments[0]).startswith(("/proc", "/sys")):
            self.mark()

    def connected(self, file: Path) -> Connection:
        connection = database.connect(file)
        connection.set_trace_callback(self.mark)
        connection.set_progress_handler(self.mark, _STEPS)
        return connection


def die(how: str, kiosk: WholeKiosk, url: str, work: Path, last_mark: int) -> None:
    catalogue = kiosk.replica()
    disk = Unsynced(kiosk.state) if how == "cut" else None
    death = Death(last_mark, disk, work)
    if disk:
        disk.watch()
    flush = os.fsync

    def flushed(handle: int) -> None:
        death.mark()
        flush(handle)
        death.mark()

    os.fsync = flushed  # type: ignore[assignment] # in a process that ends soon
    vars(replica)["connect"] = vars(seen_versions)["connect"] = death.connected
    updates = kiosk.over(url, catalogue)
    sys.addaudithook(death.heard)
    updates.run()
    death.mark()
    (work / "marks").write_text(str(death.made))


def main(words: list[str]) -> None:
    how, state, seed, root, url, work, *marks = words
    killed = 0
    for mark in map(int, marks):
        folder = Path(work) / str(mark)
        folder.mkdir(parents=True)
        child = os.fork()
        if not child:
            code = 1
            try:
                copied = Path(shutil.copytree(state, folder / "state"))
                die(how, WholeKiosk(copied, Path(seed), Path(root).read_bytes()), url, folder, mark)
                code = 0
            finally:
                os._exit(code)
        _, status = os.waitpid(child, 0)
        killed += os.WIFSIGNALED(status)
        if status and not os.WIFSIGNALED(status):
            raise SystemExit(f"mark {mark}: the update failed")
    first = Path(work) / "0/marks"
    sys.stdout.write(f"{first.read_text() if first.exists() else 0} {killed}")


if __name__ == "__main__":
    main(sys.argv[1:])
