# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""./check --all brings ODK's engine once; without a network it goes on and says what it left out."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

LEFT_OUT = "The comparison with ODK's engine was left out"
SUITE = "tests/differential"
BRINGS = "mkdir -p node_modules"
FAILS = "echo no network >&2; exit 1"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A set-up copy of the scripts, whose Python and Node.js do nothing, well."""
    shutil.copy(ROOT / "check", tmp_path)
    shutil.copytree(ROOT / "installers", tmp_path / "installers", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / SUITE).mkdir(parents=True)
    shutil.copy(ROOT / SUITE / "package-lock.json", tmp_path / SUITE)
    for name in ("requirements.lock", "requirements-check.lock"):
        (tmp_path / ".venv").mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
        (tmp_path / ".venv" / name).write_text("")
    script(tmp_path / ".venv/bin/python", "exit 0")
    for name in ("node", "nginx"):
        script(tmp_path / "bin" / name, "exit 0")
    return tmp_path


def script(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


def check(tree: Path, npm: str, *arguments: str) -> str:
    script(tree / "bin/npm", f'echo "$*" >> "{tree}/asked"; {npm}')
    path = f"{tree / 'bin'}:{os.environ['PATH']}"
    ran = subprocess.run(
        [tree / "check", *arguments], env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout + ran.stderr


def asked(tree: Path) -> list[str]:
    return (tree / "asked").read_text().splitlines() if (tree / "asked").exists() else []


def test_the_engine_is_brought_once_by_its_lock_and_runs_nothing_on_the_way(tree: Path) -> None:
    said = [check(tree, BRINGS, "--all") for _ in range(2)]
    assert asked(tree) == ["ci --ignore-scripts --no-progress"]
    assert not any(LEFT_OUT in each for each in said)


def test_a_new_lock_brings_it_again(tree: Path) -> None:
    check(tree, BRINGS, "--all")
    with (tree / SUITE / "package-lock.json").open("a") as lock:
        lock.write("\n")
    check(tree, BRINGS, "--all")
    assert len(asked(tree)) == 2


def test_without_a_network_the_rest_is_checked_and_the_end_says_so(tree: Path) -> None:
    said = check(tree, FAILS, "--all")
    assert "no network" in said
    assert LEFT_OUT in said
    assert "passed." in said


def test_an_ordinary_check_never_asks_npm(tree: Path) -> None:
    assert LEFT_OUT not in check(tree, FAILS)
    assert asked(tree) == []
