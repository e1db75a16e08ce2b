# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well one service answers one question, from 0 to about 1. Knows words and fields, nothing of storage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from offline_cache.search.documents import FIELDS, Field
from offline_cache.search.question import AskedWord
from offline_cache.search.text import folded

_FIELD_TRUST: Mapping[Field, float] = {
    "name": 1.0,
    "keyword": 0.97,
    "agency": 0.75,
    "event": 0.6,
    "body": 0.9,
    "detail": 0.35,
}
_TRUST = tuple(_FIELD_TRUST[field] for field in FIELDS)
_NAME_PHRASE, _KEYWORD_PHRASE, _AGENCY_PHRASE, _EVENT_PHRASE = 1.0, 1.0, 0.5, 0.8
_LATER_EVENT = 0.9
_COVERAGE, _PHRASE, _POPULARITY = 0.55, 0.45, 0.03
_FOLDED_SPELLING = 0.98


@dataclass(frozen=True, slots=True)
class PhraseWord:
    word: str
    stems: tuple[str, ...]
    weight: float


Phrase = tuple[PhraseWord, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """What ranking needs of one service: its short phrases, and the strongest field of each term in them."""

    terms: Mapping[str, int]
    marked: Mapping[str, str]
    names: tuple[Phrase, ...]
    keywords: tuple[Phrase, ...]
    events: tuple[str, ...]
    agency: str


class Ranking:
    """One question against many documents."""

    def __init__(
        self,
        asked: Sequence[AskedWord],
        events: Mapping[str, Sequence[Phrase]],
        agencies: Callable[[str], Sequence[Phrase]],
    ) -> None:
        self._asked = asked
        self._total = sum(word.weight for word in asked)
        self._sought = [word for word in asked if not word.is_silent]
        self._sought_total = sum(word.weight for word in self._sought)
        self._readings: dict[str, list[tuple[int, float]]] = {}
        for place, word in enumerate(asked):
            for term, closeness in word.readings.items():
                self._readings.setdefault(term, []).append((place, closeness))
        self._agencies = agencies
        self._events = {key: self._best(phrases) for key, phrases in events.items()}

    def score(self, document: Document, long_terms: Mapping[str, int], popularity: float) -> float:
        """`long_terms` are those that were asked for, where a long text holds them, each with its field."""
        return (
            _COVERAGE * self._coverage(document, long_terms)
            + _PHRASE * self._phrase(document)
            + _POPULARITY * popularity
        )

    def _coverage(self, document: Document, long_terms: Mapping[str, int]) -> float:
        """The share of what was asked that the service speaks of, trusted by where it does."""
        found = 0.0
        for word in self._sought:
            best = 0.0
            for term, closeness in word.readings.items():
                rank = document.terms.get(term, long_terms.get(term))
                if rank is not None:
                    best = max(best, closeness * _TRUST[rank])
            found += word.weight * best * _spelling(word, document)
        return found / self._sought_total

    def _phrase(self, document: Document) -> float:
        events = [
            _EVENT_PHRASE * self._events.get(event, 0.0) * (1.0 if place == 0 else _LATER_EVENT)
            for place, event in enumerate(document.events)
        ]
        return max(
            _NAME_PHRASE * self._best(document.names),
            _KEYWORD_PHRASE * self._best(document.keywords),
            _AGENCY_PHRASE * self._best(self._agencies(document.agency)),
            *events,
            0.0,
        )

    def _best(self, phrases: Iterable[Phrase]) -> float:
        return max((self._likeness(phrase) for phrase in phrases), default=0.0)

    def _likeness(self, phrase: Phrase) -> float:
        """Shared weight over all weight: 1.0 where question and phrase say the same."""
        shared: dict[int, tuple[float, float]] = {}
        whole = 0.0
        for part in phrase:
            whole += part.weight
            for term in (part.word, *part.stems):
                for place, closeness in self._readings.get(term, ()):
                    shared[place] = max(shared.get(place, (0.0, 0.0)), (closeness, part.weight))
        if not shared:
            return 0.0
        common = sum(closeness * (self._asked[place].weight + weight) for place, (closeness, weight) in shared.items())
        return common / (self._total + whole)


def _spelling(word: AskedWord, document: Document) -> float:
    """Exact spelling first: "año" is not "ano"; a word typed without its accents is nearly as good."""
    plain = folded(word.written)
    kept = document.marked.get(plain, plain)
    return 1.0 if kept == word.written else _FOLDED_SPELLING
