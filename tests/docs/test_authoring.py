# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/authoring.md does what it says: its rows are typed, its commands run, and the procedure is done on a kiosk."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui.application import application
from tests.conftest import ROOT
from tests.docs.authoring_page import PAGE, commands, delete_example, steps, tables, type_in
from tests.docs.examples import Block, apply, blocks_of
from tests.journeys.kiosk_under_test import KioskUnderTest, Setup
from tests.journeys.walking import Touch
from tests.journeys.whole_visit import do_all

BLOCKS = {block.path: block for block in blocks_of(PAGE)}
SERVICE = "mx-fed/inea-certificado"
WORKBOOK = "inea-certificado.xlsx"
ANSWERS = {"nacimiento": "1990-05-04", "estudia": "no", "nivel": "secundaria", "nombre": "Rosa", "declaracion": "OK"}


def run(folder: Path, command: str, *more: str) -> subprocess.CompletedProcess[str]:
    """As ./run does it."""
    words = [*shlex.split(command)[1:], *more]
    module = ["central", *words[1:]] if words[0] == "central" else ["kiosk", *words]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KIOSK_", "COV_"))}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "KIOSK_FOLDERS_STATE": str(folder / "preview-state")}
    return subprocess.run(
        [sys.executable, "-P", "-m", *module],
        cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip


def done(folder: Path, command: str, *more: str) -> str:
    ran = run(folder, command, *more)
    assert ran.returncode == 0, f"{command}\n{ran.stderr}"
    return ran.stdout + ran.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where somebody has followed steps 1 to 13."""
    folder = tmp_path_factory.mktemp("authoring")
    shutil.copytree(ROOT / "content", folder / "content")
    workbook = folder / WORKBOOK
    done(folder, *commands(1))
    delete_example(workbook)
    for table in (table for table in tables() if table.step < 9):
        type_in(workbook, table)
    refused = run(folder, *commands(9))
    assert (refused.returncode, refused.stderr) == (1, BLOCKS["what it says"].text)
    assert not (folder / "inea.json").exists()
    for table in (table for table in tables() if table.step == 9):
        type_in(workbook, table)
    assert done(folder, *commands(9)) == ""
    subprocess.run(["sh", "-euc", *commands(12)], cwd=folder, check=True)
    apply(BLOCKS["content/inea/inea-certificado/service.yaml"], folder)
    return folder


def test_there_are_fewer_than_fifteen_steps_in_order() -> None:
    assert [*steps()] == [*range(1, len(steps()) + 1)]
    assert len(steps()) < 15


def test_every_sheet_is_written_or_comes_written(folder: Path) -> None:
    package = json.loads((folder / "inea.json").read_text("utf-8"))
    assert package["id"] == SERVICE
    assert len(package["survey"]) == 8
    assert all(package[sheet] for sheet in ("lists", "documents", "decisions", "print", "tests"))


def test_what_follows_from_answers_is_told(folder: Path) -> None:
    block: Block = BLOCKS["answers.json"]
    (folder / block.path).write_text(block.text, "utf-8")
    command = next(word for word in steps()[11].split("`") if word.startswith("./run evaluate"))
    view = json.loads(done(folder, command))
    assert view["errors"]["grados"] == "Escriba un número de 0 a 5."
    assert view["path"][:4] == ["nacimiento", "estudia", "nivel", "grados"]


def test_it_can_be_walked_through_before_it_is_published(folder: Path) -> None:
    done(folder, *commands(10), "--png", "preview.png")
    assert (folder / "preview.png").read_bytes().startswith(b"\x89PNG")


def test_the_chart_is_drawn(folder: Path) -> None:
    done(folder, *commands(11))
    assert "<svg" in (folder / "inea.svg").read_text("utf-8")


@pytest.fixture(scope="module")
def published(folder: Path) -> Path:
    lint, publish = commands(13)
    complaints = [line for line in done(folder, lint).splitlines() if "inea-certificado/form" in line]
    assert complaints == []
    done(folder, publish)
    return folder / "my-catalogue"


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the kiosk makes it."""
    return application()


@pytest.fixture
def kiosk(qapp: QApplication, published: Path, tmp_path: Path) -> Iterator[KioskUnderTest]:
    kiosk = KioskUnderTest(tmp_path, Setup(seed=published))
    yield kiosk
    kiosk.close()


@pytest.mark.exhaustive  # The whole catalogue is compiled for it, twice.
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_citizen_does_it_on_the_kiosk(kiosk: KioskUnderTest, language: str) -> None:
    do_all(kiosk, Touch(kiosk), SERVICE, ANSWERS, language)


@pytest.mark.exhaustive
def test_a_kiosk_is_pointed_at_the_folder(published: Path, tmp_path: Path) -> None:
    """Step 14, but for the window: the same settings lead `kiosk search` to the same catalogue."""
    settings, _, rest = commands(14)[0].partition(" ./run")
    assert rest == " --windowed"
    given = dict(pair.split("=") for pair in settings.split())
    assert given["KIOSK_FOLDERS_SEED"] == published.name
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("KIOSK_", "COV_"))}
    words = [sys.executable, "-P", "-m", "kiosk", "search", "--json", "terminar la secundaria"]
    environment |= {**given, "KIOSK_FOLDERS_STATE": str(tmp_path)}
    found = subprocess.run(words, cwd=published.parent, env=environment, capture_output=True, text=True, check=True)
    assert SERVICE in found.stdout


def test_the_pictures_are_there_and_no_others() -> None:
    pictures = {path.name for path in (ROOT / "docs" / "authoring").glob("*.png")}
    assert pictures == {name for name in pictures if f"(authoring/{name})" in PAGE}
