# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kiosk-tuf before a server as plain as that of The Update Framework's public suite, and asked for several files."""

from __future__ import annotations

from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner

from tests.kiosk.sync.small_repository import SmallRepository
from tests.kiosk.sync.tuf_command import TufCommand
from tests.link.range_server import RangeServer


@pytest.fixture
def command(tmp_path: Path, repository: SmallRepository, server: RangeServer) -> TufCommand:
    return TufCommand(tmp_path / "client", repository, server)


def test_a_server_that_names_no_versions_of_its_files(
    command: TufCommand, repository: SmallRepository, server: RangeServer
) -> None:
    repository.add_target("a.txt", b"content")
    repository.write("targets", "snapshot", "timestamp")
    server.fault = "no-tag"
    assert (command.init(), command.refresh(), command.download("a.txt")) == (0, 0, 0)
    assert command.downloaded() == [b"content"]


def test_without_a_name_for_its_bytes_a_file_has_no_more_of_them(
    command: TufCommand, repository: SmallRepository, server: RangeServer, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.put("metadata/timestamp.json", repository.written["timestamp"][0] + b" " * 20_000)
    server.fault = "no-tag"
    command.init()
    assert command.refresh() == 1
    assert "timestamp.json goes on after the 16384 bytes" in capsys.readouterr().err
    assert command.trusted() == [("root", 1)]


def test_several_files_come_in_order_until_one_cannot(command: TufCommand, repository: SmallRepository) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        repository.add_target(name, name.encode())
    repository.write("targets", "snapshot", "timestamp")
    command.init()
    assert command.download("b.txt", "a.txt") == 0
    assert command.asked()[:4] == ["2.root", "timestamp", "2.snapshot", "2.targets"], "refreshed once"
    assert command.downloaded() == [b"b.txt", b"a.txt"]
    assert command.download("none.txt", "c.txt") == 1
    assert command.downloaded() == [b"b.txt", b"a.txt"]


def test_a_role_counts_only_for_those_who_trust_its_keys(command: TufCommand, repository: SmallRepository) -> None:
    """Two roles delegate to one name, each to other keys; only the keys that the first one means have signed."""
    for parent, paths in (("left", ["left/*"]), ("right", ["right/*"])):
        repository.delegate("targets", parent, paths)
        repository.delegate(parent, "shared", paths)
    right = repository.signed["right"]
    right.delegations.roles["shared"].keyids.clear()
    right.add_key(CryptoSigner.generate_ed25519().public_key, "shared")
    for name in ("left/a", "right/b"):
        repository.add_target(name, name.encode(), role="shared")
    repository.write("shared", "left", "right", "targets", "snapshot", "timestamp")
    command.init()
    assert command.download("left/a", "right/b") == 1
    assert command.downloaded() == [b"left/a"]
