# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every test of updating needs: a signed repository on a server, and a kiosk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.kiosk.sync.small_repository import SmallRepository
from tests.link.range_server import RangeServer


@pytest.fixture
def repository(tmp_path: Path) -> SmallRepository:
    return SmallRepository(tmp_path / "repository")


@pytest.fixture
def server(repository: SmallRepository) -> Iterator[RangeServer]:
    with RangeServer(repository.folder) as server:
        yield server


@pytest.fixture
def kiosk(tmp_path: Path, repository: SmallRepository) -> KioskOnLink:
    return KioskOnLink(tmp_path / "state", repository.first_root)
