# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kiosk-tuf on keys, thresholds, rotations and delegations, as The Update Framework's public suite tries them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from securesystemslib.signer import CryptoSigner

from tests.kiosk.sync.small_repository import SmallRepository
from tests.kiosk.sync.tuf_command import TufCommand, roles_of
from tests.link.range_server import RangeServer

KEYS = [CryptoSigner.generate_ed25519() for _ in range(10)]


@pytest.fixture
def command(tmp_path: Path, repository: SmallRepository, server: RangeServer) -> TufCommand:
    return TufCommand(tmp_path / "client", repository, server)


@dataclass(frozen=True)
class Version:
    """Which keys a role has, how many must sign, who does, and whether a client may accept it."""

    keys: Sequence[int]
    threshold: int
    signed_by: Sequence[int]
    is_good: bool = True


FIVE = (0, 1, 2, 3, 4)
ROOTS = {
    "one key replaced": [Version([1], 1, [1]), Version([2], 1, [2, 1]), Version([2], 1, [2])],
    "with signatures of nobody": [Version([1], 1, [3, 1, 4]), Version([2], 1, [3, 2, 1, 4])],
    "three of five, others each time": [Version(FIVE, 3, [0, 2, 4]), Version(FIVE, 3, [0, 4, 1])],
    "all replaced at once": [Version(FIVE, 3, [0, 2, 4]), Version((5, 6, 7, 8, 9), 3, [0, 2, 4, 5, 6, 7])],
    "threshold raised": [Version([1, 2, 3], 1, [1]), Version([1, 2, 3], 2, [1, 2])],
    "threshold lowered": [Version([1, 2], 2, [1, 2]), Version([1, 2], 1, [1, 2]), Version([1, 2], 1, [1])],
    "not by the old": [Version([1], 1, [1]), Version([2], 1, [2, 3, 4], is_good=False)],
    "not by the new": [Version([1], 1, [1]), Version([2], 1, [1, 3, 4], is_good=False)],
    "too few of the new": [Version(FIVE, 3, [0, 2, 4]), Version((0, 1, 3, 4, 5), 3, [0, 2, 4], is_good=False)],
    "too few of the old": [Version(FIVE, 3, [0, 2, 4]), Version((0, 1, 3, 4, 5), 3, [0, 4, 5], is_good=False)],
    "old threshold not met": [Version([1, 2], 2, [1, 2]), Version([1, 2], 1, [1], is_good=False)],
}


def put(repository: SmallRepository, role: str, version: Version) -> None:
    root = repository.signed["root"]
    root.roles[role].keyids.clear()
    root.roles[role].threshold = version.threshold
    for each in version.keys:
        root.add_key(KEYS[each].public_key, role)
    repository.signers[role] = [KEYS[each] for each in version.signed_by]


@pytest.mark.parametrize("versions", ROOTS.values(), ids=ROOTS)
def test_roots_in_a_row(command: TufCommand, repository: SmallRepository, versions: Sequence[Version]) -> None:
    repository.written["root"].clear()
    repository.signed["root"].version = 0
    for version in versions:
        put(repository, "root", version)
        repository.signed["root"].version += 1
        repository.write("root", bump=False)
    command.init()
    is_good = versions[-1].is_good
    assert command.refresh() == (0 if is_good else 1)
    assert (command.metadata / "root.json").read_bytes() == repository.written["root"][-1 if is_good else -2]


OTHERS = {
    "replaced": Version([2], 1, [2]),
    "with signatures of nobody": Version([1], 1, [3, 1, 4]),
    "three of five": Version(FIVE, 3, [1, 2, 3]),
    "by the old": Version([2], 1, [1, 3, 4], is_good=False),
    "one of three is no key": Version((0, 1, 3, 4, 5), 3, [0, 2, 4], is_good=False),
    "too few": Version((0, 1, 3, 4, 5), 3, [0, 4], is_good=False),
    "more wanted than there are": Version([1, 2], 3, [1, 2], is_good=False),
}


@pytest.mark.parametrize("version", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize("role", ["timestamp", "snapshot", "targets"])
def test_keys_of_other_roles(command: TufCommand, repository: SmallRepository, role: str, version: Version) -> None:
    command.init()
    put(repository, role, version)
    repository.write("root", "targets", "snapshot", "timestamp")
    assert command.refresh() == (0 if version.is_good else 1)
    if version.is_good:
        assert (command.metadata / f"{role}.json").read_bytes() == repository.written[role][-1]


def test_one_key_under_many_names_counts_once(command: TufCommand, repository: SmallRepository) -> None:
    root, signer = repository.signed["root"], repository.signers["snapshot"][0]
    for number in range(4):
        twin = type(signer.public_key).from_dict(f"{number:064x}", signer.public_key.to_dict())
        root.add_key(twin, "snapshot")
    root.roles["snapshot"].threshold = 3
    repository.write("root", "targets", "snapshot", "timestamp")
    command.init()
    assert command.refresh() == 1
    assert command.version("snapshot") is None


def test_many_roots_are_gone_through(command: TufCommand, repository: SmallRepository) -> None:
    for _ in range(40):
        repository.write("root")
    command.init()
    assert command.refresh() == 0
    assert command.version("root") == 41
    assert command.asked()[:40] == [f"{version}.root" for version in range(2, 42)]


GRAPHS: dict[str, tuple[list[tuple[str, str, list[str], bool]], list[str]]] = {
    "one": ([("targets", "A", ["*"], False)], ["A"]),
    "two": ([("targets", "A", ["*"], False), ("targets", "B", ["*"], False)], ["A", "B"]),
    "depth first": (
        [("targets", "A", ["*"], False), ("targets", "B", ["*"], False), ("A", "C", ["*"], False)],
        ["A", "C", "B"],
    ),
    "terminating": (
        [("targets", "A", ["*"], False), ("targets", "B", ["*"], False), ("A", "C", ["*"], True)],
        ["A", "C"],
    ),
    "other paths": ([("targets", "A", ["*.py"], False), ("targets", "B", ["*"], False)], ["B"]),
    "a circle": (
        [("targets", "B", ["*"], False), ("B", "C", ["*"], False), ("C", "B", ["*"], False)],
        ["B", "C"],
    ),
}


@pytest.mark.parametrize(("delegations", "visited"), GRAPHS.values(), ids=GRAPHS)
def test_delegations_are_gone_through_in_order(
    command: TufCommand,
    repository: SmallRepository,
    delegations: list[tuple[str, str, list[str], bool]],
    visited: list[str],
) -> None:
    for parent, role, paths, is_terminating in delegations:
        repository.delegate(parent, role, paths, is_terminating)
    repository.write(*dict.fromkeys(role for _, role, _, _ in delegations), "targets", "snapshot", "timestamp")
    command.init()
    assert command.download("missingpath") == 1
    assert roles_of(command.asked()[4:]) == visited


@pytest.mark.parametrize(
    ("name", "is_found"), [("releases/x/x_v1", True), ("releases/z/z_v1", False), ("releases/x/deep/er", False)]
)
def test_files_of_delegated_roles(command: TufCommand, repository: SmallRepository, name: str, is_found: bool) -> None:
    repository.delegate("targets", "B", ["releases/*/*", "releases/*/*/*"])
    repository.delegate("B", "C", ["releases/x/*"])
    repository.add_target(name, b"content", role="C")
    repository.write("C", "B", "targets", "snapshot", "timestamp")
    command.init()
    assert command.download(name) == (0 if is_found else 1)
    assert command.downloaded() == ([b"content"] if is_found else [])
