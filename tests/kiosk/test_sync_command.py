# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kiosk sync, import-usb, export-usb and what the doctor says of them, over a really published repository."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.commands import sync
from kiosk.commands.progress_line import ProgressLine, in_words
from kiosk.domain.events import SyncProgressed
from kiosk.sync.one_at_a_time import one_at_a_time
from tests.journeys.headquarters import Headquarters
from tests.kiosk.machine import Machine
from tests.link.range_server import RangeServer


@pytest.fixture(scope="module")
def headquarters(tmp_path_factory: pytest.TempPathFactory) -> Headquarters:
    made = Headquarters(tmp_path_factory.mktemp("headquarters"))
    made.publish_twice()
    return made


@pytest.fixture
def kiosk(machine: Machine, headquarters: Headquarters) -> Machine:
    machine.set("KIOSK_SYNC_ROOT", headquarters.root)
    return machine


def test_a_fresh_kiosk_updates_by_a_pack_and_then_has_nothing_to_do(kiosk: Machine, headquarters: Headquarters) -> None:
    with RangeServer(headquarters.place.folder) as server:
        kiosk.set("KIOSK_SYNC_URL", server.url)
        status, out, err = kiosk.run("sync", "--json")
        said = json.loads(out)
        assert (status, err) == (0, "")
        assert (said["from"]["sequence"], said["to"]["sequence"]) == (1, 2)
        assert (said["course"], said["path"]) == ("packs", ["delta/1-2.kdp"])
        assert said["requests"] == 5
        assert 0 < said["bytes"] < 5_000
        status, out, _ = kiosk.run("sync")
    assert status == 0
    assert out.startswith("Edition 2 is here already")
    assert "acta-nacimiento" in kiosk.run("search", "acta renovada")[1]


def test_without_an_address_it_says_so(kiosk: Machine) -> None:
    status, out, err = kiosk.run("sync")
    assert (status, out) == (1, "")
    assert "No address is set" in err


def test_what_is_not_signed_by_this_root_is_refused(machine: Machine, headquarters: Headquarters) -> None:
    status, _, err = machine.run("sync", headquarters.place.folder)
    assert status == 1
    assert "not signed by those who may" in err
    assert "mx-fed" in machine.run("search", "acta")[1]


def test_while_another_update_runs_it_says_so(kiosk: Machine, headquarters: Headquarters) -> None:
    with one_at_a_time(kiosk.state / "sync" / "lock"):
        status, _, err = kiosk.run("sync", headquarters.place.folder)
    assert status == 1
    assert "Another update is running on this machine." in err


def test_ctrl_c_stops_it_and_nothing_is_lost(kiosk: Machine, headquarters: Headquarters) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with kiosk.patch.context() as patch:
        patch.setattr(ProgressLine, "told", stop)
        status, _, err = kiosk.run("sync", headquarters.place.folder)
    assert status == sync.STOPPED
    assert "Stopped." in err
    assert kiosk.run("sync", headquarters.place.folder)[0] == 0


def test_from_kiosk_to_stick_to_kiosk(kiosk: Machine, headquarters: Headquarters, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    kiosk.run("sync", headquarters.place.folder)
    status, out, _ = kiosk.run("export-usb", stick)
    assert status == 0
    assert "Only a kiosk that has an edition from which these lead on" in out
    kiosk.set("KIOSK_SYNC_URL", headquarters.place.folder)
    assert "Any kiosk of the same headquarters" in kiosk.run("export-usb", stick, "--whole")[1]
    kiosk.set("KIOSK_FOLDERS_STATE", tmp_path / "neighbour")
    status, out, _ = kiosk.run("import-usb", stick)
    assert status == 0
    assert out.startswith("Edition 2 of ")


def test_a_stick_with_nothing_on_it_says_why(kiosk: Machine, tmp_path: Path) -> None:
    status, _, err = kiosk.run("import-usb", tmp_path)
    assert status == 1
    assert "holds no metadata/timestamp.json" in err


def test_the_doctor_says_how_updating_stands(kiosk: Machine, headquarters: Headquarters) -> None:
    assert "No address is set: this kiosk never asks by itself." in kiosk.run("doctor")[1]
    assert "Nothing was ever fetched." in kiosk.run("doctor")[1]
    kiosk.set("KIOSK_SYNC_URL", headquarters.place.folder)
    kiosk.set("KIOSK_SYNC_QUIET_HOURS", "08:00-15:00")
    kiosk.run("sync")
    out = kiosk.run("doctor")[1]
    assert f"Headquarters is {headquarters.place.folder}, not from 08:00 to 15:00." in out
    assert "The last update ended well on" in out
    assert "(timestamp; the root is version 1)" in out
    kiosk.run("sync", kiosk.folder)
    assert "the try after it did not: " in kiosk.run("doctor")[1]


def test_a_root_that_is_none_is_told_by_the_doctor(kiosk: Machine) -> None:
    (kiosk.folder / "none.json").write_text("[]")
    kiosk.set("KIOSK_SYNC_ROOT", kiosk.folder / "none.json")
    assert "The root that this kiosk believes in is damaged or is none." in kiosk.run("doctor")[1]


@pytest.mark.parametrize(
    ("event", "says"),
    [
        (SyncProgressed(100, None, 0.0, None), "100 bytes so far"),
        (SyncProgressed(100, 400, 0.0, None), "100 of 400 bytes, 25 %"),
        (SyncProgressed(0, 0, 0.0, None), "0 of 0 bytes, 100 %"),
        (SyncProgressed(1000, 9000, 2000.0, 4.0), "1,000 of 9,000 bytes, 11 %, less than a minute left at 2.0 kB/s"),
        (SyncProgressed(1000, 9000, 100.0, 80.0), "1,000 of 9,000 bytes, 11 %, 2 minutes left at 0.1 kB/s"),
    ],
)
def test_progress_in_words(event: SyncProgressed, says: str) -> None:
    assert in_words(event) == says


def test_progress_is_said_once_a_second_at_the_most() -> None:
    said: list[str] = []
    moments = iter([0.0, 0.5, 1.2, 1.2, 1.9])
    line = ProgressLine(said.append, lambda: next(moments))
    for done in (1, 2, 3):
        line.told(SyncProgressed(done, None, 0.0, None))
    assert said == ["2 bytes so far"]
