# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well one service answers one question, from 0 to about 1, and why. Knows words and fields, nothing of storage."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.domain.findings import MatchKind
from offline_cache.search.asking import Asking
from offline_cache.search.text import folded
from offline_cache.search.weights import (
    AGENCY_PHRASE,
    COVERAGE,
    ENOUGH,
    EVENT_PHRASE,
    FOLDED_SPELLING,
    KEYWORD_PHRASE,
    NAME_PHRASE,
    OTHER_LANGUAGE,
    PHRASE,
    POPULARITY,
    TRUST,
)

Phrase = Sequence[str]
ByLanguage = Mapping[str, Sequence[Phrase]]


@dataclass(frozen=True, slots=True)
class Document:
    """What ranking needs of one service, or of what others offer: its short phrases, their words folded."""

    names: ByLanguage
    keywords: ByLanguage
    marked: Mapping[str, str]
    events: tuple[str, ...] = ()
    agency: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Of one question to some phrases: the likest of them, and how close each asked word is to a word of any of them
    and to one of the likest alone."""

    best: float = 0.0
    places: Mapping[int, float] = field(default_factory=dict)
    in_likest: Mapping[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Score:
    """`kind` and `of` say where the question was answered best; `places` which of its words were."""

    value: float
    kind: MatchKind
    of: str
    places: tuple[int, ...]


class Ranking:
    """One question against many documents."""

    def __init__(
        self,
        asking: Asking,
        language: str,
        weight: Callable[[str], float],
    ) -> None:
        asked = asking.asked
        self._asked = asked
        self._language = language
        self._answers = asking.answers
        self._telling = asking.telling
        self._weight = weight
        self._total = min(sum(word.weight for word in asked), ENOUGH)
        self._sought = [place for place, word in enumerate(asked) if not word.is_silent]
        self._sought_total = min(sum(asked[place].weight for place in self._sought), ENOUGH)
        self._written = {place: folded(asked[place].written) for place in self._sought}

    def likeness(self, phrases: ByLanguage) -> Likeness:
        best = 0.0
        places: dict[int, float] = {}
        in_likest: dict[int, float] = {}
        for language, some in phrases.items():
            factor = 1.0 if language == self._language else OTHER_LANGUAGE
            for phrase in some:
                if self._telling.isdisjoint(phrase):
                    continue
                shared = self._shared(phrase)
                likeness = factor * self._of_phrase(phrase, shared)
                if likeness > best:
                    best, in_likest = likeness, {place: closeness for place, (closeness, _) in shared.items()}
                for place, (closeness, _) in shared.items():
                    if closeness > places.get(place, 0.0):
                        places[place] = closeness
        return Likeness(best, places, in_likest)

    def of_one_phrase(self, phrases: ByLanguage) -> float:
        """As `score`, of the likest phrase alone: what others add to it, among dozens of them, is chance."""
        likeness = self.likeness(phrases)
        return COVERAGE * self._coverage([(1.0, likeness.in_likest)], {}, {})[0] + PHRASE * likeness.best

    def score(
        self,
        document: Document,
        events: Mapping[str, tuple[Likeness, float]],
        agency: Likeness,
        long: Mapping[int, float],
        popularity: float,
    ) -> Score:
        """`events` are those of the service, each with how much it counts for it; `long` the words that its long
        texts hold, with trust."""
        names, keywords = self.likeness(document.names), self.likeness(document.keywords)
        kinds: list[tuple[float, MatchKind, str, Likeness]] = [
            (NAME_PHRASE * names.best, "name", "", names),
            (KEYWORD_PHRASE * keywords.best, "keyword", "", keywords),
            (AGENCY_PHRASE * agency.best, "agency", document.agency, agency),
            *((factor * each.best, "event", event, each) for event, (each, factor) in events.items()),
        ]
        best = max(kinds, key=lambda kind: kind[0])
        trusted = [
            (TRUST["name"], names.places),
            (TRUST["keyword"], keywords.places),
            (TRUST["agency"], agency.places),
            *((TRUST["event"], each.places) for each, _ in events.values()),
            *((factor, each.in_likest) for each, factor in events.values() if factor > EVENT_PHRASE),
        ]
        found, places = self._coverage(trusted, long, document.marked)
        value = COVERAGE * found + PHRASE * best[0] + POPULARITY * popularity
        kind: MatchKind = best[1] if best[0] > 0 else "text"
        if kind == "keyword" and keywords.in_likest.keys() <= names.places.keys():
            kind = "name"  # what people see says it too
        return Score(value, kind, best[2], places)

    def _coverage(
        self, trusted: Sequence[tuple[float, Mapping[int, float]]], long: Mapping[int, float], marked: Mapping[str, str]
    ) -> tuple[float, tuple[int, ...]]:
        """The share of what was asked that the service speaks of, trusted by where it does."""
        found = 0.0
        places = []
        for place in self._sought:
            best = long.get(place, 0.0)
            for trust, held in trusted:
                closeness = held.get(place)
                if closeness is not None:
                    best = max(best, closeness * trust)
            if best:
                places.append(place)
                found += self._asked[place].weight * best * self._spelling(place, marked)
        return min(1.0, found / self._sought_total), tuple(places)

    def _spelling(self, place: int, marked: Mapping[str, str]) -> float:
        """Exact spelling first: "año" is not "ano"; a word typed without its accents is nearly as good."""
        plain = self._written[place]
        return 1.0 if marked.get(plain, plain) == self._asked[place].written else FOLDED_SPELLING

    def _shared(self, phrase: Phrase) -> dict[int, tuple[float, float]]:
        """By asked word: how close the phrase comes to it, and with what weight of its own."""
        shared: dict[int, tuple[float, float]] = {}
        for word in phrase:
            answers = self._answers.get(word)
            if answers:
                weight = self._weight(word)
                for place, closeness in answers.items():
                    if place not in shared or (closeness, weight) > shared[place]:
                        shared[place] = closeness, weight
        return shared

    def _of_phrase(self, phrase: Phrase, shared: Mapping[int, tuple[float, float]]) -> float:
        """Shared weight over all weight: 1.0 where question and phrase say the same."""
        whole = sum(self._weight(word) for word in phrase)
        common = sum(closeness * (self._asked[place].weight + weight) for place, (closeness, weight) in shared.items())
        return min(1.0, common / (self._total + whole))
