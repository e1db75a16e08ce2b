# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PackageSeed: a catalogue package as the seed of a new kiosk. Nobody signed it: whoever may write the folder may
write the kiosk."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.records.replica import Arrival
from kiosk.domain.records.seed import SeedClaim
from kiosk.domain.records.split import records_of
from kiosk.domain.records.state import state_root
from offline_cache.package import read_edition, read_package


class PackageSeed:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def claim(self) -> SeedClaim:
        edition = read_edition(self._folder)
        return SeedClaim(edition.sequence, edition.sha256)

    def arrival(self) -> Arrival:
        content = read_package(self._folder).content
        root = state_root((record.id, record.sha256) for record in records_of(content))
        return Arrival(None, root, records_of(content))
