# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Candidates: all services weighed roughly at once, so that ranking need look closely at a few. Reads no phrase."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from offline_cache.search import postings
from offline_cache.search.postings import Packed
from offline_cache.search.question import AskedWord
from offline_cache.search.told import Told
from offline_cache.search.weights import COVERAGE, PHRASE, POPULARITY, TRUST
from offline_cache.snapshot import Snapshot

MOST: Final = 32
_GROUP_WORDS: Final = 4
"""Of how many telling words the name of an agency is taken to be, and the words of an event."""
_MOST_TERMS: Final = 512
"""Readings of one question: far more than a person's words have, and no more than a statement may name."""
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class GroupTerm:
    """A token that stands for the words of an agency or event, with the trust in what those say."""

    token: str
    trust: float


class Candidates:
    def __init__(self, snapshot: Snapshot, stored_as: Callable[[str], Sequence[str]]) -> None:
        """`stored_as` gives the terms under which postings of a reading may lie."""
        self._snapshot = snapshot
        self._stored_as = stored_as
        ((last,),) = snapshot.rows("SELECT coalesce(max(number), 0) FROM search_documents")
        self._size: int = last + 1
        services = snapshot.some_at_a_time(
            "SELECT number FROM records WHERE id > 'service:' AND id < 'service;' ORDER BY id"
        )
        in_order = np.fromiter((number for (number,) in services), np.intp)
        self._rank = np.zeros(self._size, np.uint32)
        self._rank[in_order] = np.arange(in_order.size)

    def best(
        self,
        asked: Sequence[AskedWord],
        groups: Mapping[int, Sequence[GroupTerm]],
        told: Told,
        favoured: Mapping[str, float],
        liked: Mapping[int, float],
    ) -> list[int]:
        """Numbers of the services likeliest to answer. `groups` are by the place of the asked word that names them;
        `favoured` are tokens whose services get that much more; `liked` says how much services are chosen."""
        sought = {place: word for place, word in enumerate(asked) if not word.is_silent}
        terms = {place: self._terms(word) for place, word in sought.items()}
        wanted = dict.fromkeys(term for some in terms.values() for term in some)
        tokens = dict.fromkeys(group.token for some in groups.values() for group in some)
        stored = self._stored([*tokens, *favoured, *wanted])
        weights = [word.weight for word in sought.values()]
        whole, average = sum(weights), sum(weights) / len(weights)
        total = np.zeros(self._size, np.float32)
        for place, word in sought.items():
            table = _table(word.weight, whole, average)
            parts: list[tuple[Packed, Scores | np.float32]] = [
                (postings.numbers(stored[term]), table[postings.codes(stored[term])] * np.float32(closeness))
                for term, closeness in terms[place].items()
                if term in stored
            ]
            parts.extend(
                (postings.numbers(stored[group.token]), _value(word.weight, whole, average, group.trust, _GROUP_WORDS))
                for group in groups.get(place, ())
                if group.token in stored
            )
            spoken = COVERAGE * word.weight / whole
            parts.extend((numbers, np.float32(spoken * trust)) for numbers, trust in told.of(place))
            self._add_best(total, parts)
        for token, more in favoured.items():
            if token in stored:
                total[postings.numbers(stored[token])] += np.float32(more)
        _prefer(total, liked)
        return self._highest(total)

    def _highest(self, total: Scores) -> list[int]:
        """Equal ones in the order of ids, which is the same however this edition came here; numbers are not."""
        found = np.flatnonzero(total)
        if len(found) > MOST:
            values = total[found]
            least = np.partition(values, -MOST)[-MOST]
            sure, equal = found[values > least], found[values == least]
            open_places = MOST - len(sure)
            if len(equal) > open_places:
                equal = equal[np.argpartition(self._rank[equal], open_places - 1)[:open_places]]
            found = np.concatenate((sure, equal))
        return [int(number) for number in found]

    def _terms(self, word: AskedWord) -> dict[str, float]:
        terms: dict[str, float] = {}
        for reading, closeness in word.readings.items():
            for term in self._stored_as(reading):
                terms[term] = max(closeness, terms.get(term, 0.0))
        return terms

    def _add_best(self, total: Scores, parts: Sequence[tuple[Packed, Scores | np.float32]]) -> None:
        """Of each service only the best of the parts counts: they are readings of one word."""
        if len(parts) == 1:
            ((numbers, values),) = parts
            total[numbers] += values
        elif parts:
            best = np.zeros(self._size, np.float32)
            for numbers, values in parts:
                best[numbers] = np.maximum(best[numbers], values)
            total += best

    def _stored(self, terms: Sequence[str]) -> dict[str, Packed]:
        return dict(self._rows(terms[:_MOST_TERMS]))

    def _rows(self, terms: Sequence[str]) -> Iterator[tuple[str, Packed]]:
        marks = ", ".join("?" * len(terms))
        for term, services in self._snapshot.rows(
            f"SELECT term, services FROM search_postings WHERE term IN ({marks})",  # noqa: S608 - only marks
            *terms,
        ):
            yield term, postings.read(services)


def _table(weight: float, whole: float, average: float) -> Scores:
    """What a posting of this word adds, by its code."""
    values = np.zeros(postings.CODES, np.float32)
    for code in range(postings.CODES):
        field, telling = postings.meaning(code)
        if telling:
            values[code] = _value(weight, whole, average, TRUST[field], telling)
    return values


def _value(weight: float, whole: float, average: float, trust: float, telling: int) -> np.float32:
    """As ranking would count it: the word's share of what was asked, and of a phrase of so many telling words."""
    return np.float32(COVERAGE * trust * weight / whole + PHRASE * trust * 2 * weight / (whole + telling * average))


def _prefer(total: Scores, liked: Mapping[int, float]) -> None:
    """As ranking does it, and only what answers at all."""
    numbers = np.fromiter(liked, np.intp, len(liked))
    more = np.fromiter(liked.values(), np.float32, len(liked)) * np.float32(POPULARITY)
    total[numbers] += np.where(total[numbers] > 0, more, np.float32(0))
