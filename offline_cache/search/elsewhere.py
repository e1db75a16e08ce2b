# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Others: what people ask for and other offices offer, as editors wrote it down. Knows no services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from offline_cache.search.documents import keyword_texts, name_texts
from offline_cache.search.entry import Phrases, naming_words, phrases_of
from offline_cache.search.ranking import Ranking


@dataclass(frozen=True, slots=True)
class Other:
    id: str
    score: float


class Others:
    def __init__(self, records: Iterable[Mapping[str, Any]]) -> None:
        self._phrases: dict[str, Phrases] = {}
        self._named: dict[str, list[str]] = {}
        for record in records:
            phrases = phrases_of((*name_texts(record), *keyword_texts(record)), {})
            self._phrases[record["id"]] = phrases
            for word in dict.fromkeys(word for word, _ in naming_words(phrases)):
                self._named.setdefault(word, []).append(record["id"])

    def words(self) -> Iterator[tuple[str, str]]:
        """Each word with its language, for the vocabulary."""
        for phrases in self._phrases.values():
            yield from naming_words(phrases)

    def best(self, telling: Iterable[str], ranking: Ranking) -> Other | None:
        """What the question names best, judged as a service would be; `telling` are the words that answer it."""
        named = {identity for word in telling for identity in self._named.get(word, ())}
        scored = (Other(identity, ranking.of_one_phrase(self._phrases[identity])) for identity in named)
        return max(scored, key=lambda other: (other.score, other.id), default=None)
