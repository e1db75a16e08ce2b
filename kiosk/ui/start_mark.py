# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The start mark: how long this process took to its first usable screen, for the benchmark that asks for it."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

VARIABLE = "KIOSK_START_MARK"
STARTED_FIELD = 19
"""Of /proc/self/stat after the name in brackets: clock ticks from boot to the start of the process."""


def mark_first_usable() -> None:
    """One JSON line, {"first_usable_s": seconds since the process began}, in the file that KIOSK_START_MARK names."""
    file = os.environ.get(VARIABLE)
    if file:
        Path(file).write_text(json.dumps({"first_usable_s": round(seconds_since_start(), 3)}) + "\n", "utf-8")


def seconds_since_start() -> float:
    fields = Path("/proc/self/stat").read_text("utf-8").rpartition(")")[2].split()
    began = int(fields[STARTED_FIELD]) / os.sysconf("SC_CLK_TCK")
    return time.clock_gettime(time.CLOCK_BOOTTIME) - began
