# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stores opened for a test are closed after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from offline_cache.store import CatalogueStore
from tests.offline_cache.editions import Record, catalogue, write_edition

Opened = Callable[..., CatalogueStore]


@pytest.fixture
def state_folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def seed_folder(tmp_path: Path) -> Path:
    return tmp_path / "seed"


@pytest.fixture
def store_of(state_folder: Path, seed_folder: Path) -> Iterator[Opened]:
    """Opens a store on a seed with these services; it must open without a problem."""
    opened: list[CatalogueStore] = []

    def open_store(*services: Record, **facts: Any) -> CatalogueStore:
        write_edition(seed_folder, catalogue(services, **facts))
        store, problems = CatalogueStore.open(state_folder, seed_folder)
        assert problems == ()
        opened.append(store)
        return store

    yield open_store
    for store in opened:
        store.close()
