# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Others: what people ask for and other offices offer, as editors wrote it down. Knows no services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from offline_cache.search.documents import keyword_texts, name_texts
from offline_cache.search.entry import naming_words, phrases_of
from offline_cache.search.ranking import Document, Ranking


@dataclass(frozen=True, slots=True)
class Other:
    id: str
    score: float


class Others:
    def __init__(self, records: Iterable[Mapping[str, Any]]) -> None:
        self._documents: dict[str, Document] = {}
        for record in records:
            marked: dict[str, str] = {}
            names, keywords = phrases_of(name_texts(record), marked), phrases_of(keyword_texts(record), marked)
            self._documents[record["id"]] = Document(names, keywords, marked)

    def words(self) -> Iterator[tuple[str, str]]:
        """Each word with its language, for the vocabulary."""
        for document in self._documents.values():
            yield from naming_words(document.names, document.keywords)  # type: ignore[arg-type]

    def best(self, ranking: Ranking) -> Other | None:
        """What the question names best, judged as a service would be."""
        scored = [
            Other(identity, max(ranking.of_one_phrase(document.names), ranking.of_one_phrase(document.keywords)))
            for identity, document in self._documents.items()
        ]
        return max(scored, key=lambda other: (other.score, other.id), default=None)
