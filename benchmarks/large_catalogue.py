# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A made-up catalogue of any size and its edits of many days, one record at a time. The same seed, the same bytes.

for record in LargeCatalogue(100_000).records(): ...            # edition 1, in order of ids
for record in LargeCatalogue(100_000, days=30).records(): ...   # thirty days of edits later
for change in LargeCatalogue(100_000, days=30).changes(since=29): ...
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any, Final

from benchmarks import large_sheet
from kiosk.domain.records.canonical import canonical_bytes
from kiosk.domain.records.record import HEAD_ID, Record, record_id
from kiosk.domain.records.replica import Change, Removed

EDITED, ADDED, REMOVED = 0.01, 0.002, 0.001
"""Shares of all services, each day."""
FEE_EVERY: Final = 100
FEE_OF: Final = 55
"""So many of a hundred sheets name a fee in force; the annual update changes that number alone."""
_MOST_REQUESTED: Final = 12


@dataclass(frozen=True)
class LargeCatalogue:
    """What headquarters publishes `days` days after edition 1; `fees` counts the annual updates."""

    services: int
    seed: int = 1
    days: int = 0
    fees: int = 0

    def edited(self, day: int) -> LargeCatalogue:
        """The same catalogue as of another day."""
        return LargeCatalogue(self.services, self.seed, day, self.fees)

    def with_new_fees(self) -> LargeCatalogue:
        return LargeCatalogue(self.services, self.seed, self.days, self.fees + 1)

    def records(self) -> Iterator[Record]:
        """All of it in the order of ids."""
        yield self._head()
        for place in range(large_sheet.EVENTS):
            yield _record("event", large_sheet.event(self.seed, place))
        for place in range(large_sheet.AGENCIES):
            yield _record("organisation", large_sheet.agency(self.seed, place))
        for number in self._numbers():
            yield self.service(number)
        for place in range(large_sheet.TOPICS):
            yield _record("topic", large_sheet.topic(self.seed, place))

    def service(self, number: int) -> Record:
        days = self._history.edits.get(number, ())
        fee = self.fees if number % FEE_EVERY < FEE_OF else 0
        return _record("service", large_sheet.service(self.seed, number, days, fee))

    def changes(self, since: int) -> Iterator[Change]:
        """From the day `since` to this one, in the order of ids; the same fees."""
        before = self.edited(since)
        yield self._head()
        old, new = before._history, self._history
        touched = {number for number, days in new.edits.items() if days[-1] > since}
        for number in sorted(touched | (new.removed - old.removed) | set(range(before._count, self._count))):
            if number not in new.removed:
                yield self.service(number)
            elif number < before._count and number not in old.removed:
                yield Removed(record_id("service", large_sheet.service_id(number)))

    def fee_changes(self) -> Iterator[Change]:
        """What the last annual update changed."""
        yield self._head()
        yield from (self.service(number) for number in self._numbers() if number % FEE_EVERY < FEE_OF)

    def _numbers(self) -> Iterator[int]:
        return (number for number in range(self._count) if number not in self._history.removed)

    @property
    def _count(self) -> int:
        return self.services + self.days * _share(self.services, ADDED)

    @cached_property
    def _history(self) -> _History:
        history = _History({}, set())
        for day in range(1, self.days + 1):
            draw = Random(f"{self.seed} day {day}")
            there = self.services + (day - 1) * _share(self.services, ADDED)
            for number in sorted({draw.randrange(there) for _ in range(_share(self.services, EDITED))}):
                history.edits[number] = (*history.edits.get(number, ()), day)
            while len(history.removed) < day * _share(self.services, REMOVED):
                number = draw.randrange(there)
                if number % large_sheet.LASTING:
                    history.removed.add(number)
        return history

    def _head(self) -> Record:
        month, day = divmod(self.days % 336, 28)
        head: dict[str, Any] = {
            "format": "ventanilla-catalogue/1",
            "sequence": 1 + self.days + self.fees,
            "published": f"{2026 + self.days // 336}-{month + 1:02}-{day + 1:02}",
            "demonstration": True,
            "mostRequested": [
                large_sheet.service_id(number)
                for number in range(0, min(self.services, _MOST_REQUESTED * large_sheet.LASTING), large_sheet.LASTING)
            ],
        }
        return Record(HEAD_ID, canonical_bytes(head))


@dataclass(frozen=True, slots=True)
class _History:
    """`edits` are the days on which a service's text was changed."""

    edits: dict[int, tuple[int, ...]]
    removed: set[int]


def _share(services: int, share: float) -> int:
    return max(1, round(services * share))


def _record(kind: Any, data: dict[str, Any]) -> Record:
    return Record(record_id(kind, data["id"]), canonical_bytes(data))
