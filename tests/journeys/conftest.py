# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kiosks opened for a journey are closed after it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.speech.voices.silent import SilentVoice
from kiosk.ui.application import application
from kiosk.ui.rehearsal.heard_speaker import HeardSpeaker
from offline_cache.store import CatalogueStore
from tests.journeys.kiosk_under_test import KioskUnderTest, OpensKiosk, Setup
from tests.journeys.updating_kiosk import UpdatingKiosk, wiring
from tests.shipped import SEED
from tests.speech.ear import speaker_with


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the kiosk makes it, in the place of the one that pytest-qt would make."""
    return application()


@pytest.fixture(scope="session")
def stored_catalogue(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The state folder of a kiosk that has read the shipped catalogue."""
    folder = tmp_path_factory.mktemp("stored")
    store, problems = CatalogueStore.open(folder, SEED)
    store.close()
    assert problems == ()
    return folder


@pytest.fixture
def open_kiosk(qapp: QApplication, tmp_path: Path, stored_catalogue: Path) -> Iterator[OpensKiosk]:
    opened: list[KioskUnderTest] = []

    def open_one(**setup: Any) -> KioskUnderTest:
        opened.append(KioskUnderTest(tmp_path / f"kiosk-{len(opened)}", Setup(stored=stored_catalogue, **setup)))
        return opened[-1]

    yield open_one
    for kiosk in opened:
        kiosk.close()


@pytest.fixture
def speaker() -> Iterator[HeardSpeaker]:
    """The real one with its thread and queue, but for the sound; it writes no log, as nobody asked for one."""
    speaker = HeardSpeaker(speaker_with(SilentVoice(is_instant=True)))
    yield speaker
    speaker.close()


@pytest.fixture
def updating_kiosk(open_kiosk: OpensKiosk) -> UpdatingKiosk:
    return lambda **sync: open_kiosk(updates=wiring(**sync).build)


@pytest.fixture
def kiosk(open_kiosk: OpensKiosk) -> KioskUnderTest:
    return open_kiosk()
