# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A `Replica` and `SeenVersions` in memory, as strict as the real ones are told to be."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.record import HEAD_ID, Record
from kiosk.domain.records.replica import Arrival, Removed
from kiosk.domain.records.state import bin_of, bin_roots, state_root

Bodies = dict[str, bytes]


def in_order(bodies: Mapping[str, bytes]) -> list[Record]:
    return [Record(each, bodies[each]) for each in sorted(bodies, key=str.encode)]


def root_of(bodies: Mapping[str, bytes]) -> bytes:
    return state_root((record.id, record.sha256) for record in in_order(bodies))


class MemoryReplica:
    def __init__(self, bodies: Mapping[str, bytes] | None = None) -> None:
        self.bodies: Bodies = dict(bodies or {})
        self.is_trusted = bool(bodies)
        self.taken = 0

    def root(self) -> bytes | None:
        return root_of(self.bodies) if self.is_trusted else None

    def sequence(self) -> int:
        return int(json.loads(self.bodies[HEAD_ID])["sequence"]) if self.is_trusted else 0

    def at(self, positions: Sequence[int]) -> Iterator[Record]:
        records = in_order(self.bodies)
        for position in positions:
            if position >= len(records):
                raise CatalogueRefused(f"There is no record {position} here.")
            yield records[position]

    def bin_roots(self) -> Sequence[bytes]:
        return bin_roots((record.id, record.sha256) for record in in_order(self.bodies))

    def take(self, arrival: Arrival) -> Edition:
        if arrival.from_root is not None and arrival.from_root != self.root():
            raise CatalogueRefused("The pack begins with another edition.")
        new = {} if arrival.from_root is None else dict(self.bodies)
        came = set()
        for change in arrival.changes:
            assert change.id not in came, "no id comes twice"
            came.add(change.id)
            if isinstance(change, Removed):
                assert arrival.from_root is not None
                new.pop(change.id, None)
            else:
                new[change.id] = change.body
        return self._became(new, arrival.to_root)

    def take_bins(self, to_root: bytes, bins: Mapping[int, Iterable[Record]]) -> Edition:
        new = {name: body for name, body in self.bodies.items() if bin_of(name) not in bins}
        for records in bins.values():
            new.update((record.id, record.body) for record in records)
        return self._became(new, to_root)

    def _became(self, new: Bodies, to_root: bytes) -> Edition:
        if root_of(new) != to_root:
            raise CatalogueRefused("The root does not come out as stated.")
        if b"<script" in b"".join(new.values()):
            raise CatalogueRefused("A record is not one that the kiosk can show.")
        head = json.loads(new[HEAD_ID])
        if head["sequence"] < self.sequence():
            raise CatalogueRefused("The edition is older than the one here.")
        self.bodies, self.is_trusted = new, True
        self.taken += 1
        services = sum(name.startswith("service:") for name in new)
        return Edition(head["sequence"], date.fromisoformat(head["published"]), to_root.hex(), services, True)


class MemorySeen:
    def __init__(self) -> None:
        self.versions: dict[str, int] = {}

    def highest(self) -> Mapping[str, int]:
        return dict(self.versions)

    def note(self, versions: Mapping[str, int]) -> None:
        for name, version in versions.items():
            self.versions[name] = max(version, self.versions.get(name, 0))
