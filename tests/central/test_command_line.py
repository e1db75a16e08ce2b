# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: exit codes, what goes to which stream, and that a refusal writes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from central.__main__ import main
from tests.central.contents import OTHER, small_content, with_text, write_content
from tests.central.workbooks import change, small_form, write_form

Streams = pytest.CaptureFixture[str]


def test_compile_writes_the_package(tmp_path: Path, capsys: Streams) -> None:
    out = tmp_path / "package.json"
    assert main(["compile", str(write_form(tmp_path, small_form())), "-o", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8"))["id"] == "mx-fed/prueba"
    assert capsys.readouterr() == ("", "")


def test_compile_without_a_place_prints_the_package(tmp_path: Path, capsys: Streams) -> None:
    assert main(["compile", str(write_form(tmp_path, small_form()))]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == "ventanilla-procedure/1"


def test_compile_refuses_with_sentences_and_no_file(tmp_path: Path, capsys: Streams) -> None:
    form = write_form(tmp_path, change(small_form(), "survey", 4, "format", "zip"))
    assert main(["compile", str(form), "-o", str(tmp_path / "package.json")]) == 1
    assert not (tmp_path / "package.json").exists()
    assert f"{form}: survey, row 4, column format: " in capsys.readouterr().err


def test_compile_rehearses_on_the_day_it_is_given(tmp_path: Path) -> None:
    sheets = change(small_form(), "survey", 5, "constraint", "today() < date('2026-01-01')")
    change(sheets, "tests", 3, "answers", "insured=no")
    form = write_form(tmp_path, sheets)
    assert main(["compile", str(form), "--today", "2025-06-01"]) == 0
    assert main(["compile", str(form), "--today", "2026-06-01"]) == 1


def test_publish_tells_what_it_published(tmp_path: Path, capsys: Streams) -> None:
    content = write_content(tmp_path, small_content())
    assert main(["publish", str(content), str(tmp_path / "out"), "--no-findable"]) == 0
    assert capsys.readouterr().err == f"central: 2 services, 1 guided → {tmp_path}/out\n"


def test_publish_refuses_and_leaves_nothing(tmp_path: Path, capsys: Streams) -> None:
    content = write_content(tmp_path, with_text(OTHER, "topics: [salud]", "topics: [dinero]"))
    assert main(["publish", str(content), str(tmp_path / "out")]) == 1
    assert not (tmp_path / "out").exists()
    assert capsys.readouterr().err.endswith("central: 1 errors; nothing was published.\n")


def test_publish_to_a_place_that_cannot_be_written_gets_a_sentence(tmp_path: Path, capsys: Streams) -> None:
    content = write_content(tmp_path, small_content())
    (tmp_path / "out").write_text("a file")
    assert main(["publish", str(content), str(tmp_path / "out")]) == 1
    assert "Nothing was changed." in capsys.readouterr().err


def test_lint_shows_how_complete_each_service_is(tmp_path: Path, capsys: Streams) -> None:
    files = with_text(OTHER, "homoclave: null", "homoclave: IMSS-01-001")
    assert main(["lint", str(write_content(tmp_path, files))]) == 0
    table = {line.split()[1]: line.split(maxsplit=2) for line in capsys.readouterr().out.splitlines()[1:]}
    assert table["mx-fed/otro"][0] == "7/17"
    assert table["mx-fed/prueba"][0] == "6/17"
    assert "I homoclave" in table["mx-fed/prueba"][2]
    assert "I homoclave" not in table["mx-fed/otro"][2]


def test_lint_fails_on_errors(tmp_path: Path) -> None:
    assert main(["lint", str(write_content(tmp_path, with_text(OTHER, "version: 1", "version: x")))]) == 1


def test_a_wrong_command_shows_the_usage(capsys: Streams) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["bake"])
    assert stopped.value.code == 2
    assert "usage: central" in capsys.readouterr().err
