# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Vocabulary: the words this edition uses, how telling each is, and what a misspelt one may have meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log

from offline_cache.search.sound import sound_of

Reading = tuple[str, float]
"""A word or stem of the index and how close it is to what was typed, 1.0 for the very word."""

_SAME_SOUND = 0.95
_ONE_SLIP, _TWO_SLIPS = 0.85, 0.7
_SHORTEST_FOR_ONE, _SHORTEST_FOR_TWO = 4, 8
_CORRECTIONS = 4
_COMPLETIONS = 12


@dataclass(frozen=True, slots=True)
class KnownWord:
    stems: tuple[str, ...]
    rarity: float
    """0 for a word of every service, 1 for one that a single service is named by."""


class Vocabulary:
    def __init__(self, rows: Iterable[tuple[str, str, str, int, int]], services: int) -> None:
        self._words: dict[str, KnownWord] = {}
        self._by_sound: dict[str, list[str]] = {}
        stems: dict[str, float] = {}
        for word, sound, its_stems, named_by, used_by in rows:
            known = KnownWord(tuple(its_stems.split()), _rarity(named_by or used_by, services))
            self._words[word] = known
            self._by_sound.setdefault(sound, []).append(word)
            for stem in known.stems:
                stems[stem] = min(known.rarity, stems.get(stem, 1.0))
        self._stems = stems
        self._sounds = list(self._by_sound)
        self._sorted = sorted(self._words)

    def known(self, word: str) -> KnownWord | None:
        return self._words.get(word)

    def stem_rarity(self, stem: str) -> float | None:
        return self._stems.get(stem)

    def completions(self, start: str) -> list[str]:
        """Words that begin so, the most usual first."""
        at = bisect_left(self._sorted, start)
        found = []
        while at < len(self._sorted) and self._sorted[at].startswith(start):
            found.append(self._sorted[at])
            at += 1
        return sorted(found, key=lambda word: (self._words[word].rarity, word))[:_COMPLETIONS]

    def corrections(self, word: str) -> list[Reading]:
        """What a word that is not known may have meant: first what sounds the same, then one slip or two."""
        found: dict[str, float] = {}
        sound = sound_of(word)
        for same in self._by_sound.get(sound, ()):
            found[same] = _SAME_SOUND
        if not found and len(word) >= _SHORTEST_FOR_ONE:
            for near, closeness in self._near(word, sound):
                found[near] = max(closeness, found.get(near, 0.0))
        ranked = sorted(found.items(), key=lambda item: (-item[1], self._words[item[0]].rarity, item[0]))
        best = ranked[0][1] if ranked else 0.0
        return [reading for reading in ranked if reading[1] >= best - 0.1][:_CORRECTIONS]

    def halves(self, word: str) -> tuple[str, str] | None:
        """The two words that were typed as one."""
        for cut in range(3, len(word) - 2):
            if word[:cut] in self._words and word[cut:] in self._words:
                return word[:cut], word[cut:]
        return None

    def _near(self, word: str, sound: str) -> Iterator[Reading]:
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - only a misspelt word needs it
        from rapidfuzz.process import extract  # noqa: PLC0415

        slips = 2 if len(word) >= _SHORTEST_FOR_TWO else 1
        for choices, asked in ((self._sounds, sound), (self._sorted, word)):
            for near, distance, _ in extract(asked, choices, scorer=OSA.distance, score_cutoff=slips, limit=8):
                closeness = _ONE_SLIP if distance <= 1 else _TWO_SLIPS
                same = self._by_sound[near] if choices is self._sounds else [near]
                yield from ((each, closeness) for each in same if len(each) >= _SHORTEST_FOR_ONE)


def _rarity(used: int, services: int) -> float:
    return max(0.0, log((services + 1) / (used + 0.5)) / log((services + 1) / 1.5))
