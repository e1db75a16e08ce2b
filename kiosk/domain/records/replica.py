# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Replica: this machine's catalogue as records, for whoever brings another edition. No screens, no network, no SQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.catalogue import Edition
from kiosk.domain.records.record import Record


@dataclass(frozen=True, slots=True)
class Removed:
    """The record of this id is no longer in the catalogue."""

    id: str


Change = Record | Removed


@dataclass(frozen=True, slots=True)
class Arrival:
    """One step towards another edition. `from_root` is None where `changes` are the whole catalogue, and then there is
    no `Removed` among them. No id comes twice; the whole catalogue comes in the order of the ids' UTF-8 bytes. Changes
    are read once; reading them may raise, and then nothing was taken. They may not be kept: there can be many."""

    from_root: bytes | None
    to_root: bytes
    changes: Iterable[Change]


class Replica(Protocol):
    """Used from the thread of whoever synchronises; what the screens show stays as it is until the hall swaps between
    two visits. All of it raises `StateFolderError` where the disk does not do its part."""

    def root(self) -> bytes | None:
        """Of the newest edition taken, shown or not; None where there is none or it cannot be trusted."""
        ...

    def sequence(self) -> int:
        """Of the same edition; 0 where there is none."""
        ...

    def at(self, positions: Sequence[int]) -> Iterator[Record]:
        """The records at these ascending positions among all ids in order, the first being 0. Raises
        `CatalogueRefused` where there is no such position."""
        ...

    def bin_roots(self) -> Sequence[bytes]:
        """Of 256 bins, from what is stored now, every record hashed anew: a damaged one shows."""
        ...

    def take(self, arrival: Arrival) -> Edition:
        """All of it in one transaction that is on the disk when this returns. Raises `CatalogueRefused` where
        `from_root` is not `root()`, the root does not come out as stated, a record is not one that the kiosk can show,
        or the edition is older than the one here; then all is as before."""
        ...

    def take_bins(self, to_root: bytes, bins: Mapping[int, Iterable[Record]]) -> Edition:
        """Whole bins in the place of damaged ones; otherwise as `take`."""
        ...


class SeenVersions(Protocol):
    """What signed files this machine ever accepted. Survives power cuts, and outlives the catalogue."""

    def highest(self) -> Mapping[str, int]:
        """Name of a signed file ("timestamp", "root", …) to its highest version; "time" is the newest moment that a
        signature vouched for, in seconds since 1970."""
        ...

    def note(self, versions: Mapping[str, int]) -> None:
        """On the disk when this returns. A lower number than the one kept changes nothing."""
        ...
