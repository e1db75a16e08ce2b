# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which packs an edition gets: decided from dates, numbers and bytes alone. Reads and writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from central.repository.history import PublishedEdition

DIRECT_DAYS: Final = 30
ANCHOR_DAYS: Final = 366
BUDGET_BYTES: Final = 400 << 20
"""Old and new bytes that are compressed for one edition: some two minutes on two cores."""


@dataclass(frozen=True, slots=True)
class PlannedPack:
    start: PublishedEdition
    is_step: bool


def plan_packs(editions: Sequence[PublishedEdition], dear: Mapping[int, int], budget_bytes: int) -> list[PlannedPack]:
    """To the last of `editions` (oldest first). `dear` says what a pack from each costs to compress. The day before
    always; then hops that halve, so that where direct packs are too dear a way of few packs is left; then the direct
    ones, the newest first."""
    *earlier, newest = editions
    if not earlier:
        return []
    hops = _hops(earlier, newest)
    wanted = [PlannedPack(earlier[-1], is_step=True), *(PlannedPack(hop, is_step=True) for hop in hops)]
    wanted += [PlannedPack(start, is_step=False) for start in reversed(starts(editions, newest.day))]
    plan: dict[int, PlannedPack] = {}
    for pack in wanted:
        price = dear[pack.start.sequence]
        if pack.start.sequence in plan or (plan and price > budget_bytes):
            continue
        plan[pack.start.sequence] = pack
        budget_bytes -= price
    return list(plan.values())


def starts(editions: Sequence[PublishedEdition], today: date) -> list[PublishedEdition]:
    """The editions that a kiosk is helped on from, oldest first: all of the last thirty days and the one before them,
    and the last of each week for a year."""
    *earlier, _ = editions
    direct = _since(earlier, today - timedelta(days=DIRECT_DAYS))
    weeks = {edition.day.isocalendar()[:2]: edition for edition in _since(earlier, today - timedelta(days=ANCHOR_DAYS))}
    chosen = {edition.sequence: edition for edition in (*weeks.values(), *direct)}
    return [chosen[sequence] for sequence in sorted(chosen)]


def edition_behind(editions: Sequence[PublishedEdition], today: date, days: int) -> PublishedEdition | None:
    """What a kiosk has that was last brought up to date so many days ago; None where nothing was published then."""
    then = today - timedelta(days=days)
    return next((edition for edition in reversed(editions) if edition.day <= then), None)


def _since(editions: Sequence[PublishedEdition], oldest: date) -> Sequence[PublishedEdition]:
    first = next((place for place, edition in enumerate(editions) if edition.day >= oldest), len(editions))
    return editions[max(0, first - 1) :]


def _hops(earlier: Sequence[PublishedEdition], newest: PublishedEdition) -> list[PublishedEdition]:
    """From 2, 4, 8… numbers before, as far as that power divides the newest's own number."""
    hops, power = [], 2
    while newest.sequence % power == 0 and power < newest.sequence:
        behind = newest.sequence - power
        hop = next((edition for edition in reversed(earlier) if edition.sequence <= behind), None)
        hops += [hop] if hop else []
        power *= 2
    return hops
