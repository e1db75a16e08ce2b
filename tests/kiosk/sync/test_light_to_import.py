# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk starts in a second: what the hall imports to start the worker loads no slow library."""

from __future__ import annotations

import subprocess
import sys


def test_the_worker_is_light() -> None:
    code = (
        "import sys, kiosk.sync.worker, kiosk.sync.link_settings\n"
        "print([name for name in ('requests', 'tuf', 'urllib3', 'zstandard', 'cryptography') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert said.strip() == "[]"
