# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk preview` as it is typed: workbooks and packages, pictures, and a sentence for every file it cannot use."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from kiosk.clock import ChosenDayClock
from kiosk.commands import draft_file
from kiosk.commands.draft_file import DraftFile
from tests.central.workbooks import change, small_form, write_form
from tests.domain.walk_package import ADULT, clinic
from tests.kiosk.machine import Machine


def put(machine: Machine, name: str, content: Any) -> Path:
    path = machine.folder / name
    path.write_text(json.dumps(content), "utf-8")
    return path


def picture_of(machine: Machine, *words: object) -> QImage:
    status, out, err = machine.run("preview", *words, "--png", machine.folder / "preview.png")
    assert (status, out, err) == (0, "", "")
    return QImage(str(machine.folder / "preview.png"))


def test_a_package_is_shown_beside_its_panel(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    (machine.folder / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(machine.folder / "temporary"))
    put(machine, "package.json", clinic())
    put(machine, "answers.json", ADULT)
    words = ("package.json", "--answers", "answers.json", "--screen", "born", "--today", "2026-11-23", "--lang", "en")
    image = picture_of(machine, *words, "--theme", "low", "--size", "l")
    assert (image.width(), image.height()) == (608 + 520, 1080)
    assert {file.name for file in machine.folder.iterdir()} == {
        *("package.json", "answers.json", "preview.png", "temporary"),
    }
    assert not list((machine.folder / "temporary").iterdir())


@pytest.mark.parametrize("suffix", [".md", ".csv", ".xlsx"])
def test_a_workbook_is_compiled_by_a_process_of_its_own(machine: Machine, suffix: str) -> None:
    form = write_form(machine.folder, small_form(), suffix)
    image = picture_of(machine, form.name, "--profile", "tablet-10")
    assert (image.width(), image.height()) == (1280 + 520, 800)


def test_a_workbook_that_does_not_compile_is_answered_with_the_compilers_sentences(machine: Machine) -> None:
    form = write_form(machine.folder, change(small_form(), "survey", 2, "type", "select_one nowhere"))
    status, out, err = machine.run("preview", form.name, "--png", "x.png")
    assert (status, out) == (1, "")
    assert "form.md: survey, row 2, column type" in err
    assert "Traceback" not in err
    assert not (machine.folder / "x.png").exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("nothing.json", None, "cannot be read"),
        ("nothing.md", None, "nothing.md is no file that can be read. Name a workbook or a package."),
        ("broken.json", "{", "broken.json, line 1: this is not JSON"),
        ("strange.json", '{"format": "x"}', "strange.json: package, format: ventanilla-procedure/1 is expected"),
        ("letter.txt", "Dear Sirs", "letter.txt: "),
    ],
)
def test_a_file_that_is_none_gets_a_sentence(machine: Machine, name: str, content: str | None, said: str) -> None:
    if content is not None:
        (machine.folder / name).write_text(content, "utf-8")
    status, out, err = machine.run("preview", name, "--png", "x.png")
    assert (status, out) == (1, "")
    assert said in err
    assert "Traceback" not in err


def test_wrong_words_are_told(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    put(machine, "package.json", clinic())
    put(machine, "answers.json", {"nobody": "x"})
    status, _, err = machine.run("preview", "package.json", "--answers", "answers.json", "--png", "x.png")
    assert (status, "no such question" in err) == (1, True)
    monkeypatch.setattr(tempfile, "tempdir", str(machine.folder))
    status, _, err = machine.run("preview", "package.json", "--screen", "truth2", "--png", "x.png")
    assert (status, "do not lead to a screen 'truth2'" in err) == (1, True)
    assert {file.name for file in machine.folder.iterdir()} == {"package.json", "answers.json"}
    with pytest.raises(SystemExit) as ended:
        machine.run("preview", "package.json", "--today", "yesterday")
    assert ended.value.code == 2


def test_without_a_display_there_is_only_a_picture(machine: Machine) -> None:
    put(machine, "package.json", clinic())
    machine.without_display()
    status, _, err = machine.run("preview", "package.json")
    assert status == 1
    assert err == "kiosk: There is no display here to open a window on. Set DISPLAY, or write a picture with --png.\n"


def test_warnings_of_the_compiler_are_kept(tmp_path: Path) -> None:
    sheets = change(small_form(), "survey", 2, "mystery", "x")
    found = DraftFile(write_form(tmp_path, sheets), date(2026, 11, 23)).read()
    assert found.procedure is not None
    assert any("mystery" in sentence and "warning" in sentence for sentence in found.sentences)


def test_the_stamp_of_a_file_changes_with_it(tmp_path: Path) -> None:
    file = DraftFile(tmp_path / "form.md", None)
    assert file.stamp() is None
    (tmp_path / "form.md").write_text("a")
    first = file.stamp()
    (tmp_path / "form.md").write_text("ab")
    assert first is not None
    assert file.stamp() not in (first, None)


def pretend(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Another compiler: `python -c` ignores the words that come after it."""
    real = subprocess.Popen

    def start(command: list[str], **options: Any) -> subprocess.Popen[bytes]:
        return real([sys.executable, "-c", program, *command[1:]], **options)

    monkeypatch.setattr(draft_file.subprocess, "Popen", start)


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("import central_of_old", "This machine cannot compile workbooks: central_of_old is missing."),
        (
            "raise ValueError('deep')",
            "form.md: the compiler failed on it (ValueError: deep). Send the file to support.",
        ),
        ("raise SystemExit(3)", "form.md: the compiler failed on it (status 3). Send the file to support."),
        ("import time; time.sleep(60)", "form.md: compiling it takes longer than 0.1 seconds. Make it smaller."),
    ],
)
def test_a_compiler_that_fails_itself_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("form.md").write_text("x")
    pretend(monkeypatch, program)
    if "sleep" in program:
        monkeypatch.setattr(draft_file, "PATIENCE_S", 0.1)
    found = DraftFile(Path("form.md"), None).read()
    assert found.procedure is None
    assert len(found.sentences) == 1
    assert found.sentences[0].startswith(said)


def test_a_compiler_is_stopped_with_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "form.md").write_text("x")
    pretend(monkeypatch, "import time; time.sleep(60)")
    file = DraftFile(tmp_path / "form.md", None)
    file.stop()
    assert file.read().procedure is None


def test_a_chosen_day_has_the_time_of_now() -> None:
    clock = ChosenDayClock(date(2031, 2, 28))
    assert clock.today() == clock.now().date() == date(2031, 2, 28)
    assert clock.now().tzinfo is not None
