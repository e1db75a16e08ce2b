# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does Qt start here, and is it one that holds? Tried in a process of its own, for Qt aborts where it cannot."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence

from kiosk.commands.checks.finding import Finding
from kiosk.config import Config

LOWEST = (6, 8)
BEYOND = (6, 12)
"""From here on Qt for Python aborts after some hundred signals on Python 3.11: docs/decisions/002."""
PATIENCE_S = 60
TRIAL = """
from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication
QApplication([])
print(qVersion())
"""


def check_qt(config: Config) -> Iterable[Finding]:  # noqa: ARG001 - Qt is the same for every kiosk
    yield qt_finding((sys.executable, "-c", TRIAL))


def qt_finding(command: Sequence[str], patience_s: float = PATIENCE_S) -> Finding:
    """`command` starts Qt and prints its version."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        trial = subprocess.run(  # noqa: S603 - our own interpreter and our own words
            command, env=environment, capture_output=True, text=True, timeout=patience_s, check=False
        )
    except subprocess.TimeoutExpired:
        return _broken(f"Qt did not start within {patience_s} s.")
    version = trial.stdout.strip()
    if trial.returncode != 0 or not version:
        why = (trial.stderr.strip().splitlines() or [f"it ended with status {trial.returncode}"])[-1]
        return _broken(f"Qt does not start: {why}")
    if LOWEST <= _numbers(version) < BEYOND:
        return Finding("qt", f"Qt {version} starts.")
    wanted = f"at least {_text(LOWEST)} and below {_text(BEYOND)}"
    return _broken(f"Qt {version} is not one that the kiosk is known to hold with: it must be {wanted}.")


def _broken(sentence: str) -> Finding:
    return Finding("qt", sentence, "Set the machine up again: start ./run once as root or with sudo.", can_serve=False)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:2] if part.isdigit())


def _text(numbers: tuple[int, int]) -> str:
    return ".".join(map(str, numbers))
