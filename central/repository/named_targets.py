# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the signed files say of an edition: facts, base, packs. A pack that lies on no cheapest way is not named."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from tuf.api._payload import TargetFile  # where it is typed

from central.repository.history import PublishedEdition
from central.repository.pack_books import BaseFile, PackFile
from kiosk.domain.records.canonical import canonical_bytes
from kiosk.domain.records.cheapest_path import Way, cheapest_path

EDITION_FILE: Final = "edition.json"
EDITION_FORMAT: Final = "ventanilla-edition/2"


@dataclass(frozen=True, slots=True)
class NamedTargets:
    """`edition` are the bytes of edition.json."""

    edition: bytes
    top: Mapping[str, TargetFile]
    history: Mapping[str, TargetFile]


def edition_facts(edition: PublishedEdition, bins_sha256: str) -> dict[str, Any]:
    return {
        "format": EDITION_FORMAT,
        "sequence": edition.sequence,
        "published": edition.published.isoformat(),
        "root": edition.root.hex(),
        "services": edition.services,
        "demonstration": edition.is_demonstration,
        "bins": bins_sha256,
    }


def named_targets(
    facts: Mapping[str, Any],
    base: BaseFile,
    packs: Sequence[PackFile],
    helped: Iterable[PublishedEdition],
    before: PublishedEdition | None,
) -> NamedTargets:
    """`helped` are the editions from which a kiosk finds a way, `before` the one whose pack everyone fetches."""
    edition = canonical_bytes(facts)
    digest = hashlib.sha256(edition).hexdigest()
    top = {
        EDITION_FILE: _target(EDITION_FILE, len(edition), digest, facts),
        base.name: _target(
            base.name, base.size_bytes, base.sha256, {"root": base.root.hex(), "sequence": base.sequence}
        ),
    }
    history: dict[str, TargetFile] = {}
    for pack in useful_packs(str(facts["root"]), base, packs, helped):
        roots = {"from": pack.from_root.hex(), "to": pack.to_root.hex()}
        is_newest = before is not None and pack.from_root == before.root and pack.to_root.hex() == facts["root"]
        (top if is_newest else history)[pack.name] = _target(pack.name, pack.size_bytes, pack.sha256, roots)
    return NamedTargets(edition, top, history)


def useful_packs(
    newest_root: str, base: BaseFile, packs: Sequence[PackFile], helped: Iterable[PublishedEdition]
) -> list[PackFile]:
    by_name = {pack.name: pack for pack in packs}
    ways = ways_of(base, packs)
    used: dict[str, PackFile] = {}
    for root in (base.root.hex(), *(edition.root.hex() for edition in helped)):
        path = cheapest_path(ways, root, newest_root) or ()
        used.update({way.name: by_name[way.name] for way in path if way.from_root is not None})
    return [used[name] for name in sorted(used)]


def ways_of(base: BaseFile, packs: Sequence[PackFile]) -> list[Way]:
    return [base.way, *(pack.way for pack in packs)]


def _target(name: str, length: int, sha256: str, custom: Mapping[str, Any]) -> TargetFile:
    return TargetFile(length, {"sha256": sha256}, name, {"custom": dict(custom)})
