# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The doctor: each thing that a kiosk needs, found well and found broken, each with a fix."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.commands.checks import CHECKS
from kiosk.commands.checks.catalogue import edition_finding
from kiosk.commands.checks.clock import clock_finding
from kiosk.commands.checks.disk import LEAST_FREE_MB, disk_finding
from kiosk.commands.checks.finding import Finding
from kiosk.commands.checks.fonts import FOLDER, FONTS, fonts_finding
from kiosk.commands.checks.qt import BEYOND, LOWEST, qt_finding
from kiosk.commands.doctor import as_json, as_lines
from kiosk.domain.catalogue import Edition
from tests.conftest import ROOT
from tests.kiosk.machine import Machine

EDITION = Edition(7, date(2026, 11, 1), "0" * 64, 80, True)


def findings(machine: Machine) -> tuple[int, dict[str, Any]]:
    status, out, _ = machine.run("doctor", "--json")
    return status, {row["check"]: row for row in json.loads(out)}


def test_a_sound_machine_can_serve(machine: Machine) -> None:
    status, seen = findings(machine)
    assert status == 0
    assert set(seen) >= {"qt", "fonts", "voice", "sound", "form printer", "receipt printer", "state folder"}
    assert set(seen) >= {"catalogue", "clock", "disk"}
    assert seen["qt"] == {"check": "qt", "ok": True, "sentence": seen["qt"]["sentence"], "fix": ""}
    assert seen["fonts"]["ok"] and seen["catalogue"]["ok"] and seen["form printer"]["ok"] and seen["state folder"]["ok"]


def test_for_people_each_finding_is_a_line_and_its_fix_another(machine: Machine) -> None:
    machine.set("KIOSK_SPEECH_VOICE", "silent")
    status, out, _ = machine.run("doctor")
    lines = out.splitlines()
    assert status == 0
    assert all(line[0] in "✔✘" or line.startswith("  ") for line in lines[:-2])
    assert lines[-1].startswith("This kiosk can serve")
    assert sum(line.startswith("✘") for line in lines) == sum("→" in line for line in lines)


def test_a_kiosk_without_catalogue_cannot_serve(machine: Machine) -> None:
    machine.set("KIOSK_FOLDERS_SEED", machine.folder / "nowhere")
    status, seen = findings(machine)
    assert status == 1
    assert not seen["catalogue"]["ok"]
    assert "There is no" in seen["catalogue"]["sentence"]
    assert seen["catalogue"]["fix"]


def test_a_printer_that_is_off_is_only_a_warning(machine: Machine) -> None:
    file = machine.folder / "kiosk.toml"
    file.write_text('[printers.receipt]\nkind = "escpos-network"\nhost = "127.0.0.1"\nport = 1')
    status, seen = findings(machine)
    assert status == 0
    assert not seen["receipt printer"]["ok"]
    assert seen["receipt printer"]["fix"] == "Switch it on, check its cable or address, and look again."


def test_a_printer_that_nobody_knows_stops_the_kiosk(machine: Machine) -> None:
    (machine.folder / "kiosk.toml").write_text('[printers.form]\nkind = "laser"')
    status, seen = findings(machine)
    assert status == 1
    assert f"{machine.folder / 'kiosk.toml'}: [printers.form]" in seen["printers"]["sentence"]


def test_a_state_folder_that_cannot_be_written_is_a_warning(machine: Machine) -> None:
    machine.state.write_text("a file where the folder should be")
    status, seen = findings(machine)
    assert status == 0
    assert f"Nothing can be kept in {machine.state}" in seen["state folder"]["sentence"]
    assert seen["catalogue"]["ok"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_a_state_folder_that_others_may_read_is_a_warning(machine: Machine) -> None:
    machine.state.mkdir()
    machine.state.chmod(0o755)
    _, seen = findings(machine)
    assert seen["state folder"]["fix"] == f"Type: chmod 700 '{machine.state}'"


def test_a_missing_voice_is_a_warning(machine: Machine) -> None:
    machine.set("KIOSK_SPEECH_VOICE", "pyttsx3")
    machine.patch.setitem(sys.modules, "pyttsx3", None)
    status, seen = findings(machine)
    assert status == 0
    assert not seen["voice"]["ok"]
    assert seen["voice"]["fix"]


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("print('6.12.0')", "Qt 6.12.0 is not one that the kiosk is known to hold with"),
        ("print('6.7.3')", "it must be at least 6.8 and below 6.12"),
        ("raise SystemExit('ImportError: libEGL.so.1: cannot open')", "Qt does not start: ImportError: libEGL.so.1"),
        ("raise SystemExit(3)", "Qt does not start: it ended with status 3"),
        ("pass", "Qt does not start"),
    ],
)
def test_a_qt_that_does_not_hold_is_told(code: str, says: str) -> None:
    found = qt_finding((sys.executable, "-c", code))
    assert says in found.sentence
    assert found.fix and not found.can_serve


@pytest.mark.parametrize("version", ["6.8.0", "6.11.3"])
def test_a_qt_that_holds_is_well(version: str) -> None:
    assert qt_finding((sys.executable, "-c", f"print({version!r})")) == Finding("qt", f"Qt {version} starts.")


def test_a_qt_that_hangs_is_given_up() -> None:
    found = qt_finding((sys.executable, "-c", "input()"), patience_s=0)
    assert "did not start within 0 s" in found.sentence


def test_the_range_of_qt_is_that_of_the_distribution() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = next(line for line in project["dependencies"] if line.startswith("PySide6"))
    assert re.findall(r"[\d.]+", wanted.partition("Essentials")[2]) == [
        ".".join(map(str, each)) for each in (LOWEST, BEYOND)
    ]


def test_missing_and_damaged_fonts_stop_the_kiosk(tmp_path: Path) -> None:
    for face in FONTS:
        file = FOLDER / f"AtkinsonHyperlegible{face}.ttf"
        (tmp_path / file.name).write_bytes(file.read_bytes())
    assert fonts_finding(tmp_path).is_well
    first, second, third = (tmp_path / f"AtkinsonHyperlegible{face}.ttf" for face in FONTS[:3])
    first.unlink()
    second.write_bytes(second.read_bytes()[:-1000])
    third.write_bytes(b"not a font")
    found = fonts_finding(tmp_path)
    assert not found.can_serve
    assert all(font.name in found.sentence for font in (first, second, third))
    assert FONTS[3] not in found.sentence


def test_the_doctor_looks_at_every_bundled_font() -> None:
    assert {f"AtkinsonHyperlegible{face}.ttf" for face in FONTS} == {font.name for font in FOLDER.glob("*.ttf")}


def test_an_old_catalogue_is_told() -> None:
    assert edition_finding(EDITION, date(2027, 1, 30), 90).is_well
    found = edition_finding(EDITION, date(2027, 1, 31), 90)
    assert "91 days old, and 90 are the most" in found.sentence
    assert found.can_serve and found.fix
    assert "demonstration edition 7" in found.sentence
    assert (
        "demonstration" not in edition_finding(replace(EDITION, is_demonstration=False), date(2026, 11, 2), 90).sentence
    )


@pytest.mark.parametrize("year", [1970, 2025, 2066, 2100])
def test_a_clock_that_cannot_be_right_is_told(year: int) -> None:
    found = clock_finding(datetime(year, 6, 1, tzinfo=UTC))
    assert found.fix and found.can_serve
    assert str(year) in found.sentence


def test_a_clock_that_can_be_right_is_well() -> None:
    assert clock_finding(datetime(2026, 11, 23, 14, 5, tzinfo=UTC)).sentence == "The clock says 2026-11-23 14:05 (UTC)."


def test_little_room_is_told() -> None:
    assert disk_finding(Path("/x"), LEAST_FREE_MB).is_well
    assert not disk_finding(Path("/x"), LEAST_FREE_MB - 1).is_well


def test_the_words_for_people_and_for_programs_agree() -> None:
    seen = [Finding("qt", "Qt starts."), Finding("disk", "Full.", "Delete."), Finding("clock", "Wrong.", "Set it.")]
    assert as_lines(seen).endswith("This kiosk can serve; 2 things want attention.\n")
    assert as_lines(seen[:2]).endswith("This kiosk can serve; 1 thing wants attention.\n")
    assert as_lines(seen[:1]).endswith("This kiosk can serve, and all is well.\n")
    assert as_lines([Finding("qt", "Broken.", "Mend.", can_serve=False)]).endswith("cannot serve anybody yet.\n")
    assert [row["ok"] for row in json.loads(as_json(seen))] == [True, False, False]
    assert len(CHECKS) == 10
