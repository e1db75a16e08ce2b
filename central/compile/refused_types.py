# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The types of XLSForm that the kiosk does not ask, each with what to write instead."""

from __future__ import annotations

from typing import Final

_BRING: Final = "use “file”, which asks the citizen to bring it"
_PLACE: Final = "ask for the place in words, with “text” or “select_one”"
_LIST: Final = "write the choices on the sheet choices; lookup() and choice_filter read its columns"
_LEAVE_OUT: Final = "a kiosk belongs to no citizen and notes nothing of this; leave the row out"
_CLOCK: Final = "the kiosk keeps the time of the visit itself; leave the row out"
_BY_ADVICE: Final = {
    "use “text”, with a constraint such as regex(., '([01][0-9]|2[0-3]):[0-5][0-9]')": ("time",),
    "use “date” for the day and “text” for the hour": ("datetime", "date time"),
    "use “calculate” with today()": ("today", "get today"),
    "use “calculate”": ("hidden",),
    "use “integer” or “decimal”, with a constraint such as . >= 1 and . <= 5": ("range", "percentage"),
    "use one “select_one” for each place of the ranking": ("rank",),
    "use “text”; the citizen reads or types it": ("barcode",),
    "use “text” with the format email": ("email", "uri:email"),
    "use “text” with the format tel_mx": ("phonenumber", "phone number", "get phone number", "uri:phonenumber"),
    _BRING: ("audio", "video"),
    _PLACE: ("geopoint", "geotrace", "geoshape", "location", "gps", "osm", "start-geopoint", "background-geopoint"),
    _LIST: ("csv-external", "xml-external"),
    _CLOCK: ("start", "end", "start time", "end time", "get start time", "get end time"),
    _LEAVE_OUT: (
        *("deviceid", "device id", "get device id", "uri:deviceid", "imei", "username", "uri:username", "audit"),
        *("subscriberid", "subscriber id", "get subscriber id", "uri:subscriberid", "background-audio"),
        *("simserial", "sim id", "get sim id", "uri:simserial"),
    ),
}
_ADVICE: Final = {kind: advice for advice, kinds in _BY_ADVICE.items() for kind in kinds}
_BY_FIRST_WORD: Final = {
    "rank": "use one “select_one” for each place of the ranking",
    "select one from file": _LIST,
    "select multiple from file": _LIST,
    "select one external": _LIST,
    "begin loop": "use “begin_repeat”, which asks once per item",
    "end loop": "use “end_repeat”",
}
_DRAWN: Final = ("draw", "annotate")


def type_complaint(cell: str) -> str:
    """'' where it is none of these, else why the kiosk does not ask it and what to write instead."""
    spelled = " ".join(cell.lower().replace("_", " ").split())
    advice = _ADVICE.get(spelled, "")
    for start, instead in _BY_FIRST_WORD.items():
        if spelled == start or spelled.startswith(f"{start} "):
            advice = instead
    return f"The kiosk does not ask the type “{cell[:60]}”: {advice}." if advice else ""


def drawing_complaint(appearance: str) -> str:
    """'' where an image is brought or signed; nobody can draw on the glass."""
    found = next((word for word in appearance.split() if word in _DRAWN), "")
    if not found:
        return ""
    return (
        f"Nobody can draw on the kiosk, so “{found}” cannot be asked; leave it out, or use “signature” for a signature."
    )
