# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moment: a day, or a day with a time, as the number of days since 1970-01-01. Knows no time zone: all is UTC."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date
from typing import Final

_EPOCH: Final = date(1970, 1, 1).toordinal()
_MILLISECONDS: Final = 86_400_000
_ISO: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})"
    r"(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,9}))?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?\Z"
)


@dataclass(frozen=True, slots=True)
class Moment:
    days: float

    @classmethod
    def of(cls, day: date) -> Moment:
        return cls(float(day.toordinal() - _EPOCH))

    def day(self) -> date:
        return date.fromordinal(math.floor(self.days) + _EPOCH)

    def clock(self) -> tuple[int, int, int, int]:
        """(hour, minute, second, millisecond)."""
        whole = round((self.days - math.floor(self.days)) * _MILLISECONDS)
        minutes, milliseconds = divmod(whole, 60_000)
        return minutes // 60, minutes % 60, milliseconds // 1000, milliseconds % 1000

    def text(self) -> str:
        day = self.day().isoformat()
        hour, minute, second, millisecond = self.clock()
        if not (hour or minute or second or millisecond):
            return day
        return f"{day}T{hour:02}:{minute:02}:{second:02}.{millisecond:03}+00:00"


def moment_from_text(text: str) -> Moment | None:
    """The moment that an ISO date or date-time names; None when it is neither, or no such day exists."""
    match = _ISO.match(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, fraction, zone = match.groups()
    try:
        days = float(date(int(year), int(month), int(day)).toordinal() - _EPOCH)
    except ValueError:
        return None
    if hour is None:
        return Moment(days)
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return None
    seconds = int(hour) * 3600 + int(minute) * 60 + int(second or 0) + float(f"0.{fraction or 0}")
    return moment_from_days(days + (seconds - _offset_s(zone)) / 86_400)


def moment_from_days(days: float) -> Moment | None:
    """The moment so many days after 1970-01-01, to the millisecond; None outside the years 1 to 9999."""
    # NaN fails every comparison, and what is far outside would overflow in milliseconds.
    if not abs(days) <= date.max.toordinal():
        return None
    whole = round(days * _MILLISECONDS) / _MILLISECONDS
    if not 1 <= math.floor(whole) + _EPOCH <= date.max.toordinal():
        return None
    return Moment(whole)


def _offset_s(zone: str | None) -> int:
    if zone in (None, "Z"):
        return 0
    assert zone is not None
    offset = int(zone[1:3]) * 3600 + int(zone[4:6]) * 60
    return offset if zone[0] == "+" else -offset
