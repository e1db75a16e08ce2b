# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library of receipt printers comes late, and leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def run_python(code: str, temp_folder: Path) -> str:
    """In a process of its own: what a first import does cannot be seen in one where it happened already."""
    environment = {**os.environ, "TMPDIR": str(temp_folder), "PYTHONPATH": str(ROOT)}
    environment.pop("ESCPOS_CAPABILITIES_PICKLE_DIR", None)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_building_the_spool_imports_nothing_heavy(tmp_path: Path) -> None:
    code = "import sys, kiosk.printing.build; print({'reportlab', 'escpos', 'PIL', 'segno', 'yaml'} & set(sys.modules))"
    assert run_python(code, tmp_path) == "set()"


def test_a_receipt_leaves_no_log_handler_no_setting_no_temp_folder_and_no_word_on_the_terminal(tmp_path: Path) -> None:
    code = """
import logging, os, tempfile
make_folder = tempfile.mkdtemp
os.environ["ESCPOS_CAPABILITIES_FILE"] = "mine.json"
from kiosk.printing.receipt import receipt_bytes
from kiosk.printing.roll import ROLL_80
from tests.printing.papers import a_receipt
assert receipt_bytes(a_receipt(), ROLL_80)
assert logging.getLogger().handlers == []
assert os.environ["ESCPOS_CAPABILITIES_FILE"] == "mine.json"
assert "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ
assert tempfile.mkdtemp is make_folder
"""
    assert run_python(code, tmp_path) == ""
    assert list(tmp_path.iterdir()) == []


def test_other_threads_still_get_temp_folders_where_they_belong(tmp_path: Path) -> None:
    code = """
import os, tempfile, threading
from kiosk.printing.escpos_library import _own_temp_folder
made = []
with tempfile.TemporaryDirectory() as own:
    with _own_temp_folder(own):
        made.append(tempfile.mkdtemp())
        other = threading.Thread(target=lambda: made.append(tempfile.mkdtemp()))
        other.start()
        other.join()
    print([os.path.dirname(path) == own for path in made])
"""
    assert run_python(code, tmp_path) == "[True, False]"
