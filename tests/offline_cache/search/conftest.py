# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finders of small catalogues, for what the store does not say of an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from offline_cache.database import connect
from offline_cache.search.finder import Finder
from offline_cache.snapshot import Snapshot
from tests.offline_cache.conftest import Opened
from tests.offline_cache.editions import Record

FinderOf = Callable[..., Finder]


@pytest.fixture
def finder_of(store_of: Opened, state_folder: Path) -> Iterator[FinderOf]:
    opened: list[Snapshot] = []

    def find_in(*services: Record, **facts: Any) -> Finder:
        store_of(*services, **facts)
        file = state_folder / "catalogue.db"
        opened.append(Snapshot(connect(file), file))
        return Finder(opened[-1])

    yield find_in
    for snapshot in opened:
        snapshot.close()
