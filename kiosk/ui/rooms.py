# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rooms: what the hall hands to the window: partners that the window knows by their ports alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.domain.no_search_counts import NoSearchCounts
from kiosk.domain.no_updates import NoUpdates
from kiosk.domain.ports import Catalogue, Clock, EventLog, SearchCounts, Speaker, Spool, Updates
from kiosk.ui.parts import Centre
from kiosk.ui.profile import ScreenProfile


@dataclass(frozen=True, slots=True)
class Rooms:
    catalogue: Catalogue
    spool: Spool
    speaker: Speaker
    clock: Clock
    log: EventLog
    updates: Updates = field(default_factory=NoUpdates)
    search_counts: SearchCounts = field(default_factory=NoSearchCounts)


@dataclass(frozen=True, slots=True)
class IdleTimes:
    warn_after_s: float
    warning_lasts_s: float


@dataclass(frozen=True, slots=True)
class Switches:
    """The keys of a citizen with two switches, as Qt names them."""

    move: str = "1"
    select: str = "2"


@dataclass(frozen=True, slots=True)
class WindowSettings:
    """What staff decided about this window."""

    profile: ScreenProfile
    centre: Centre
    idle: IdleTimes
    switches: Switches
    home_language: str
