# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Date functions of the subset, and how months and days are written short. Knows no clock."""

from __future__ import annotations

import re
from typing import Final

from kiosk.domain.walk.expressions.coercion import Value, text_of
from kiosk.domain.walk.expressions.function import Function, as_is
from kiosk.domain.walk.expressions.moment import Moment, moment_from_days, moment_from_text

_UNPADDED: Final = re.compile(r"([0-9]{4})-([1-9]|[0-9]{2})-([1-9]|[0-9]{2})\Z")
_CODE: Final = re.compile(r"%([YymnbdeaHhMS3])")

_MONTHS: Final = {
    "es": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_WEEKDAYS: Final = {
    "es": ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}


def _date(value: Value) -> Value:
    """A number counts days; what names no day gives ''."""
    if isinstance(value, Moment):
        return value
    if isinstance(value, bool):
        return ""
    if isinstance(value, float):
        return moment_from_days(value) or ""
    unpadded = _UNPADDED.match(value)
    text = "-".join(part.zfill(2) for part in unpadded.groups()) if unpadded else value
    return moment_from_text(text) or ""


def format_date(value: Value, pattern: str, language: str) -> str:
    """`value` written by ODK's % codes; '' when it is no date."""
    moment = value if isinstance(value, Moment) else moment_from_text(text_of(value))
    if moment is None:
        return ""
    written = _written(moment, language if language in _MONTHS else "es")
    return _CODE.sub(lambda match: written[match[1]], pattern)


def _written(moment: Moment, language: str) -> dict[str, str]:
    day = moment.day()
    hour, minute, second, millisecond = moment.clock()
    return {
        "Y": f"{day.year:04}",
        "y": f"{day.year % 100:02}",
        "m": f"{day.month:02}",
        "n": str(day.month),
        "b": _MONTHS[language][day.month - 1],
        "d": f"{day.day:02}",
        "e": str(day.day),
        "a": _WEEKDAYS[language][day.weekday()],
        "H": f"{hour:02}",
        "h": str(hour),
        "M": f"{minute:02}",
        "S": f"{second:02}",
        "3": f"{millisecond:03}",
    }


DATES: Final = (Function("date", (as_is,), _date), Function("date-time", (as_is,), _date))
