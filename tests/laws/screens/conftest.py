# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The stand on which every screen is looked at, over one opened catalogue."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.application import application
from offline_cache.store import CatalogueStore
from tests.laws.screens.stand import Stand
from tests.shipped import SEED


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the kiosk makes it, in the place of the one that pytest-qt would make."""
    return application()


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogueStore]:
    store, _ = CatalogueStore.open(tmp_path_factory.mktemp("catalogue"), SEED)
    yield store
    store.close()


@pytest.fixture(scope="module")
def stand(qapp: QApplication, catalogue: CatalogueStore, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stand]:
    stand = Stand(catalogue, tmp_path_factory.mktemp("state"))
    yield stand
    stand.close()
