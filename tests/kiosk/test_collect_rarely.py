# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk looks through all of its objects rarely, and still looks."""

from __future__ import annotations

import gc
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import app
from kiosk.commands import run
from kiosk.commands.collect_rarely import FULL_AFTER, collect_rarely


@pytest.fixture(autouse=True)
def _thresholds() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_only_full_collections_become_rare() -> None:
    gc.set_threshold(700, 10, 10)
    collect_rarely()
    assert gc.get_threshold() == (700, 10, FULL_AFTER)
    assert gc.isenabled()


def test_the_kiosk_starts_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    gc.set_threshold(700, 10, 10)
    seen: list[tuple[int, int, int]] = []
    monkeypatch.setattr(app, "run_kiosk", lambda _options: seen.append(gc.get_threshold()) or 0)
    monkeypatch.setenv("DISPLAY", ":1")
    monkeypatch.setenv("KIOSK_PRINTERS_FOLDER", str(tmp_path))
    monkeypatch.setattr("kiosk.commands.display.has_display", lambda: True)
    assert run.run(Namespace(config=None, profile=None, windowed=True)) == 0
    assert seen == [(700, 10, FULL_AFTER)]
