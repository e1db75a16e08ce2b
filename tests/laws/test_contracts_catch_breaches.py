# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""import-linter's contracts catch every forbidden import planted in a copy of the project, and name it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.laws.house_copy import copy_house, plant

LINT = "from importlinter.cli import lint_imports_command as lint; lint()"

# The module that is planted, and what it may not import.
ROOMS = ("kiosk.ui", "kiosk.printing", "kiosk.speech", "offline_cache")
BETWEEN_ROOMS = [(room, other) for room in ROOMS for other in ROOMS if room != other]
UPWARDS = [(below, room) for below in ("kiosk.domain", "kiosk.config") for room in (*ROOMS, "kiosk.app")]
PAST_THE_HALL = [("kiosk.commands", room) for room in ROOMS]
TO_HEADQUARTERS = [(part, "central") for part in ("kiosk.domain", "kiosk.ui", "offline_cache")]
FROM_HEADQUARTERS = [("central", room) for room in ROOMS]
HEAVY = [
    ("kiosk.domain", "PySide6"),
    ("kiosk.printing", "PySide6"),
    ("kiosk.speech", "shiboken6"),
    ("kiosk.ui", "reportlab"),
    ("kiosk.ui", "PIL"),
    ("kiosk.speech", "escpos"),
    ("central", "segno"),
    ("kiosk.ui", "pyttsx3"),
    ("kiosk.printing", "num2words"),
    ("offline_cache", "miniaudio"),
    ("kiosk.ui", "espeakng_loader"),
    ("kiosk.domain", "sqlcipher3"),
    ("kiosk.ui", "sqlite3"),
    ("offline_cache", "yaml"),
    ("offline_cache", "numpy"),
    ("kiosk.domain", "rapidfuzz"),
    ("kiosk.domain", "pyxform"),
    ("offline_cache", "requests"),
    ("kiosk.domain", "zstandard"),
    ("kiosk.domain", "urllib"),
    ("kiosk.commands", "PySide6"),
]
FORBIDDEN = BETWEEN_ROOMS + UPWARDS + PAST_THE_HALL + TO_HEADQUARTERS + FROM_HEADQUARTERS + HEAVY


@pytest.fixture(scope="module")
def verdict(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What import-linter says of a copy that holds all the breaches at once."""
    house = copy_house(tmp_path_factory.mktemp("house"))
    for room, imported in FORBIDDEN:
        path = f"{room.replace('.', '/')}/{_planted_name(imported)}.py"
        plant(house, path, f"def lazily() -> None:\n    import {imported}\n    print({imported})\n")
    plant(house, "kiosk/sixth_room.py", "")
    return _lint(house)


@pytest.mark.parametrize(("room", "imported"), FORBIDDEN)
def test_a_forbidden_import_is_caught(room: str, imported: str, verdict: str) -> None:
    assert f"{room}.{_planted_name(imported)} -> {imported} (l." in verdict


def test_a_room_without_a_floor_is_caught(verdict: str) -> None:
    assert "- kiosk.sixth_room" in verdict


def test_every_contract_was_broken(verdict: str) -> None:
    assert " 0 kept, " in verdict


def _planted_name(imported: str) -> str:
    return f"planted_{imported.replace('.', '_')}"


def _lint(house: Path) -> str:
    command = [sys.executable, "-c", LINT, "--no-logo", "--no-cache"]
    ended = subprocess.run(command, cwd=house, capture_output=True, text=True, check=False)
    assert ended.returncode == 1, ended.stdout + ended.stderr
    return ended.stdout
