# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""LinkState: what staff should know of updating, put together from what was told. Asks nobody."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.domain.events import (
    EditionArrived,
    EditionConfirmed,
    StickRead,
    StickSeen,
    SyncEvent,
    SyncFailed,
    SyncProgressed,
    SyncResting,
)


@dataclass(frozen=True, slots=True)
class LinkState:
    """`failure` is the code of the last try, "" where it succeeded; `stick` the folder of a stick with a catalogue,
    "" where there is none. `from_stick` is what became of reading it: "", "taken", "newest" or a code."""

    has_address: bool = False
    succeeded: datetime | None = None
    failure: str = ""
    next_try: datetime | None = None
    progress: SyncProgressed | None = None
    stick: str = ""
    is_reading_stick: bool = False
    from_stick: str = ""

    @property
    def wants_staff(self) -> bool:
        return bool(self.stick or self.failure)

    def after(self, event: SyncEvent, now: datetime) -> LinkState:
        match event:
            case SyncProgressed():
                return replace(self, progress=event)
            case SyncFailed():
                return replace(self, failure=event.code, progress=None)
            case SyncResting():
                return replace(self, next_try=now + timedelta(seconds=event.wait_s))
            case StickSeen():
                return replace(self, stick=event.folder, from_stick="")
            case StickRead():
                is_well = event.result in {"taken", "newest"}
                known = replace(self, is_reading_stick=False, from_stick=event.result, progress=None)
                return replace(known, succeeded=now, failure="") if is_well else known
            case EditionArrived() | EditionConfirmed():
                return replace(self, succeeded=now, failure="", progress=None)

    def reading_stick(self) -> LinkState:
        return replace(self, is_reading_stick=True, from_stick="")
