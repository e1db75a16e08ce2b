# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Candidates: the services that the full-text table holds likeliest, and where their long texts hold what was asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from offline_cache.search.documents import FIELDS
from offline_cache.search.entry import GroupKind, group_token
from offline_cache.snapshot import Snapshot

_MOST: Final = 80
_COLUMN_WEIGHTS: Final = {"name": 10.0, "keyword": 8.0, "agency": 3.0, "event": 3.0, "body": 2.0, "detail": 1.0}
_BEST_FIRST: Final = f"bm25({', '.join(str(_COLUMN_WEIGHTS[field]) for field in FIELDS)})"
_LONG: Final = {"body": FIELDS.index("body"), "detail": FIELDS.index("detail")}


@dataclass(frozen=True, slots=True)
class Candidate:
    """`answers_with` is the service itself, or what replaced a withdrawn one."""

    number: int
    answers_with: str
    popularity: int


class Candidates:
    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def best(self, forms: Mapping[str, Sequence[str]], groups: Iterable[tuple[GroupKind, str]]) -> list[Candidate]:
        terms = dict.fromkeys(form for some in forms.values() for form in some)
        tokens = [group_token(kind, key) for kind, key in groups]
        rows = self._snapshot.rows(
            "SELECT number, services.id, status, successor, coalesce(popularity, 0) FROM"  # noqa: S608 - our own figures
            f" (SELECT rowid AS found FROM search_texts WHERE search_texts MATCH ? AND rank MATCH '{_BEST_FIRST}'"
            f" ORDER BY rank LIMIT {_MOST})"
            " JOIN services ON number = found LEFT JOIN wanted ON service = services.id",
            " OR ".join(f'"{term}"' for term in (*terms, *tokens)),
        )
        return [
            Candidate(number, self._answering(identity, status, successor), popularity)
            for number, identity, status, successor, popularity in rows
        ]

    def long_terms(
        self, forms: Mapping[str, Sequence[str]], found: Sequence[Candidate]
    ) -> Mapping[int, Mapping[str, int]]:
        """By service: the terms that its description (else its details) holds in any form, with that field."""
        terms_of: dict[str, list[str]] = {}
        for term, some in forms.items():
            for form in some:
                terms_of.setdefault(form, []).append(term)
        marks = ", ".join("?" * len(terms_of))
        numbers = ", ".join(str(each.number) for each in found)
        rows = self._snapshot.rows(
            f"SELECT term, doc, col FROM search_instances WHERE term IN ({marks}) AND doc IN ({numbers})"  # noqa: S608 - as above
            " AND col IN ('body', 'detail')",
            *terms_of,
        )
        held: dict[int, dict[str, int]] = {}
        for form, number, column in rows:
            of_service = held.setdefault(number, {})
            for term in terms_of[form]:
                of_service[term] = min(_LONG[column], of_service.get(term, len(FIELDS)))
        return held

    def _answering(self, identity: str, status: str, successor: str | None) -> str:
        """Follow successors to one that is still offered; where none is, the last tombstone speaks for itself."""
        while status == "withdrawn" and successor:
            ((identity, status, successor),) = self._snapshot.rows(
                "SELECT services.id, status, successor FROM services JOIN records USING (number) WHERE records.id = ?",
                f"service:{successor}",
            )
        return identity
