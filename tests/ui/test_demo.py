# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk demo` in a process of its own: everything that it promises is in the folder, and nothing else stays behind."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import wave
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from kiosk.domain.folio import is_folio
from tests.conftest import ROOT
from tests.kiosk.conftest import machine
from tests.kiosk.machine import Machine

__all__ = ["machine"]
STEPS = (
    *(
        "welcome",
        "home",
        "comfort-larger",
        "search-typed",
        "results",
        "sheet-found",
        "back-to-results",
        "topic",
        "sheet",
    ),
    *("curp-mistaken", "curp-refused", "review", "review-changed", "printing", "goodbye", "welcome-again"),
)
DOTS_OF_80_MM = 576
PROMISED = {"form.pdf", "receipt.bin", "receipt.png", "speech.wav", "speech.jsonl", "summary.json"}


def play(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "KIOSK_FOLDERS_STATE": str(folder / "state"),
        "TMPDIR": str(folder),
    }
    command = [sys.executable, "-m", "kiosk", "demo", "--out", str(folder / "out"), *words]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def check_demo(folder: Path, language: str, is_painted: bool = False) -> None:
    out = folder / "out"
    summary = json.loads((out / "summary.json").read_text("utf-8"))
    files = {file.name for file in out.iterdir()}
    assert summary["traces_left"] == 0
    assert summary["wrong"] == []
    assert summary["language"] == language
    assert set(summary["files"]) == files
    assert files >= PROMISED
    names = [step["name"] for step in summary["steps"]]
    assert [name for name in names if name in STEPS] == list(STEPS)
    for step in summary["steps"]:
        image = QImage(str(out / step["png"]))
        assert (image.width(), image.height()) == (1080, 1920)
        assert step["seconds"] >= 0
    assert summary["catalogue"]["sequence"] >= 1
    check_papers(out, is_painted)
    check_speech(out, language)
    assert [file.name for file in folder.iterdir() if file.name not in {"out", "state"}] == []


def check_papers(out: Path, is_painted: bool) -> None:
    """A receipt in large print is a picture all over."""
    text = "".join(page.extract_text() for page in PdfReader(out / "form.pdf").pages)
    assert "María Íñiga" in text
    receipt = (out / "receipt.bin").read_bytes()
    folio = next((word for word in re.findall(r"[2-9A-Y-]+", text) if is_folio(word)), None)
    assert folio is not None
    assert is_painted or folio.encode("cp1252") in receipt
    assert "María".encode("cp1252") not in receipt
    picture = QImage(str(out / "receipt.png"))
    assert picture.height() > picture.width() >= DOTS_OF_80_MM


def check_speech(out: Path, language: str) -> None:
    lines = [json.loads(line) for line in (out / "speech.jsonl").read_text("utf-8").splitlines()]
    assert {line["language"] for line in lines} == {"es", "en"}, "the welcome speaks every language offered"
    assert sum(line["language"] == language for line in lines) > len(lines) / 2
    assert not any(line["interrupted"] for line in lines[:3])
    with wave.open(str(out / "speech.wav")) as sound:
        assert sound.getnframes() / sound.getframerate() > 60


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_whole_visit_happens(tmp_path: Path, language: str) -> None:
    played = play(tmp_path, "--lang", language)
    assert (played.returncode, played.stderr) == (0, "")
    assert played.stdout.startswith("Everything of the visit happened")
    check_demo(tmp_path, language)


@pytest.mark.exhaustive
@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("theme", ["light", "high_black", "high_white", "low"])
@pytest.mark.parametrize("size", ["s", "xl", "xxl"])
def test_the_whole_visit_happens_in_every_look(tmp_path: Path, language: str, theme: str, size: str) -> None:
    played = play(tmp_path, "--lang", language, "--size", size, "--theme", theme)
    assert (played.returncode, played.stderr) == (0, "")
    check_demo(tmp_path, language, is_painted=size in {"xl", "xxl"})


def test_a_folder_with_something_in_it_is_refused_and_left_alone(machine: Machine) -> None:
    (machine.folder / "out").mkdir()
    (machine.folder / "out" / "mine.txt").write_text("precious")
    status, out, err = machine.run("demo", "--out", machine.folder / "out")
    assert (status, out) == (1, "")
    assert "is not empty. Name a new one, or empty it first." in err
    assert [file.name for file in (machine.folder / "out").iterdir()] == ["mine.txt"]


def test_a_folder_that_cannot_be_made_is_refused(machine: Machine) -> None:
    (machine.folder / "file").write_text("")
    status, _, err = machine.run("demo", "--out", machine.folder / "file" / "out")
    assert status == 1
    assert "cannot be used" in err
