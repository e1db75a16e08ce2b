# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Told: which services speak of an asked word in their long texts, as far as that tells them apart. Ranks nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from offline_cache.search.long_words import LongWords
from offline_cache.search.postings import Packed, are_among
from offline_cache.search.question import AskedWord
from offline_cache.search.weights import TRUST
from offline_cache.snapshot import Snapshot

_RARE: Final = 2000
"""A word in more services than this tells them apart only together with the others."""
_MOST_TOGETHER: Final = 400
_MOST_FORMS: Final = 24


@dataclass(frozen=True, slots=True)
class Told:
    """By the place of the asked word: numbers of services, in order, with the trust in that word there."""

    places: Mapping[int, Sequence[tuple[Packed, float]]] = field(default_factory=dict)

    def of(self, place: int) -> Sequence[tuple[Packed, float]]:
        return self.places.get(place, ())

    def among(self, candidates: Sequence[int]) -> Mapping[int, Mapping[int, float]]:
        """Of those services: the trust by the place of the word."""
        found: dict[int, dict[int, float]] = {}
        wanted = np.array(candidates, np.uint32)
        for place, parts in self.places.items():
            for numbers, trust in parts:
                for number in wanted[are_among(wanted, numbers)]:
                    of_service = found.setdefault(int(number), {})
                    of_service[place] = max(trust, of_service.get(place, 0.0))
        return found


class LongTexts:
    def __init__(self, snapshot: Snapshot, words: LongWords, forms: Callable[[str], Sequence[str]]) -> None:
        self._snapshot = snapshot
        self._words = words
        self._forms = forms

    def told(self, asked: Sequence[AskedWord]) -> Told:
        places: dict[int, list[tuple[Packed, float]]] = {}
        common: dict[int, str] = {}
        anywhere: list[str] = []
        for place, word in enumerate(asked):
            if word.is_silent or word.is_faint or not word.readings:
                continue
            forms = self._held(word)
            if not forms:
                continue
            any_form = f"({' OR '.join(forms)})"
            anywhere.append(any_form)
            if sum(forms.values()) > _RARE:
                common[place] = any_form
                continue
            closest = max(word.readings.values())
            places[place] = [
                (self._services(f"{column} : {any_form}"), closest * TRUST[column]) for column in ("body", "detail")
            ]
        if common and len(anywhere) > 1:
            together = self._services(" AND ".join(anywhere), _MOST_TOGETHER)
            places.update({place: [(together, TRUST["detail"])] for place in common})
        return Told(places)

    def _held(self, word: AskedWord) -> dict[str, int]:
        """The forms in which long texts hold the word, quoted, with how many services do."""
        forms = dict.fromkeys(form for reading in word.readings for form in self._forms(reading))
        counts = {form: self._words.count(form) for form in forms}
        return {f'"{form}"': count for form, count in list(counts.items())[:_MOST_FORMS] if count}

    def _services(self, question: str, most: int = _RARE) -> Packed:
        rows = self._snapshot.rows(
            f"SELECT rowid FROM search_texts WHERE search_texts MATCH ? LIMIT {most}",  # noqa: S608 - our own figure
            question,
        )
        return np.fromiter((number for (number,) in rows), np.uint32, len(rows))
