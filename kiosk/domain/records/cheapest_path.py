# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The packs that bring a catalogue to another edition in the fewest bytes. Counts; neither fetches nor opens any."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Final

PRICE_OF_A_REQUEST_BYTES: Final = 500
"""What fetching one more file costs beside its bytes: the headers of question and answer."""


@dataclass(frozen=True, slots=True)
class Way:
    """A file that leads from one state to another; states are named by their roots in hex. `from_root` is None for a
    base, which needs nothing."""

    name: str
    from_root: str | None
    to_root: str
    size_bytes: int


def cheapest_path(ways: Iterable[Way], from_root: str | None, to_root: str) -> Sequence[Way] | None:
    """The ways to go, in order; empty where one is there already, None where none leads there. A path of packs is
    taken before one that begins with a base where both cost the same. Same ways, same answer, whatever their order."""
    if from_root == to_root:
        return ()
    leaving: dict[str | None, list[Way]] = {}
    for way in ways:
        leaving.setdefault(way.from_root, []).append(way)
    bases = leaving.pop(None, [])
    # The flag of a base comes right behind the cost, so that packs win a draw; names settle the rest.
    open_: list[tuple[int, bool, tuple[str, ...], str, tuple[Way, ...]]] = []
    for base in bases:
        heappush(open_, (cost_bytes((base,)), True, (base.name,), base.to_root, (base,)))
    if from_root is not None:
        heappush(open_, (0, False, (), from_root, ()))
    settled: set[str] = set()
    while open_:
        cost, has_base, names, here, path = heappop(open_)
        if here == to_root:
            return path
        if here in settled:
            continue
        settled.add(here)
        for way in leaving.get(here, ()):
            step = cost + cost_bytes((way,))
            heappush(open_, (step, has_base, (*names, way.name), way.to_root, (*path, way)))
    return None


def cost_bytes(path: Sequence[Way]) -> int:
    """Of fetching all of it, as the choice counts it."""
    return sum(way.size_bytes + PRICE_OF_A_REQUEST_BYTES for way in path)
