# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One kiosk's whole updating, over whatever address a test gives it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.sync.link_settings import LinkSettings
from kiosk.sync.refusals import Refusals
from kiosk.sync.synchronise import Synchroniser
from kiosk.sync.time_floor import TimeFloor
from tests.kiosk.sync.memory_replica import MemoryReplica, MemorySeen

QUICK: dict[str, Any] = {"first_pause_s": 0.001, "longest_pause_s": 0.002, "connect_s": 5.0, "stall_s": 5.0}


class KioskOnLink:
    """Its folder, replica and versions stay when it is built anew over another address."""

    def __init__(self, folder: Path, root: bytes, replica: MemoryReplica | None = None) -> None:
        self.folder = folder
        self.root = root
        self.replica = replica or MemoryReplica()
        self.seen = MemorySeen()
        self.floor = TimeFloor(datetime(2026, 1, 1, tzinfo=UTC))

    def over(self, url: str | Path, refusals: Refusals | None = None, **settings: Any) -> Synchroniser:
        return Synchroniser(
            self.folder,
            self.root,
            self.replica,
            self.seen,
            settings=LinkSettings(str(url), **{**QUICK, **settings}),
            time_floor=self.floor,
            refusals=refusals,
        )
