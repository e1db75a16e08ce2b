# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""LinkSettings: how this machine reaches headquarters. Values only; whoever reads kiosk.toml checks and fills them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from pathlib import Path


@dataclass(frozen=True, slots=True)
class QuietHours:
    """No update begins between these two, in local time; the window may go over midnight."""

    begin: time
    end: time

    def has(self, moment: time) -> bool:
        if self.begin <= self.end:
            return self.begin <= moment < self.end
        return moment >= self.begin or moment < self.end


@dataclass(frozen=True, slots=True)
class LinkSettings:
    """`url` is the folder that holds metadata/ and targets/. `stall_s` without a byte counts as a broken link, and so
    does less than `slowest_bytes_per_s` over that time."""

    url: str
    proxy: str | None = None
    ca_file: Path | None = None
    bandwidth_bps: int | None = None
    quiet_hours: QuietHours | None = None
    connect_s: float = 15.0
    stall_s: float = 30.0
    slowest_bytes_per_s: int = 16
    tries: int = 6
    """In a row without anything worth the name coming in."""
    first_pause_s: float = 1.0
    longest_pause_s: float = 60.0
