# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""DyingConnection: opens databases whose every statement is a mark, and kills the process at a given one."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from offline_cache import database
from offline_cache.database import Connection


class DyingConnection:
    """Stands for `connect`. A mark is each statement as it begins, and every `steps` steps within one."""

    def __init__(self, last_mark: int, steps: int) -> None:
        self.made = 0
        self._last_mark = last_mark
        self._steps = steps

    def __call__(self, file: Path) -> Connection:
        connection = database.connect(file)
        connection.set_trace_callback(self.mark)
        connection.set_progress_handler(self.mark, self._steps)
        return connection

    def mark(self, *_: object) -> int:
        self.made += 1
        if self.made == self._last_mark:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0
