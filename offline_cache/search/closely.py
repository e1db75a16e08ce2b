# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Closely: the candidates read one by one and ranked; withdrawn ones answer with what replaced them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from offline_cache.search.groups import Groups
from offline_cache.search.ranking import Document, Likeness, Ranking, Score
from offline_cache.search.weights import EVENT_PHRASE, FIRST_FOR_EVENT, LATER
from offline_cache.snapshot import Snapshot

_ROWS: Final = (
    "SELECT number, document, services.id, status, successor FROM search_documents"
    " JOIN services USING (number) WHERE number IN ({marks}) ORDER BY services.id"
)


@dataclass(frozen=True, slots=True)
class Looked:
    """`service` is what answers; `instead_of` the withdrawn one whose words were asked for."""

    service: str
    score: Score
    instead_of: str | None

    def is_better(self, other: Looked) -> bool:
        """Of as good ones, a service that is offered speaks for itself."""
        return (self.score.value, self.instead_of is None) > (other.score.value, other.instead_of is None)


class Closely:
    def __init__(self, snapshot: Snapshot, groups: Groups) -> None:
        self._snapshot = snapshot
        self._groups = groups
        self._first_numbers: dict[str, tuple[int, ...]] = {
            event: tuple(self._numbers(services)) for event, services in groups.first.items()
        }

    def looked(
        self,
        numbers: Iterable[int],
        ranking: Ranking,
        events: Mapping[str, Likeness],
        long: Mapping[int, Mapping[int, float]],
        liked: Mapping[int, float],
    ) -> list[Looked]:
        """Best first, each service once; equal scores in the order of ids. `events` are those that the question names;
        `liked` says how much services are chosen, by their numbers."""
        first = (number for event in events for number in self._first_numbers.get(event, ()))
        wanted = list(dict.fromkeys((*numbers, *first)))
        if not wanted:
            return []
        agencies: dict[str, Likeness] = {}
        best: dict[str, Looked] = {}
        rows = self._snapshot.rows(_ROWS.format(marks=", ".join("?" * len(wanted))), *wanted)
        for number, text, identity, status, successor in rows:
            document = document_of(self._snapshot.json(text))
            agency = agencies.get(document.agency)
            if agency is None:
                phrases = self._groups.phrases["agency"].get(document.agency, {})
                agency = agencies[document.agency] = ranking.likeness(phrases)
            own, popularity = self._own(identity, document, events), liked.get(number, 0.0)
            score = ranking.score(document, own, agency, long.get(number, {}), popularity)
            answering = self._answering(identity, status, successor)
            looked = Looked(answering, score, identity if answering != identity else None)
            if answering not in best or looked.is_better(best[answering]):
                best[answering] = looked
        return sorted(best.values(), key=lambda each: (-each.score.value, each.service))

    def _own(
        self, identity: str, document: Document, events: Mapping[str, Likeness]
    ) -> dict[str, tuple[Likeness, float]]:
        """The named events of this service, with how much each counts for it."""
        own: dict[str, tuple[Likeness, float]] = {}
        for event, likeness in events.items():
            first = self._groups.first.get(event, ())
            if identity in first:
                own[event] = likeness, FIRST_FOR_EVENT * LATER ** first.index(identity)
            elif event in document.events:
                own[event] = likeness, EVENT_PHRASE * LATER ** document.events.index(event)
        return own

    def _answering(self, identity: str, status: str, successor: str | None) -> str:
        """Follow successors to one that is still offered; where none is, the last tombstone speaks for itself."""
        while status == "withdrawn" and successor:
            ((identity, status, successor),) = self._snapshot.rows(
                "SELECT services.id, status, successor FROM services JOIN records USING (number) WHERE records.id = ?",
                f"service:{successor}",
            )
        return identity

    def _numbers(self, services: Sequence[str]) -> Iterable[int]:
        for service in services:
            for (number,) in self._snapshot.rows("SELECT number FROM records WHERE id = ?", f"service:{service}"):
                yield number


def document_of(stored: Mapping[str, Any]) -> Document:
    return Document(stored["name"], stored["keyword"], stored["marked"], tuple(stored["events"]), stored["agency"])
