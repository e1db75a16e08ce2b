# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rollback protection that outlives the metadata folder: versions by the keys that vouched for them. Verifies nothing.

A version is noted under every key that signed it. It holds something back only while enough of those keys are still
trusted to vouch for it: after headquarters replaced stolen keys, it may begin to count anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from tuf.api._payload import Role, Root, Snapshot, Timestamp
from tuf.api.metadata import Metadata

from kiosk.domain.errors import RepositoryRefused

_KEY_LETTERS: Final = 16


@dataclass(frozen=True, slots=True)
class Vouched:
    """`name` in `version`, said by `signers`, of whom `role` wants enough."""

    name: str
    version: int
    role: Role
    signers: frozenset[str]


def vouched(root: Root, timestamp: Metadata[Timestamp], snapshot: Metadata[Snapshot]) -> Iterator[Vouched]:
    """The timestamp says which snapshot is the newest one, the snapshot says it of all others."""
    by_timestamp = _signers(root, Timestamp.type, timestamp)
    by_snapshot = _signers(root, Snapshot.type, snapshot)
    yield Vouched("timestamp", timestamp.signed.version, root.roles[Timestamp.type], by_timestamp)
    yield Vouched("snapshot", timestamp.signed.snapshot_meta.version, root.roles[Timestamp.type], by_timestamp)
    for file, meta in snapshot.signed.meta.items():
        yield Vouched(file.removesuffix(".json"), meta.version, root.roles[Snapshot.type], by_snapshot)


def check(root_version: int, found: list[Vouched], seen: Mapping[str, int]) -> None:
    """Raises `RepositoryRefused` where something is older than what this machine ever accepted."""
    if root_version < seen.get(Root.type, 0):
        raise _older("root", root_version, seen[Root.type])
    for each in found:
        newer = [seen[note] for note in _notes(each.name, each.role.keyids) if seen.get(note, 0) > each.version]
        if len(newer) >= each.role.threshold:
            raise _older(each.name, each.version, max(newer))


def notes(root_version: int, found: list[Vouched]) -> dict[str, int]:
    noted = {note: each.version for each in found for note in _notes(each.name, each.signers)}
    return {Root.type: root_version, **noted}


def _notes(name: str, keys: list[str] | frozenset[str]) -> list[str]:
    return [f"{name}/{key[:_KEY_LETTERS]}" for key in keys]


def _signers(root: Root, role: str, metadata: Metadata[Timestamp] | Metadata[Snapshot]) -> frozenset[str]:
    return frozenset(root.get_verification_result(role, metadata.signed_bytes, metadata.signatures).signed)


def _older(name: str, version: int, seen: int) -> RepositoryRefused:
    return RepositoryRefused(
        f"What is offered is older than what this machine has seen ({name} {version}, seen {seen}). "
        "The old catalogue stays. A stick may be out of date: write it anew."
    )
