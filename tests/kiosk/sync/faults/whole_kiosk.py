# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A kiosk's store, replica, versions and updating, all of them real, in one folder; and what its citizens would see."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.domain.errors import KioskError
from kiosk.domain.records.replica import Replica
from kiosk.sync.link_settings import LinkSettings
from kiosk.sync.synchronise import Synchroniser
from kiosk.sync.time_floor import TimeFloor
from offline_cache.seen_versions import SeenVersionsFile
from offline_cache.store import CatalogueStore
from tests.kiosk.sync.faults.real_editions import content
from tests.kiosk.sync.kiosk_on_link import QUICK
from tests.offline_cache.editions import write_edition

Served = tuple[int, tuple[str, ...], tuple[str, ...]]


class WholeKiosk:
    """`state` survives; everything else is made anew, as after a restart. It is installed with edition 1."""

    def __init__(self, state: Path, seed: Path, root: bytes) -> None:
        self.state, self.seed, self.root = state, seed, root
        self.floor = TimeFloor(datetime(2026, 1, 1, tzinfo=UTC))
        if not seed.exists():
            write_edition(seed, content(1))

    def over(self, url: str | Path, replica: Replica | None = None, **settings: Any) -> Synchroniser:
        return Synchroniser(
            self.state / "sync",
            self.root,
            replica or self.replica(),
            SeenVersionsFile(self.state),
            settings=LinkSettings(str(url), **{**QUICK, **settings}),
            time_floor=self.floor,
        )

    def replica(self) -> Replica:
        store, _ = CatalogueStore.open(self.state, self.seed)
        try:
            return store.replica()
        finally:
            store.close()

    def says(self, url: str | Path, replica: Replica | None = None, **settings: Any) -> str:
        """The course of an update, or the sentence that it ended with."""
        try:
            return self.over(url, replica, **settings).run().course
        except KioskError as error:
            return f"{error.code} {error.sentence}"

    def served(self) -> Served:
        """What is on the screens after a restart: number, cards, and what is found."""
        store, _ = CatalogueStore.open(self.state, self.seed)
        try:
            cards = store.in_topic("identidad")
            for card in cards:
                store.service(card.id)
            found = store.search("ficha", "es", 99).found
            names = tuple(sorted(str(card.name) for card in cards))
            return store.edition().sequence, names, tuple(sorted(each.card.id for each in found))
        finally:
            store.close()
