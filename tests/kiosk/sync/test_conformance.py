# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kiosk-tuf behaves as The Update Framework's public suite expects of a client: refresh, rollback, expiry, names."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.kiosk.sync.small_repository import NOW, SmallRepository
from tests.kiosk.sync.tuf_command import TufCommand
from tests.link.range_server import RangeServer

ALL = [("root", 1), ("snapshot", 1), ("targets", 1), ("timestamp", 1)]


@pytest.fixture
def command(tmp_path: Path, repository: SmallRepository, server: RangeServer) -> TufCommand:
    return TufCommand(tmp_path / "client", repository, server)


def test_the_first_refresh_asks_for_what_it_needs(command: TufCommand) -> None:
    assert command.init() == 0
    assert command.asked() == []
    assert command.refresh() == 0
    assert command.asked() == ["2.root", "timestamp", "1.snapshot", "1.targets"]
    assert command.trusted() == ALL


def test_the_second_one_asks_for_no_more_than_the_timestamp(command: TufCommand) -> None:
    assert (command.init(), command.refresh()) == (0, 0)
    command.asked()
    assert command.refresh() == 0
    assert command.asked() == ["2.root", "timestamp"]


def test_as_a_program_of_its_own(command: TufCommand, server: RangeServer) -> None:
    def run(*words: str) -> int:
        return subprocess.run([sys.executable, "-m", "kiosk.sync.conformance", *words], check=False).returncode

    command.init()
    assert run("--metadata-url", f"{server.url}/metadata", "--metadata-dir", str(command.metadata), "refresh") == 0
    assert run("--metadata-url", f"{server.url}/none", "--metadata-dir", str(command.metadata), "refresh") == 1


def test_metadata_is_kept_byte_for_byte(command: TufCommand, repository: SmallRepository) -> None:
    command.init()
    command.refresh()
    for role in ("root", "timestamp", "snapshot", "targets"):
        assert (command.metadata / f"{role}.json").read_bytes() == repository.written[role][-1]


@pytest.mark.parametrize("harm", ["no version", "wrong signature", "no json"])
def test_a_wrong_first_root_asks_for_nothing(command: TufCommand, repository: SmallRepository, harm: str) -> None:
    root = json.loads(repository.first_root)
    if harm == "no version":
        del root["signed"]["version"]
    else:
        root["signatures"][0]["sig"] = "30" * 64
    command.init(b"{" if harm == "no json" else json.dumps(root).encode())
    assert command.refresh() == 1
    assert command.asked() == []


@pytest.mark.parametrize(
    ("role", "trusted"),
    [
        ("root", [("root", 1)]),
        ("timestamp", [("root", 1)]),
        ("snapshot", [("root", 1), ("timestamp", 2)]),
        ("targets", [("root", 1), ("snapshot", 2), ("timestamp", 2)]),
    ],
)
def test_it_gets_as_far_as_the_signatures_do(
    command: TufCommand, repository: SmallRepository, role: str, trusted: list[tuple[str, int]]
) -> None:
    repository.signers[role] = []
    repository.write(*(["root"] if role == "root" else ["targets", "snapshot", "timestamp"]))
    command.init()
    assert command.refresh() == 1
    assert command.trusted() == trusted


def test_a_timestamp_of_the_same_version_is_not_looked_at(command: TufCommand, repository: SmallRepository) -> None:
    command.init()
    command.refresh()
    repository.signed["timestamp"].snapshot_meta.version = 100
    repository.write("timestamp", bump=False)
    command.asked()
    assert command.refresh() == 0
    assert command.asked() == ["2.root", "timestamp"]
    assert (command.metadata / "timestamp.json").read_bytes() == repository.written["timestamp"][0]


def test_hashes_of_metadata_are_compared(command: TufCommand, repository: SmallRepository) -> None:
    repository.write("targets", "snapshot", "timestamp", hashes=True)
    command.init()
    assert command.refresh() == 0
    repository.write("targets")
    repository.signed["snapshot"].meta["targets.json"].hashes = {"sha256": "46" * 32}
    repository.write("snapshot", "timestamp")
    assert command.refresh() == 1
    assert (command.version("snapshot"), command.version("targets")) == (3, 2)


def test_unknown_fields_are_kept_and_signed(command: TufCommand, repository: SmallRepository) -> None:
    command.init()
    command.refresh()
    root = repository.signed["root"]
    root.unrecognized_fields["custom-field"] = "value"
    key = next(iter(root.keys.values()))
    key.unrecognized_fields["extra-field"] = {"a": 1}
    key.unrecognized_fields["keyid_hash_algorithms"] = ["md5"]
    repository.write("root")
    assert command.refresh() == 0
    assert command.version("root") == 2


@pytest.mark.parametrize("has_hashes", [False, True])
def test_rolled_back_snapshots_and_targets(command: TufCommand, repository: SmallRepository, has_hashes: bool) -> None:
    repository.write("targets", "snapshot", "timestamp", hashes=has_hashes)
    command.init()
    assert command.refresh() == 0
    repository.signed["snapshot"].version = 1
    repository.write("snapshot", bump=False, hashes=has_hashes)
    repository.write("timestamp")
    command.asked()
    assert command.refresh() == 1
    assert (command.version("timestamp"), command.version("snapshot")) == (2, 2)
    assert command.asked()[-1] == "timestamp"


def test_a_snapshot_that_is_not_the_one_named(command: TufCommand, repository: SmallRepository) -> None:
    repository.signed["snapshot"].version = 2
    repository.write("snapshot", bump=False)
    repository.serve("snapshot", 1, repository.written["snapshot"][-1])
    command.init()
    assert command.refresh() == 1
    assert command.trusted() == [("root", 1), ("timestamp", 1)]


@pytest.mark.parametrize("role", ["timestamp", "snapshot", "targets"])
def test_fast_forward_is_recovered_from_by_new_keys(
    command: TufCommand, repository: SmallRepository, role: str
) -> None:
    command.init()
    repository.signed[role].version = 99_999
    repository.write("targets", "snapshot", "timestamp", bump=False)
    assert command.refresh() == 0
    assert command.version(role) == 99_999
    repository.rotate("timestamp")
    repository.rotate("snapshot")
    repository.signed[role].version = 1
    repository.write("targets", "snapshot", "timestamp")
    assert command.refresh() == 0
    assert command.version(role) == 2


def test_without_new_keys_it_is_not(command: TufCommand, repository: SmallRepository) -> None:
    command.init()
    repository.signed["timestamp"].version = 99_999
    repository.write("timestamp", bump=False)
    command.refresh()
    repository.signed["timestamp"].version = 5
    repository.write("root", "timestamp")
    assert command.refresh() == 1
    assert command.version("timestamp") == 99_999


def test_an_expired_root_is_taken_and_nothing_after_it(command: TufCommand, repository: SmallRepository) -> None:
    command.init()
    command.refresh()
    repository.signed["root"].expires = NOW - timedelta(days=1)
    repository.write("root")
    repository.write("targets", "snapshot", "timestamp")
    assert command.refresh() == 1
    assert command.trusted() == [("root", 2), ("snapshot", 1), ("targets", 1), ("timestamp", 1)]
    repository.signed["root"].expires = NOW + timedelta(days=1)
    repository.write("root")
    assert command.refresh() == 0
    assert command.version("root") == 3


@pytest.mark.parametrize(
    ("role", "versions"), [("timestamp", (2, 1, 1)), ("snapshot", (2, 2, 1)), ("targets", (2, 2, 1))]
)
def test_expired_metadata_is_no_final_word(
    command: TufCommand, repository: SmallRepository, role: str, versions: tuple[int, int, int]
) -> None:
    command.init()
    command.refresh()
    repository.signed[role].expires = NOW - timedelta(days=5)
    repository.write("targets", "snapshot", "timestamp")
    assert command.refresh() == 1
    found = tuple(command.version(each) for each in ("timestamp", "snapshot", "targets"))
    # The library keeps no expired file; the next refresh begins with what was good.
    assert all(have is not None and have <= most for have, most in zip(found, versions, strict=True))
    repository.signed[role].expires = NOW + timedelta(days=5)
    repository.write("targets", "snapshot", "timestamp")
    assert command.refresh() == 0


@pytest.mark.parametrize("is_consistent", [True, False])
def test_targets_with_and_without_consistent_snapshots(tmp_path: Path, is_consistent: bool) -> None:
    repository = SmallRepository(tmp_path / "repository", is_consistent)
    stored = repository.add_target("path/to/a/file.txt", b"content")
    repository.write("targets", "snapshot", "timestamp")
    with RangeServer(repository.folder) as server:
        command = TufCommand(tmp_path / "client", repository, server)
        command.init()
        assert command.download("path/to/a/file.txt") == 0
        prefix = ["2.", "2."] if is_consistent else ["", ""]
        last = stored.rpartition("/")[2]
        assert command.asked() == ["2.root", "timestamp", f"{prefix[0]}snapshot", f"{prefix[1]}targets", last]
    assert command.downloaded() == [b"content"]


def test_a_file_that_is_here_is_not_asked_for_again(command: TufCommand, repository: SmallRepository) -> None:
    repository.add_target("a.txt", b"first")
    repository.write("targets", "snapshot", "timestamp")
    command.init()
    assert command.download("a.txt") == 0
    command.asked()
    assert command.download("a.txt") == 0
    assert command.asked() == ["2.root", "timestamp"]
    repository.add_target("a.txt", b"second")
    repository.write("targets", "snapshot", "timestamp")
    assert command.download("a.txt") == 0
    assert command.downloaded() == [b"second"]


@pytest.mark.parametrize("instead", [b"short", b"just as long as that", b"much longer than what was signed" * 100, b""])
def test_another_file_in_its_place_is_not_stored(
    command: TufCommand, repository: SmallRepository, instead: bytes
) -> None:
    stored = repository.add_target("a.txt", b"twenty bytes of text")
    repository.write("targets", "snapshot", "timestamp")
    repository.put(stored, instead)
    command.init()
    assert command.download("a.txt") == 1
    assert command.downloaded() == []
    assert not list(command.metadata.rglob("*.part"))


def test_a_target_that_is_not_there_still_refreshes(command: TufCommand) -> None:
    command.init()
    assert command.download("nonexistent artifact") == 1
    assert command.asked() == ["2.root", "timestamp", "1.snapshot", "1.targets"]
    assert command.trusted() == ALL


@pytest.mark.parametrize("role", ["?", "#", "/delegatedrole", "../delegatedrole", "..", "a b", "ñ", "%2e%2e%2fx"])
def test_unusual_names_of_roles(command: TufCommand, repository: SmallRepository, role: str, tmp_path: Path) -> None:
    repository.delegate("targets", role, ["*"])
    repository.write(role, "targets", "snapshot", "timestamp")
    command.init()
    before = set(tmp_path.iterdir())
    assert command.download("nonexistent") == 1
    assert command.asked()[4:] == [f"1.{quote(role, '')}"]
    assert len(command.trusted()) == 5
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", ["../../outside.txt", "/etc/outside", "a/../../outside", "..\\outside"])
def test_names_of_targets_that_lead_elsewhere(
    command: TufCommand, repository: SmallRepository, name: str, tmp_path: Path
) -> None:
    repository.add_target("x", b"harm")
    targets = repository.signed["targets"].targets
    targets[name] = targets.pop("x")
    targets[name].path = name
    repository.write("targets", "snapshot", "timestamp")
    command.init()
    assert command.download(name) == 1
    assert command.downloaded() == [] and not list(tmp_path.rglob("*outside*"))


@pytest.mark.parametrize("words", [["refresh"], ["--metadata-url", "http://127.0.0.1:9", "download"]])
def test_what_is_missing_is_said(command: TufCommand, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    command.init()
    from kiosk.sync.conformance import main  # noqa: PLC0415

    assert main(["--metadata-dir", str(command.metadata), *words]) == 1
    assert "Give --" in capsys.readouterr().err


def test_damaged_notes_of_what_was_seen_stop_it(command: TufCommand) -> None:
    command.init()
    command.refresh()
    (command.metadata / "seen-versions").write_bytes(b"")
    assert command.refresh() == 1
