# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an attacker may do who owns the link, the server or the stick: the old catalogue stays, with a sentence."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner

from kiosk.domain.errors import LinkBroken, RepositoryRefused, SyncError
from kiosk.sync.safe_path import safe_path
from kiosk.sync.time_floor import TIME, TimeFloor
from tests.kiosk.sync.faults.real_editions import bodies
from tests.kiosk.sync.kiosk_on_link import KioskOnLink
from tests.kiosk.sync.packing import catalogue, some_services
from tests.kiosk.sync.small_repository import NOW, SmallRepository
from tests.link.range_server import RangeServer

FIRST, SECOND = bodies(1), bodies(2)
Attack = Callable[[SmallRepository], None]


def wrong_key(repository: SmallRepository) -> None:
    repository.signers["targets"] = [CryptoSigner.generate_ed25519()]
    repository.publish(SECOND, [FIRST])


def wrong_timestamp_key(repository: SmallRepository) -> None:
    repository.signers["timestamp"] = [CryptoSigner.generate_ed25519()]
    repository.publish(SECOND, [FIRST])


def under_threshold(repository: SmallRepository) -> None:
    second = CryptoSigner.generate_ed25519()
    repository.signed["root"].add_key(second.public_key, "targets")
    repository.signed["root"].roles["targets"].threshold = 2
    repository.write("root")
    repository.publish(SECOND, [FIRST])


def rollback(repository: SmallRepository) -> None:
    repository.put("metadata/timestamp.json", repository.written["timestamp"][0])


def snapshot_rollback(repository: SmallRepository) -> None:
    repository.signed["snapshot"].version = 1
    repository.write("snapshot", bump=False)
    repository.write("timestamp")


def targets_rollback(repository: SmallRepository) -> None:
    repository.signed["targets"].version = 1
    repository.write("targets", bump=False)
    repository.write("snapshot", "timestamp")


def freeze(repository: SmallRepository) -> None:
    repository.signed["timestamp"].expires = NOW - timedelta(days=1)
    repository.write("timestamp")


def expired_root(repository: SmallRepository) -> None:
    repository.signed["root"].expires = NOW - timedelta(days=1)
    repository.write("root")


def mix_and_match(repository: SmallRepository) -> None:
    old = repository.written["targets"][-1]
    repository.publish(SECOND, [FIRST])
    repository.serve("targets", repository.signed["targets"].version, old)


def mixed_hashes(repository: SmallRepository) -> None:
    repository.publish(SECOND, [FIRST])
    repository.write("targets", "snapshot", "timestamp", hashes=True)
    file = repository.folder / f"metadata/{repository.signed['targets'].version}.targets.json"
    file.write_bytes(file.read_bytes().translate(bytes.maketrans(b"0123", b"1230")))


def a_role_taken_out(repository: SmallRepository) -> None:
    repository.signed["snapshot"].meta.pop("targets.json")
    repository.write("snapshot", "timestamp")


def not_json(repository: SmallRepository) -> None:
    repository.put("metadata/timestamp.json", b"\xff\x00 no signed file")


def deep_json(repository: SmallRepository) -> None:
    repository.put("metadata/timestamp.json", b"[" * 8000)


def endless_metadata(repository: SmallRepository) -> None:
    repository.put("metadata/timestamp.json", b" " * 5_000_000)


def another_kind(repository: SmallRepository) -> None:
    repository.put("metadata/timestamp.json", repository.written["snapshot"][-1])


def names_of_other_folders(repository: SmallRepository) -> None:
    repository.publish(SECOND, [FIRST], has_base=False)
    targets = repository.signed["targets"].targets
    targets["delta/../../../etc/1-2.kdp"] = targets.pop("delta/1-2.kdp")
    repository.write("targets", "snapshot", "timestamp")


def another_format(repository: SmallRepository) -> None:
    repository.publish(SECOND, [FIRST])
    repository.signed["targets"].targets["edition.json"].unrecognized_fields["custom"]["format"] = "else/1"
    repository.write("targets", "snapshot", "timestamp")


def no_edition(repository: SmallRepository) -> None:
    repository.publish(SECOND, [FIRST])
    repository.signed["targets"].targets.pop("edition.json")
    repository.write("targets", "snapshot", "timestamp")


@pytest.mark.parametrize("field", ["root", "sequence", "published", "bins"])
def test_a_signed_edition_that_says_nothing_usable(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, field: str
) -> None:
    repository.publish(SECOND, [FIRST])
    repository.signed["targets"].targets["edition.json"].unrecognized_fields["custom"][field] = ["../x"]
    repository.write("targets", "snapshot", "timestamp")
    with pytest.raises(RepositoryRefused, match=f"nothing usable of “{field}”"):
        kiosk.over(server.url).run()


ATTACKS: dict[Attack, str] = {
    wrong_key: "not signed by those who may",
    wrong_timestamp_key: "not signed by those who may",
    under_threshold: "not signed by those who may",
    rollback: "older than this machine has",
    snapshot_rollback: "older than this machine has",
    targets_rollback: "older than this machine has",
    freeze: "has expired",
    expired_root: "has expired",
    mix_and_match: "older than this machine has, or a mixture",
    mixed_hashes: "do not belong together",
    a_role_taken_out: "not as it should be",
    not_json: "damaged or no such file",
    deep_json: "damaged or no such file",
    endless_metadata: "goes on after the 16384 bytes",
    another_kind: "not signed|not as it should be",
    names_of_other_folders: "outside of itself|No file of the repository",
    another_format: "Update the kiosk's program",
    no_edition: "names no edition",
}


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.__name__)
@pytest.mark.parametrize("by", ["link", "stick"])
def test_the_old_catalogue_stays(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, attack: Attack, by: str
) -> None:
    repository.publish(FIRST)
    kiosk.over(server.url).run()
    attack(repository)
    with pytest.raises(SyncError, match=ATTACKS[attack]):
        kiosk.over(server.url if by == "link" else repository.folder).run()
    assert kiosk.replica.bodies == FIRST and kiosk.replica.taken == 1


def test_a_power_cut_that_lost_the_metadata_lets_no_older_stick_in(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, tmp_path: Path
) -> None:
    repository.publish(FIRST)
    old = repository.written["timestamp"][-1]
    repository.publish(SECOND, [FIRST])
    kiosk.over(server.url).run()
    for file in (kiosk.folder / "metadata").rglob("*.json"):
        file.write_bytes(b"")
    kiosk.replica.is_trusted = False  # the catalogue was lost as well: only the versions seen are left
    repository.put("metadata/timestamp.json", old)
    with pytest.raises(RepositoryRefused, match="older than what this machine has seen"):
        kiosk.over(repository.folder).run()
    assert kiosk.replica.taken == 1
    repository.put("metadata/timestamp.json", repository.written["timestamp"][-1])
    assert kiosk.over(repository.folder).run().edition


def test_a_lost_newer_root_is_missed(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink) -> None:
    repository.publish(FIRST)
    repository.rotate("snapshot")
    repository.write("snapshot", "timestamp")
    kiosk.over(server.url).run()
    for file in (kiosk.folder / "metadata").rglob("*.json"):
        file.unlink()
    (repository.folder / "metadata/2.root.json").unlink()
    with pytest.raises(RepositoryRefused):
        kiosk.over(repository.folder).run()


def test_stolen_keys_that_were_replaced_hold_nothing_back(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    """Whoever had the keys counted on to a billion; headquarters begins anew with new keys."""
    repository.publish(FIRST)
    for role in ("targets", "snapshot", "timestamp"):
        repository.signed[role].version = 999_999_999
    repository.write("targets", "snapshot", "timestamp")
    kiosk.over(server.url).run()
    for role in ("snapshot", "timestamp"):
        repository.rotate(role)
    for role in ("targets", "snapshot", "timestamp"):
        repository.signed[role].version = 10
    repository.publish(SECOND, [FIRST])
    assert kiosk.over(server.url).run().to_sequence == 2


def test_three_new_roots_in_a_year_away(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink) -> None:
    repository.publish(FIRST)
    kiosk.over(server.url).run()
    for _ in range(3):
        repository.rotate("root")
    repository.rotate("targets")
    repository.publish(SECOND, [FIRST])
    assert kiosk.over(server.url).run().to_sequence == 2


@pytest.mark.parametrize("year", [1970, 2040])
def test_a_wrong_clock_is_said(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink, year: int) -> None:
    repository.publish(FIRST)
    kiosk.over(server.url).run()
    repository.signed["timestamp"].expires = NOW - timedelta(days=1)
    repository.write("timestamp")
    kiosk.seen.note({TIME: int(NOW.timestamp())})
    kiosk.floor = TimeFloor(datetime(2026, 1, 1, tzinfo=UTC), lambda: datetime(year, 1, 1, tzinfo=UTC))
    with pytest.raises(RepositoryRefused, match=f"The clock of this machine says {year}-01-01.*set the date"):
        kiosk.over(server.url).run()
    assert kiosk.replica.bodies == FIRST


def test_a_clock_at_1970_still_updates(repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink) -> None:
    kiosk.floor = TimeFloor(NOW - timedelta(days=3), lambda: datetime(1970, 1, 1, tzinfo=UTC))
    repository.publish(FIRST)
    assert kiosk.over(server.url).run().edition
    assert kiosk.seen.versions[TIME] == int(datetime(2026, 11, 1, tzinfo=UTC).timestamp())


def test_a_date_in_the_far_future_stops_nothing(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    repository.publish(catalogue(1, some_services(5), published="2090-01-01"))
    assert kiosk.over(server.url).run().edition
    assert TIME not in kiosk.seen.versions


def test_a_bomb_on_the_wire_is_not_unpacked(
    repository: SmallRepository, server: RangeServer, kiosk: KioskOnLink
) -> None:
    repository.publish(FIRST)
    server.fault = "gzip-bomb"
    with pytest.raises((RepositoryRefused, LinkBroken)):
        kiosk.over(server.url).run()


@pytest.mark.parametrize(
    "path",
    ["targets/../x", "/etc/passwd", "targets//x", "targets/a\\b", "C:/x", "targets/./x", "targets/a\n", "", "t/" * 600],
)
def test_paths_that_lead_elsewhere(path: str) -> None:
    with pytest.raises(RepositoryRefused, match="outside of itself"):
        safe_path(path)
