# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the child that tries numbered cases, and fails with the case and its trace when the child did not end well."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from tests.conftest import ROOT


def robust_run(kind: str, first: int, last: int) -> list[dict[str, Any]]:
    """What became of each case; every one of them was tried."""
    command = [sys.executable, "-m", "tests.central.robust_child", kind, str(first), str(last)]
    child = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    cases: list[dict[str, Any]] = [json.loads(line) for line in child.stdout.splitlines()]
    assert child.returncode == 0, f"case {first + len(cases)} of {kind}:\n{child.stderr[-4000:]}"
    assert [case["number"] for case in cases] == list(range(first, last))
    return cases
