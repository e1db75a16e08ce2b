# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that set-up puts beside its Python: as installing the project would make them, wherever it lies."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

WRITE = "import sys, pathlib; sys.path.insert(0, sys.argv[1]); import prepare; prepare.write_scripts(pathlib.Path('.'))"


@pytest.fixture(scope="module")
def venv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Moved after it was made, into a folder with a space."""
    made = tmp_path_factory.mktemp("made")
    (made / "bin").mkdir()
    (made / "bin/python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (made / "bin/python").chmod(0o755)
    subprocess.run([sys.executable, "-c", WRITE, str(ROOT / "installers")], cwd=made, check=True)
    return made.rename(made.parent / "moved elsewhere")


@pytest.mark.parametrize(
    ("command", "says"), [("kiosk-tuf", "--metadata-dir"), ("central", "publish"), ("kiosk", "doctor")]
)
def test_each_command_starts(venv: Path, command: str, says: str, tmp_path: Path) -> None:
    link = tmp_path / command
    link.symlink_to(venv / "bin" / command)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([link, "--help"], capture_output=True, text=True, env=environment, cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert says in done.stdout
    assert done.stdout.startswith(f"usage: {command} ")
