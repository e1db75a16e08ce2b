# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lock files and the set-up scripts keep their laws, and the locked Qt does not abort."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.laws.lock_laws import LOCK_LAWS, LockLaw

# Every emit of the broken versions drops one reference of True; the interpreter aborts after some hundreds.
EMITS = """
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rang = Signal(bool)

heard = 0
def hear(is_loud):
    global heard
    heard += is_loud

bell = Bell()
bell.rang.connect(hear)
for _ in range(100_000):
    bell.rang.emit(True)
print(heard)
"""


@pytest.mark.parametrize("law", LOCK_LAWS, ids=lambda law: law.__name__)
def test_the_locks_keep(law: LockLaw) -> None:
    breaches = law(ROOT)
    assert not breaches, "\n".join(breaches)


def test_a_hundred_thousand_signals_leave_the_interpreter_whole() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run([sys.executable, "-c", EMITS], env=environment, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout.strip()) == (0, "100000"), ended.stderr
