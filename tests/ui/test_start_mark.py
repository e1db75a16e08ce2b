# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The start mark is written when it is asked for, and only then."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from kiosk.ui.start_mark import VARIABLE, mark_first_usable, seconds_since_start

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel of Linux tells when a process began")


def test_nothing_is_written_unasked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path)
    mark_first_usable()
    assert list(tmp_path.iterdir()) == []


def test_the_seconds_of_this_process_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mark.json"
    monkeypatch.setenv(VARIABLE, str(file))
    before = seconds_since_start()
    mark_first_usable()
    seconds = json.loads(file.read_text("utf-8"))["first_usable_s"]
    assert 0 < before <= seconds + 0.01
    assert seconds <= seconds_since_start() + 0.01
