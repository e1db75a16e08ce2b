# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Can the clock be right? Dates on receipts, ages in forms and the age of the catalogue hang on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from kiosk.commands.checks.finding import Finding
from kiosk.config import Config

FIRST_RELEASE = date(2026, 11, 1)
LAST_BELIEVED = date(2066, 1, 1)


def check_clock(config: Config) -> Iterable[Finding]:  # noqa: ARG001 - the machine's clock
    yield clock_finding(datetime.now(UTC).astimezone())


def clock_finding(now: datetime) -> Finding:
    said = f"{now:%Y-%m-%d %H:%M} ({now.tzname() or 'no time zone'})"
    if FIRST_RELEASE <= now.date() < LAST_BELIEVED:
        return Finding("clock", f"The clock says {said}.")
    return Finding(
        "clock",
        f"The clock says {said}, which cannot be: dates on papers and ages in forms would be wrong.",
        "Set date, time and time zone, and switch time synchronisation on; on Linux with timedatectl.",
    )
