# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`central publish` in a process that kills itself, as a power cut would, just before a given act on the disk.

Run as: publisher_that_dies.py N publish CONTENT REPO --keys FOLDER. Prints how many acts an undisturbed one does.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from types import FrameType
from typing import Any

from central.__main__ import main

ACTS = frozenset({"execute", "executemany", "executescript", "fsync", "replace", "unlink", "write", "close", "open"})


def strike(last_act: int, arguments: list[str]) -> int:
    done = 0

    def watch(_: FrameType, event: str, called: Any) -> None:
        nonlocal done
        if event == "c_call" and called.__name__ in ACTS:
            done += 1
            if done == last_act:
                os.kill(os.getpid(), signal.SIGKILL)

    threading.setprofile(watch)
    sys.setprofile(watch)
    status = main(arguments)
    sys.setprofile(None)
    sys.stdout.write(f"\nacts: {done}")
    return status


if __name__ == "__main__":
    sys.exit(strike(int(sys.argv[1]), sys.argv[2:]))
