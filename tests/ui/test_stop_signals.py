# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ctrl+C and a supervisor's stop end a running kiosk in good order."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_kiosk_ends_at_once_without_a_traceback(tmp_path: Path, number: signal.Signals) -> None:
    mark = tmp_path / "mark"
    os.mkfifo(mark)
    usable = os.open(mark, os.O_RDWR | os.O_NONBLOCK)
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "KIOSK_START_MARK": str(mark),
        "KIOSK_FOLDERS_STATE": str(tmp_path / "state"),
        "KIOSK_SPEECH_SOUND": "none",
    }
    command = [sys.executable, "-P", "-m", "kiosk", "run"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as kiosk:
        assert select.select([usable], [], [], 60)[0], "the kiosk never became usable"
        assert json.loads(os.read(usable, 1000))["first_usable_s"] > 0
        kiosk.send_signal(number)
        _, said = kiosk.communicate(timeout=60)
    os.close(usable)
    assert kiosk.returncode == 0
    assert "Traceback" not in said
