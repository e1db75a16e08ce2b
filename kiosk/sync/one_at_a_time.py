# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One update at a time on this machine, whoever started it. The lock goes with its process, killed or not."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.domain.errors import SyncError
from kiosk.sync.durable import on_disk


class AlreadyRunning(SyncError):
    """Another one is at it."""


@contextlib.contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    with on_disk(lock.parent):
        lock.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            _take(handle)
        except OSError as error:
            raise AlreadyRunning("Another update is running on this machine. Wait until it has ended.") from error
        yield
    finally:
        os.close(handle)


def _take(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - of that system alone

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - of these systems alone

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
