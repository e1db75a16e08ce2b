# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every way in which a link or a server fails: it ends with the new catalogue, or with a sentence and the old one."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.errors import LinkBroken, StateFolderError, SyncError
from kiosk.domain.events import SyncProgressed
from kiosk.sync.source import Stopped
from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.kiosk.sync.packing import base, catalogue
from tests.kiosk.sync.small_repository import SmallRepository
from tests.link.flaky import FlakyLink, How, Weather
from tests.link.range_server import Fault, RangeServer

_DICE = random.Random(4)
BIG = catalogue(1, {f"mx/{number}": _DICE.randbytes(1500).hex() for number in range(150)})
BASE_BYTES = len(base(BIG))


def link(server: RangeServer, **weather: object) -> FlakyLink:
    return FlakyLink(("127.0.0.1", server.port), Weather(**weather))  # type: ignore[arg-type] # as named


@pytest.mark.parametrize(("how", "most"), [("close", 1.02), ("reset", 1.6)])
def test_a_link_that_drops_every_24_kb_costs_two_percent(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, how: How, most: float
) -> None:
    """A reset also throws away what had arrived and was not read yet: on loopback that may be much."""
    repository.publish(BIG)
    with link(server, cut_every=24576, how=how) as flaky:
        kiosk.over(flaky.url).run()
    with link(server) as straight:
        KioskOnLink(kiosk.folder.with_name("other"), kiosk.root).over(straight.url).run()
    assert kiosk.replica.bodies == BIG
    assert flaky.broken >= BASE_BYTES // 24576 > 5
    assert straight.connections == 1, "one line for all"
    assert flaky.bytes_down <= straight.bytes_down * most


@pytest.mark.parametrize("how", ["stall", "half-open"])
def test_a_link_that_falls_silent_is_left(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, how: How
) -> None:
    repository.publish(BIG)
    with link(server, cut_every=100_000, how=how, breaks=2) as flaky:
        kiosk.over(flaky.url, stall_s=0.2).run()
    assert kiosk.replica.bodies == BIG and flaky.broken == 2


FAULTS: dict[Fault, str | None] = {
    "none": None,
    "redirect": None,
    "no-length": None,
    "no-tag": None,
    "chunked": None,
    "truncated": None,
    "redirect-loop": "round and round",
    "503": "cannot answer now",
    "portal": "sign-in page",
    "portal-redirect": "sign-in page",
    "endless": "timestamp.json goes on after the 16384 bytes",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_servers_at_fault(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, fault: Fault) -> None:
    repository.publish(BIG)
    server.fault = fault
    said = FAULTS[fault]
    if said is None:
        kiosk.over(server.url).run()
        assert kiosk.replica.bodies == BIG
    else:
        with pytest.raises(SyncError, match=said):
            kiosk.over(server.url, tries=2).run()
        assert not kiosk.replica.taken
        server.fault = "none"
        kiosk.over(server.url).run()
        assert kiosk.replica.bodies == BIG


@pytest.mark.parametrize("fault", ["ignore-range", "wrong-content-range", "no-content-range", "416", "403-on-range"])
def test_going_on_is_refused_and_it_begins_anew(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, fault: Fault
) -> None:
    repository.publish(BIG)
    with link(server, cut_every=200_000, breaks=1) as flaky:
        server.fault = fault
        kiosk.over(flaky.url).run()
    assert kiosk.replica.bodies == BIG
    assert any(asked for _, asked in server.asked), "it tried to go on"


def test_a_link_that_never_brings_enough_ends_with_a_sentence(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    repository.publish(BIG)
    server.fault = "ignore-range"
    with link(server, cut_every=30_000) as flaky, pytest.raises(LinkBroken, match="link"):
        kiosk.over(flaky.url, tries=3).run()
    assert not kiosk.replica.taken


def cut_off(kiosk: KioskOnLink, server: RangeServer) -> Path:
    """An update that broke for good in the middle of the base; returns what came of it."""
    with link(server, cut_every=150_000) as flaky, pytest.raises(LinkBroken):
        kiosk.over(flaky.url, tries=1).run()
    (part,) = (kiosk.folder / "fetched/parts").glob("*.part")
    assert 0 < part.stat().st_size < BASE_BYTES
    return part


def test_it_goes_on_after_a_restart(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink) -> None:
    repository.publish(BIG)
    held = cut_off(kiosk, server).stat().st_size
    report = kiosk.over(server.url).run()
    assert kiosk.replica.bodies == BIG
    assert report.bytes < BASE_BYTES - held + 5000
    assert not list((kiosk.folder / "fetched/parts").iterdir()), "nothing is left behind"


@pytest.mark.parametrize("harm", ["zeros", "longer", "no-note", "foreign-note", "torn-note"])
def test_a_part_that_a_power_cut_spoiled_is_fetched_anew(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, harm: str
) -> None:
    repository.publish(BIG)
    part = cut_off(kiosk, server)
    note = part.with_suffix(".note")
    match harm:
        case "zeros":
            part.write_bytes(bytes(part.stat().st_size))
        case "longer":
            part.write_bytes(bytes(BASE_BYTES + 1))
        case "no-note":
            note.unlink()
        case "foreign-note":
            note.write_bytes(note.read_bytes().replace(b"targets/", b"target5/"))
        case _:
            note.write_bytes(b'{"pa')
    kiosk.over(server.url).run()
    assert kiosk.replica.bodies == BIG


def test_a_file_that_changed_at_the_server_is_begun_anew(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    repository.publish(BIG)
    stored = next(repository.folder.glob("targets/base/*"))
    whole = stored.read_bytes()
    stored.write_bytes(bytes(len(whole)))
    cut_off(kiosk, server)
    stored.write_bytes(whole)
    kiosk.over(server.url).run()
    assert kiosk.replica.bodies == BIG


def test_nobody_there(kiosk: KioskOnLink) -> None:
    with pytest.raises(LinkBroken, match=r"The link to 127\.0\.0\.1:9 broke, or there is none"):
        kiosk.over("http://127.0.0.1:9", tries=2).run()


@pytest.mark.parametrize("url", ["http://", "http://[::1", "ftp://x", "http://127.0.0.1:99999"])
def test_addresses_that_are_none(kiosk: KioskOnLink, url: str) -> None:
    with pytest.raises(SyncError):
        kiosk.over(url, tries=1).run()


def test_a_proxy_that_is_not_there(kiosk: KioskOnLink) -> None:
    with pytest.raises(LinkBroken, match="proxy"):
        kiosk.over("http://headquarters.invalid", tries=1, proxy="http://127.0.0.1:9").run()


def test_a_certificate_file_that_is_not_there(kiosk: KioskOnLink, tmp_path: Path) -> None:
    with pytest.raises(LinkBroken, match=r"certificate|CA"):
        kiosk.over("https://127.0.0.1:9", tries=1, ca_file=tmp_path / "none.pem").run()


def test_a_proxy_is_used(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink) -> None:
    """A proxy is asked with the whole address; our server answers anybody."""
    repository.publish(BIG)
    kiosk.over("http://headquarters.invalid", tries=1, proxy=server.url).run()
    assert kiosk.replica.bodies == BIG
    assert server.asked[0][0].startswith("http://headquarters.invalid/metadata/")


def test_progress_is_told(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink) -> None:
    repository.publish(BIG)
    heard: list[SyncProgressed] = []
    report = kiosk.over(server.url).run(heard.append)
    totals = [each.total_bytes for each in heard if each.total_bytes is not None]
    assert totals and report.bytes >= totals[-1] >= BASE_BYTES


def test_it_stops_when_asked(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink) -> None:
    """In the middle of a link that has fallen silent for a minute."""
    repository.publish(BIG)
    with link(server, cut_every=100_000, how="stall") as flaky:
        updates = kiosk.over(flaky.url, stall_s=60)
        ended: list[type[BaseException]] = []

        def run() -> None:
            try:
                updates.run()
            except Stopped as error:
                ended.append(type(error))

        thread = threading.Thread(target=run)
        thread.start()
        until(lambda: flaky.broken == 1)
        while thread.is_alive():
            updates.interrupt()
            thread.join(0.05)
        assert ended == [Stopped]
    assert list((kiosk.folder / "fetched/parts").glob("*.part")), "what came is kept"


def until(is_so: Callable[[], bool]) -> None:
    waiting = threading.Event()
    while not is_so():
        waiting.wait(0.01)


def test_a_full_disk_is_said_before_anything_comes(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.publish(BIG)
    monkeypatch.setattr("kiosk.sync.download.SPARE_BYTES", 1 << 60)
    with pytest.raises(StateFolderError, match="the disk is full"):
        kiosk.over(server.url).run()
    assert not any("base" in path for path, _ in server.asked)


def test_a_disk_that_fills_up_or_is_read_only(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.publish(BIG)

    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.sync.durable.os.fsync", refuse)
        with pytest.raises(StateFolderError, match="it is read-only"):
            kiosk.over(server.url).run()
    kiosk.over(server.url).run()
    assert kiosk.replica.bodies == BIG


def test_a_folder_that_cannot_be_made(server: RangeServer, kiosk: KioskOnLink) -> None:
    kiosk.folder.write_bytes(b"a file where the folder should be")
    with pytest.raises(StateFolderError, match="cannot be used"):
        kiosk.over(server.url).run()
