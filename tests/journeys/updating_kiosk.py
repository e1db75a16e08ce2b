# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A kiosk for journeys that also updates itself, wired by the hall's own hand from what kiosk.toml would say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk import updates
from kiosk.config import Config, read_config
from kiosk.domain.ports import Updates
from offline_cache.store import CatalogueStore
from tests.journeys.kiosk_under_test import KioskUnderTest

UpdatingKiosk = Callable[..., KioskUnderTest]
"""Opens one with what [sync] may say by name."""


@dataclass(frozen=True, slots=True)
class Wiring:
    settings: dict[str, str]

    def config(self, state: Path) -> Config:
        return read_config(None, {"KIOSK_FOLDERS_STATE": str(state), **self.settings})

    def build(self, state: Path, store: CatalogueStore) -> Updates:
        return updates.build_updating(self.config(state), store)


def wiring(**sync: object) -> Wiring:
    return Wiring({f"KIOSK_SYNC_{key.upper()}": str(value) for key, value in sync.items()})


def bring_from(kiosk: KioskUnderTest, folder: Path, **sync: object) -> None:
    """As `kiosk sync DIR` does in a process of its own."""
    config = wiring(**sync).config(kiosk.state)
    updates.build_updates(config, updates.open_replica(config), str(folder)).run(lambda _: None)


def has_door(kiosk: KioskUnderTest, key: str) -> bool:
    return kiosk.citizen.sees(kiosk.show(key), "button")
