# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every example of CONTRIBUTING.md is built into a copy of the project and passes its own test there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.docs.examples import Block, apply, blocks_of, patched
from tests.laws.code_laws import LAWS
from tests.laws.source_files import read

PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCKS = [block for block in blocks_of(PAGE) if block.path]
NEW_FILES = [block.path for block in BLOCKS if block.path.endswith(".py") and block.kind == "python"]
TESTS = [path for path in NEW_FILES if path.startswith("tests/")]
ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith(("COV_", "PYTEST_"))}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with all examples in it."""
    house = tmp_path_factory.mktemp("contributed")
    for folder in ("kiosk", "offline_cache", "tests"):
        shutil.copytree(ROOT / folder, house / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", house)
    for block in BLOCKS:
        if block.kind == "sh":
            type_in(house, block.text)
        else:
            apply(block, house)
    return house


def type_in(house: Path, commands: str) -> None:
    subprocess.run(["sh", "-euc", commands], cwd=house, check=True)


def python(house: Path, *words: str) -> str:
    """What the command printed; its status must be 0."""
    ran = subprocess.run(
        [sys.executable, *words], cwd=house, env=ENVIRONMENT, capture_output=True, text=True, timeout=300, check=False
    )
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"
    return ran.stdout


def test_the_examples_pass_their_own_tests(house: Path) -> None:
    printed = python(house, "-m", "pytest", "-q", *TESTS)
    for path in TESTS:
        assert "def test_" in (house / path).read_text("utf-8"), path
    assert f"{sum((house / path).read_text('utf-8').count('def test_') for path in TESTS)} passed" in printed


def test_each_kind_of_contribution_has_its_test() -> None:
    sections = {title: body for title, _, body in (part.partition("\n") for part in PAGE.split("\n## "))}
    for kind in ("screen", "question look", "printer", "voice", "theme", "language"):
        titles = [block.path for block in blocks_of(sections[f"Add a {kind}"])]
        assert [path for path in titles if path.startswith("tests/")], f"nothing runs the {kind} of CONTRIBUTING.md"


def test_the_examples_keep_the_laws(house: Path) -> None:
    files = read(house, [house / path for path in NEW_FILES])
    breaches = [breach for law in LAWS for breach in law(files)]
    assert not breaches, "\n".join(breaches)


def test_the_examples_are_in_style(house: Path) -> None:
    changed = sorted({block.path for block in BLOCKS if block.path.endswith(".py")})
    python(house, "-m", "ruff", "check", "--no-cache", *changed)
    python(house, "-m", "ruff", "format", "--check", "--no-cache", *NEW_FILES)


@pytest.mark.exhaustive
def test_the_examples_have_their_types(house: Path) -> None:
    python(house, "-m", "mypy", "--cache-dir", str(house / "cache"), "-p", "kiosk")


@pytest.mark.parametrize("screen", ["about", "welcome"])
def test_a_new_screen_can_be_looked_at(house: Path, tmp_path: Path, screen: str) -> None:
    png = tmp_path / "screen.png"
    python(house, "-P", "-c", START, "show", screen, "--lang", "pt", "--theme", "blue_yellow", "--png", str(png))
    assert png.read_bytes().startswith(b"\x89PNG")


START = "import sys; sys.path.insert(0, '.'); from kiosk.__main__ import main; sys.exit(main())"


def test_a_change_that_no_longer_fits_is_noticed() -> None:
    change = Block("diff", "kiosk/text.py", " a = 1\n-b = 2\n+b = 3\n")
    assert patched("a = 1\nb = 2\n", change) == "a = 1\nb = 3\n"
    for text in ("a = 1\n", "a = 1\nb = 2\na = 1\nb = 2\n"):
        with pytest.raises(AssertionError, match="the example wants them once"):
            patched(text, change)
