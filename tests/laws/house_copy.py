# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A copy of the project's code in a temporary folder, in which a test may plant a breach."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.conftest import ROOT
from tests.laws.code_laws import HEADER
from tests.laws.lock_laws import CHECK_LOCK, RUN_LOCK, SCRIPTS
from tests.laws.source_files import FOLDERS

DOCSTRING = '"""Planted by a test."""\n'


def copy_house(folder: Path) -> Path:
    for name in FOLDERS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=_all_but_code, dirs_exist_ok=True)
    for name in ("pyproject.toml", RUN_LOCK, CHECK_LOCK, *SCRIPTS):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def plant(folder: Path, path: str, code: str, is_headed: bool = True) -> Path:
    planted = folder / path
    assert not planted.exists(), f"{path} is a file of the project; plant elsewhere"
    planted.parent.mkdir(parents=True, exist_ok=True)
    planted.write_text("".join(HEADER) + DOCSTRING + code if is_headed else code, encoding="utf-8")
    return planted


def _all_but_code(folder: str, names: list[str]) -> set[str]:
    other = {name for name in names if not name.endswith(".py") and not (Path(folder) / name).is_dir()}
    return other | {"__pycache__", "node_modules"}
