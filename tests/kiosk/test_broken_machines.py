# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Broken machines: each gets a sentence that says what to do, and serves as far as it can."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kiosk.machine import Machine
from tests.kiosk.sync.small_repository import SmallRepository
from tests.shipped import SEED_FOLDER


@pytest.fixture
def seed(machine: Machine) -> Path:
    """A copy of the shipped seed, to be damaged."""
    folder = machine.folder / "seed"
    shutil.copytree(SEED_FOLDER, folder)
    machine.set("KIOSK_FOLDERS_SEED", folder)
    return folder


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB, with nothing left on it."""
    folder = tmp_path / "full"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("this machine does not let the test mount a small disk")
    try:
        with (folder / "filler").open("wb", buffering=0) as filler:
            while filler.write(b"x" * 4096):
                pass
    except OSError:
        pass
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], capture_output=True, check=True)


def test_a_truncated_seed_is_told_and_not_served(machine: Machine, seed: Path) -> None:
    (file,) = seed.glob("targets/base/*")
    file.write_bytes(file.read_bytes()[:-100])
    status, out, err = machine.run("search", "acta")
    assert (status, out) == (1, "")
    assert err.startswith(f"kiosk: The seed {seed} lacks the whole catalogue that it names. ")


def test_a_foreign_seed_is_told_and_not_served(machine: Machine, seed: Path) -> None:
    (seed / "root.json").write_bytes(SmallRepository(machine.folder / "someone else").first_root)
    status, out, err = machine.run("search", "acta")
    assert (status, out) == (1, "")
    assert err.startswith(f"kiosk: The seed {seed} is refused: ")


def test_a_foreign_package_is_told_and_not_served(machine: Machine) -> None:
    (machine.folder / "edition.json").write_text('{"format": "someone else"}')
    machine.set("KIOSK_FOLDERS_SEED", machine.folder)
    status, _, err = machine.run("search", "acta")
    assert status == 1
    assert "this is not a catalogue package" in err


@pytest.mark.parametrize("year", [1970, 2040])
def test_a_seed_is_read_whatever_the_clock_says(machine: Machine, year: int) -> None:
    """Expiry gates updating, never reading."""
    machine.patch.setattr("time.time", lambda: (year - 1970) * 31_557_600.0)
    assert "mx-fed/acta-nacimiento" in machine.run("search", "acta", "--json")[1]


def test_a_missing_seed_is_told(machine: Machine) -> None:
    machine.set("KIOSK_FOLDERS_SEED", machine.folder / "nowhere")
    status, _, err = machine.run("search", "acta")
    assert status == 1
    assert f"There is no {machine.folder / 'nowhere' / 'edition.json'}" in err


def test_a_damaged_seed_does_not_matter_to_a_kiosk_that_has_its_catalogue(machine: Machine, seed: Path) -> None:
    assert machine.run("search", "acta", "--json")[0] == 0
    (seed / "metadata" / "1.targets.json").write_bytes(b"{")
    status, out, err = machine.run("search", "acta", "--json")
    assert status == 0
    assert "mx-fed/acta-nacimiento" in out
    assert err.startswith(f"kiosk: The signed files of the seed {seed} are damaged")


def test_a_state_folder_that_cannot_be_made_is_told_and_memory_serves(machine: Machine) -> None:
    machine.state.write_text("a file where the folder should be")
    status, out, err = machine.run("search", "acta", "--json")
    assert status == 0
    assert "mx-fed/acta-nacimiento" in out
    assert err.startswith(f"kiosk: The state folder {machine.state} cannot be made")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write into read-only folders")
def test_a_read_only_state_folder_is_told_and_memory_serves(machine: Machine) -> None:
    machine.folder.chmod(0o500)
    try:
        status, out, err = machine.run("search", "acta", "--json")
    finally:
        machine.folder.chmod(0o700)
    assert status == 0
    assert "mx-fed/acta-nacimiento" in out
    assert "Permission denied" in err


def test_a_full_disk_is_told_and_memory_serves(machine: Machine, full_disk: Path) -> None:
    machine.set("KIOSK_FOLDERS_STATE", full_disk)
    status, out, err = machine.run("search", "acta", "--json")
    assert status == 0
    assert "mx-fed/acta-nacimiento" in out
    assert err.startswith("kiosk: ")
    assert "full" in err
    assert "Traceback" not in err


def test_the_doctor_sees_a_full_disk(machine: Machine, full_disk: Path) -> None:
    machine.set("KIOSK_FOLDERS_STATE", full_disk)
    machine.set("KIOSK_PRINTERS_FOLDER", full_disk / "paper")
    status, out, _ = machine.run("doctor")
    assert status == 0
    assert f"Nothing can be kept in {full_disk} (No space left on device)" in out
    assert "0 MB are free" in out
    assert f"The disk of {full_disk / 'paper'} is full" in out
