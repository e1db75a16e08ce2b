# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The PDF forms of a catalogue, from headquarters over a kiosk and a stick to its neighbour, by the commands alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.domain.records.split import records_of
from tests.central.templates_pdf import form_pdf, named
from tests.journeys.headquarters import Headquarters
from tests.kiosk.machine import Machine
from tests.offline_cache.editions import catalogue, service


class Office:
    """Headquarters with one service for each form."""

    def __init__(self, folder: Path) -> None:
        self.headquarters = Headquarters(folder)

    def publish(self, sequence: int, *lines: str) -> list[str]:
        """The hashes of the forms."""
        plain = {named(raw)["sha256"]: raw for raw in (form_pdf([line]) for line in lines)}
        services = [
            service(f"s{place}", forms=[{"id": "f", "name": {"es": "Formato"}, "template": named(raw)}])
            for place, raw in enumerate(plain.values())
        ]
        content = catalogue(services, sequence=sequence, mostRequested=["mx-fed/s0"])
        self.headquarters.publish(records_of(content), plain.get)
        return list(plain)

    def blob(self, sha256: str) -> Path:
        return self.headquarters.place.folder / f"targets/blob/{sha256}.zst"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "headquarters")


@pytest.fixture
def kiosk(machine: Machine, office: Office) -> Machine:
    machine.set("KIOSK_SYNC_ROOT", office.headquarters.root)
    machine.set("KIOSK_SYNC_URL", office.headquarters.place.folder)
    return machine


def here(machine: Machine) -> set[str]:
    return {path.name for path in (machine.state / "sync/forms").iterdir()} - {"forms.json"}


def test_forms_come_after_the_text_and_go_on_by_stick(kiosk: Machine, office: Office, tmp_path: Path) -> None:
    forms = office.publish(1, "Renglón del formato uno", "Renglón del formato dos")
    status, out, _ = kiosk.run("sync", "--json")
    assert (status, json.loads(out)["formsMissing"]) == (0, 0)
    assert here(kiosk) == set(forms)
    assert "PDF forms of the catalogue on this machine: 2 of 2." in kiosk.run("doctor")[1]
    stick = tmp_path / "stick"
    stick.mkdir()
    kiosk.run("export-usb", stick, "--whole")
    kiosk.set("KIOSK_FOLDERS_STATE", tmp_path / "neighbour")
    assert kiosk.run("import-usb", stick)[0] == 0
    assert {path.name for path in (tmp_path / "neighbour/sync/forms").iterdir()} == {*forms, "forms.json"}


def test_a_form_that_headquarters_lost_is_said_and_comes_when_it_is_back(kiosk: Machine, office: Office) -> None:
    first, second = office.publish(1, "Renglón del formato uno", "Renglón del formato dos")
    kept = office.blob(second).read_bytes()
    office.blob(second).unlink()
    status, out, _ = kiosk.run("sync")
    assert status == 0
    assert "PDF forms that did not come: 1. They are asked for again with each update." in out
    assert here(kiosk) == {first}
    doctor = kiosk.run("doctor")[1]
    assert "PDF forms of the catalogue on this machine: 1 of 2." in doctor
    assert "tell headquarters" in doctor
    office.blob(second).write_bytes(kept)
    assert "did not come" not in kiosk.run("sync")[1]
    assert here(kiosk) == {first, second}
