# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk findable`: a package, a seed or a repository, asked by plain words; what it prints and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.kiosk.machine import Machine
from tests.offline_cache.editions import catalogue, service, write_edition

WATER = {
    **service("agua", shortName={"es": "Agua en casa"}, keyword={"es": ["toma de agua"]}),
    "name": {"es": "Padrón hidráulico"},
}
BARE = {**service("nada", "Censo"), "name": {"es": "Censo"}}


@pytest.fixture
def package(machine: Machine) -> Path:
    return write_edition(machine.folder / "package", catalogue([WATER, BARE]))


def test_findings_are_a_line_each_and_the_status_is_1(machine: Machine, package: Path) -> None:
    status, out, said = machine.run("findable", package)
    assert (status, said) == (1, "")
    assert out == (
        "mx-fed/nada: It has no search words in Spanish. Add words that people use to keyword: es.\n"
        "Services asked for: 2. With findings: 1. Warnings: 0.\n"
    )
    assert not machine.state.exists()


def test_those_alone_that_are_named_are_asked_for(machine: Machine, package: Path) -> None:
    ids = machine.folder / "ids.txt"
    ids.write_text("mx-fed/agua\nmx-fed/gone\n")
    status, out, _ = machine.run("findable", package, "--services", ids)
    assert (status, out) == (0, "Services asked for: 1. With findings: 0. Warnings: 0.\n")


def test_for_programs_each_finding_is_an_object_and_the_last_line_says_that_it_is_the_last(
    machine: Machine, package: Path
) -> None:
    status, out, _ = machine.run("findable", package, "--json")
    finding, end = (json.loads(line) for line in out.splitlines())
    assert status == 1
    assert finding == {
        "service_id": "mx-fed/nada",
        "language": "es",
        "kind": "no_words",
        "sentence": "It has no search words in Spanish. Add words that people use to keyword: es.",
        "is_warning": False,
    }
    assert end == {"asked": 2}


def test_a_seed_is_read_too_and_warnings_alone_are_no_failure(machine: Machine) -> None:
    ids = machine.folder / "ids.txt"
    ids.write_text("mx-fed/curp-consulta")
    named = machine.run("findable", ROOT / "offline_cache" / "seed", "--services", ids, "--lang", "es")
    own = machine.run("findable", "--services", ids, "--lang", "es")
    assert named == own
    assert named[0] == 0 and "Services asked for: 1." in named[1]


@pytest.mark.parametrize("languages", ["fr", "es,fr", "", "es;en"])
def test_a_language_that_nobody_speaks_is_refused(
    machine: Machine, package: Path, languages: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        machine.run("findable", package, "--lang", languages)
    assert "must be one or more of es, en" in capsys.readouterr().err


def test_a_folder_without_a_catalogue_is_one_sentence(machine: Machine) -> None:
    status, out, said = machine.run("findable", machine.folder / "nowhere")
    assert (status, out) == (1, "")
    assert "holds no catalogue package" in said and said.count("\n") == 1


def test_a_list_that_is_no_text_is_one_sentence(machine: Machine, package: Path) -> None:
    ids = machine.folder / "ids.txt"
    ids.write_bytes(b"\xff\xfe\x00")
    status, _, said = machine.run("findable", package, "--services", ids)
    assert status == 1 and "is not UTF-8 text" in said
