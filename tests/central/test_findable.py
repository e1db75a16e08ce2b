# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""At its end a publication tells which services nobody could find by plain words, at the editors' lines."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from central.__main__ import main
from central.commands import findable
from tests.central.contents import OTHER, line_of, small_content, write_content
from tests.central.repository.workshop import PASSPHRASE

Streams = pytest.CaptureFixture[str]
NO_WORDS = "warning: It has no search words in English. Add words that people use to keyword: en."


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VENTANILLA_KEY_PASSPHRASE", PASSPHRASE.decode())
    write_content(tmp_path, small_content())
    assert main(["init", "repo", "--keys", "keys"]) == 0
    return tmp_path


def publish(*more: str) -> int:
    return main(["publish", "content", "repo", "--keys", "keys", *more])


def rename(home: Path, to: str) -> None:
    service = home / "content" / OTHER
    service.write_text(service.read_text("utf-8").replace("es: Servicio otro", f"es: {to}", 1), encoding="utf-8")


def asked_for(said: str) -> set[str]:
    return {name for name in ("otro", "prueba") if f"imss/{name}/service.yaml" in said}


def test_a_package_is_asked_for_at_the_lines_of_its_services(home: Path, capsys: Streams) -> None:
    assert main(["package", "content", "out"]) == 0
    said = capsys.readouterr().err
    line = line_of(small_content(), OTHER, "keyword:")
    assert f"content/{OTHER}:{line}: {NO_WORDS}\n" in said
    assert asked_for(said) == {"otro", "prueba"}
    assert said.endswith(" things keep people from finding services by plain words.\n")
    assert said.startswith("central: 2 services, 1 guided → out\n")


def test_a_repository_is_asked_as_a_kiosk_takes_it(home: Path, capsys: Streams) -> None:
    assert publish() == 0
    assert asked_for(capsys.readouterr().err) == {"otro", "prueba"}
    rename(home, "Servicio nuevo")
    assert publish() == 0
    printed = capsys.readouterr()
    assert f"content/{OTHER}:{line_of(small_content(), OTHER, 'keyword:')}: {NO_WORDS}" in printed.err
    assert printed.out.startswith("Edition ")


def test_of_many_services_those_alone_that_changed_are_asked_for(
    home: Path, capsys: Streams, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(findable, "MOST_ASKED", 1)
    assert publish() == 0
    assert "central: 2 services are too many to ask for here: kiosk findable repo asks for all.\n" in (
        capsys.readouterr().err
    )
    rename(home, "Servicio nuevo")
    assert publish() == 0
    said = capsys.readouterr().err
    assert "central: asking for the 1 changed of 2 services: kiosk findable repo asks for all.\n" in said
    assert asked_for(said) == {"otro"}
    assert publish() == 0
    assert capsys.readouterr().err == ""


def test_nobody_is_asked_who_need_not_be(home: Path, capsys: Streams) -> None:
    assert publish("--no-findable") == 0
    assert main(["package", "content", "out", "--no-findable"]) == 0
    assert capsys.readouterr().err == "central: 2 services, 1 guided → out\n"


@pytest.mark.parametrize("printed", ["", "{\n", '{"service_id": "x"}\n'])
def test_a_kiosk_that_does_not_answer_stops_no_publication(
    home: Path, capsys: Streams, monkeypatch: pytest.MonkeyPatch, printed: str
) -> None:
    def breaks_off(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        assert command[:5] == [sys.executable, "-P", "-m", "kiosk", "findable"]
        return subprocess.CompletedProcess(command, 1, printed, "kiosk: a warning\nkiosk: The disk is full.\n")

    monkeypatch.setattr("central.publish.findable.subprocess.run", breaks_off)
    assert publish() == 0
    assert capsys.readouterr().err.endswith("the kiosk's search did not answer. kiosk: The disk is full.\n")
    assert (home / "repo" / "metadata" / "timestamp.json").exists()
