# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An update from asking to having it, over a real server: which way it takes, what it costs, what it leaves."""

from __future__ import annotations

import pytest

from kiosk.domain.errors import CatalogueRefused, RepositoryRefused
from kiosk.sync.one_at_a_time import AlreadyRunning, one_at_a_time
from kiosk.sync.rebuild import rebuild
from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.kiosk.sync.memory_replica import MemoryReplica, root_of
from tests.kiosk.sync.packing import catalogue, some_services
from tests.kiosk.sync.small_repository import SmallRepository
from tests.link.range_server import RangeServer

SERVICES = some_services(400)
FIRST = catalogue(1, SERVICES)
SECOND = catalogue(2, {**SERVICES, "mx/0003": "Nuevo texto", "mx/new": "Recién llegado"})
THIRD = catalogue(3, {name: text for name, text in SERVICES.items() if name != "mx/0007"})


def test_an_empty_kiosk_fetches_the_base(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink) -> None:
    repository.publish(FIRST)
    report = kiosk.over(server.url).run()
    assert kiosk.replica.bodies == FIRST
    assert (report.course, report.files, report.from_root, report.to_sequence) == ("base", ("base/1.zst",), None, 1)
    assert report.edition is not None and report.edition.sequence == 1


def test_the_next_day_takes_one_pack_and_four_requests(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    repository.publish(FIRST)
    kiosk.over(server.url).run()
    repository.publish(SECOND, [FIRST])
    server.asked.clear()
    report = kiosk.over(server.url).run()
    assert kiosk.replica.bodies == SECOND
    assert (report.course, report.files) == ("packs", ("delta/1-2.kdp",))
    # The question for a newer root is the fifth: the framework prescribes it.
    assert [path.rpartition("/")[2].split(".")[-2] for path, _ in server.asked][:4] == [
        "root", "timestamp", "snapshot", "targets",
    ]  # fmt: skip
    assert report.requests == len(server.asked) == 5


def test_nothing_new_costs_two_requests(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink) -> None:
    repository.publish(FIRST)
    kiosk.over(server.url).run()
    report = kiosk.over(server.url).run(is_thorough=False)
    assert (report.course, report.edition, report.requests) == ("none", None, 2)
    assert report.bytes < 3000
    assert report.as_json()["path"] == []


def test_a_late_kiosk_goes_by_hops_of_the_history(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    kiosk.replica = MemoryReplica(FIRST)
    repository.publish(THIRD, [SECOND], history=[(FIRST, SECOND)])
    report = kiosk.over(server.url).run()
    assert report.files == ("delta/1-2.kdp", "delta/2-3.kdp")
    assert kiosk.replica.bodies == THIRD and kiosk.replica.taken == 2


def test_a_kiosk_that_nobody_has_packs_for_takes_the_base(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    kiosk.replica = MemoryReplica(catalogue(0, some_services(400, "otro")))
    repository.publish(THIRD, [SECOND], history=[(FIRST, SECOND)])
    assert kiosk.over(server.url).run().course == "base"
    assert kiosk.replica.bodies == THIRD


def test_damage_is_mended_by_the_parts_that_differ(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    many = catalogue(1, some_services(3000))
    repository.publish(many)
    kiosk.replica = MemoryReplica({**many, "service:mx/0100": b'{"damaged":1}'})
    kiosk.replica.is_trusted = False
    report = kiosk.over(server.url).run()
    assert report.course == "repair" and len(report.files) == 1
    assert kiosk.replica.bodies == many
    base_bytes = next(repository.folder.glob("targets/base/*")).stat().st_size
    assert report.bytes < base_bytes / 2


def test_once_a_week_what_is_stored_is_hashed_anew(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    many = catalogue(1, some_services(3000))
    repository.publish(many)
    kiosk.over(server.url).run()
    kiosk.over(server.url).run()

    class Rotten(MemoryReplica):
        def root(self) -> bytes:
            return root_of(many)

    kiosk.replica = Rotten({**many, "service:mx/0100": b'{"damaged":1}'})
    assert kiosk.over(server.url).run().course == "none"
    assert kiosk.over(server.url).run(is_thorough=True).course == "repair"
    assert kiosk.replica.bodies == many


@pytest.mark.parametrize("spoil", ["gone", "spoiled"])
def test_a_pack_that_is_no_more_leads_to_another_way(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, spoil: str
) -> None:
    kiosk.replica = MemoryReplica(FIRST)
    stored = repository.folder / repository.publish(SECOND, [FIRST])["delta/1-2.kdp"]
    if spoil == "gone":
        stored.unlink()
    else:
        stored.write_bytes(bytes(stored.stat().st_size))
    assert kiosk.over(server.url).run().course in ("repair", "base")
    assert kiosk.replica.bodies == SECOND


def test_an_older_edition_is_not_taken(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink) -> None:
    kiosk.replica = MemoryReplica(SECOND)
    repository.publish(FIRST)
    with pytest.raises(RepositoryRefused, match="Edition 1 is offered and 2 is here"):
        kiosk.over(server.url).run()
    assert kiosk.replica.bodies == SECOND


def test_what_cannot_be_shown_is_refused_whole(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    kiosk.replica = MemoryReplica(FIRST)
    repository.publish(catalogue(2, {**SERVICES, "mx/evil": "<script>"}), [FIRST])
    updates = kiosk.over(server.url)
    with pytest.raises(CatalogueRefused, match="not one that the kiosk can show"):
        updates.run()
    server.asked.clear()
    with pytest.raises(CatalogueRefused, match="not one that the kiosk can show"):
        updates.run()
    assert [path for path, _ in server.asked] == ["/metadata/2.root.json", "/metadata/timestamp.json"]
    assert kiosk.replica.bodies == FIRST


def test_one_at_a_time(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink) -> None:
    repository.publish(FIRST)
    with one_at_a_time(kiosk.folder / "lock"), pytest.raises(AlreadyRunning, match="Another update"):
        kiosk.over(server.url).run()
    assert kiosk.over(server.url).run().edition


def test_it_is_rebuilt_without_a_link(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink) -> None:
    repository.publish(FIRST)
    kiosk.over(server.url).run()
    repository.publish(SECOND, [FIRST])
    updates = kiosk.over(server.url)
    updates.run()
    lost = MemoryReplica()
    assert rebuild(updates.kept, lost) is not None
    assert lost.bodies == SECOND


def test_a_base_of_some_days_ago_and_the_packs_since(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    repository.publish(THIRD, [SECOND], history=[(FIRST, SECOND)], base_of=FIRST)
    report = kiosk.over(server.url).run()
    assert report.course == "base" and report.files == ("base/1.zst", "delta/1-2.kdp", "delta/2-3.kdp")
    assert kiosk.replica.bodies == THIRD


def test_a_base_older_than_what_is_here_is_done_without(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    """All packs are gone from the server, and nearly all that is here differs: the parts still lead on."""
    kiosk.replica = MemoryReplica(catalogue(2, some_services(400, "otro")))
    repository.publish(THIRD, [SECOND], history=[(FIRST, SECOND)], base_of=FIRST)
    assert kiosk.over(server.url).run().course == "repair"
    assert kiosk.replica.bodies == THIRD
