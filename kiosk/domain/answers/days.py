# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates as people write them, to ISO 8601: year first, or day first as in Mexico."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from kiosk.domain.answers.problem import Checked, Problem

_YEAR_FIRST: Final = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})\Z")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})\Z")
_SHORT_YEAR: Final = re.compile(r"[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ][0-9]{1,3}\Z|[0-9]{1,3}-[0-9]{1,2}-[0-9]{1,2}\Z")


def check_date(raw: str) -> Checked:
    text = " ".join(raw.split())
    match = _YEAR_FIRST.match(text)
    parts = match.groups() if match else _day_first(text)
    if parts is None:
        return Checked("", Problem("date_year" if _SHORT_YEAR.match(text) else "date_incomplete"))
    year, month, day = (int(part) for part in parts)
    if not 1 <= month <= 12:
        return Checked("", Problem("date_month"))
    try:
        return Checked(date(year, month, day).isoformat())
    except ValueError:
        return Checked("", Problem("date_missing" if year else "date_year"))


def _day_first(text: str) -> tuple[str, ...] | None:
    match = _DAY_FIRST.match(text)
    return None if match is None else match.groups()[::-1]
