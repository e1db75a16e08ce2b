# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Courses: the ways from the catalogue that is here to the one that is offered, cheapest first. Fetches and hands over;
the replica decides what is taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kiosk.domain.catalogue import Edition
from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.cheapest_path import cheapest_path
from kiosk.domain.records.replica import Replica
from kiosk.sync.download import Downloader
from kiosk.sync.kept_files import KeptFiles
from kiosk.sync.meter import Meter
from kiosk.sync.offer import Offer, Step
from kiosk.sync.rebuild import take
from kiosk.sync.repair import Repair


class Courses:
    def __init__(self, replica: Replica, downloader: Downloader, kept: KeptFiles, meter: Meter, repair: Repair) -> None:
        self.repair = repair
        self._replica = replica
        self._downloader = downloader
        self._kept = kept
        self._meter = meter

    def by_packs(self, steps: Iterable[Step], offer: Offer) -> Sequence[Step] | None:
        """From what is here; None where no packs lead on, or a base would be cheaper."""
        root = self._replica.root()
        path = _path(steps, root.hex() if root else None, offer.root)
        return None if not path or path[0].way.from_root is None else path

    def by_base(self, steps: Iterable[Step], offer: Offer) -> Sequence[Step] | None:
        """From nothing."""
        return _path(steps, None, offer.root)

    def go(self, path: Sequence[Step]) -> Edition:
        """Every step is fetched, verified and taken before the next one: a power cut costs no more than one."""
        missing = [step for step in path if not self._kept.has(step)]
        self._meter.expect(sum(step.wanted.length for step in missing))
        for step in path:
            self._downloader.fetch(step.wanted, self._kept.file(step))
            edition = take(self._kept, step, self._replica)
            self._kept.keep([step])
        return edition


def base_bytes(steps: Iterable[Step]) -> int:
    """What a base would cost; raises `CatalogueRefused` where there is none."""
    lengths = [step.wanted.length for step in steps if step.way.from_root is None]
    if not lengths:
        raise CatalogueRefused("The repository holds no whole catalogue. Tell headquarters.")
    return min(lengths)


def _path(steps: Iterable[Step], from_root: str | None, to_root: str) -> Sequence[Step] | None:
    # What is kept comes last and stands for the same name, at no cost.
    by_name = {step.way.name: step for step in steps}
    ways = cheapest_path([step.way for step in by_name.values()], from_root, to_root)
    return None if ways is None else [by_name[way.name] for way in ways]
