# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Vocabulary: the words this edition is named by, how telling each is, and what a misspelt one may have meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log
from typing import Protocol

from offline_cache.search.sound import sound_of
from offline_cache.search.stopwords import SILENT

Reading = tuple[str, float]
"""A word or stem of the index and how close it is to what was typed, 1.0 for the very word."""

_SAME_SOUND = 0.95
_AS_GOOD = 0.1
_SHORTEST_CORRECTED = 4
_CORRECTIONS = 4
_COMPLETIONS = 12
_SHORTEST_BEGUN = 4
_SHORTEST_BEGUN_WITH_A_SLIP = 6
_SLIP = 0.85


@dataclass(frozen=True, slots=True)
class KnownWord:
    stems: tuple[str, ...]
    rarity: float
    """0 for a word of every service, 1 for one that a single service is named by."""
    is_naming: bool
    """True when a name, keyword, agency or life event holds it, not only a description."""


class OtherWords(Protocol):
    """Words of long texts alone: how many services use one, and which begin so."""

    def count(self, word: str) -> int: ...

    def beginning(self, start: str) -> dict[str, int]: ...


class Vocabulary:
    """Tables of texts and numbers only, several words in one text with spaces between: a large catalogue has a hundred
    thousand words, and the collector of garbage, which looks at each object of any other kind, runs where the window
    is drawn."""

    def __init__(
        self,
        rows: Iterable[tuple[str, str, str, int, int]],
        services: int,
        others: OtherWords,
        stems_of: Callable[[str], tuple[str, ...]],
    ) -> None:
        self._services = services
        self._others = others
        self._stems_of = stems_of
        self._by_stem: dict[str, str] = {}
        self._by_sound: dict[str, str] = {}
        self._stems_of_word: dict[str, str] = {}
        self._rarity_of_word: dict[str, float] = {}
        self._naming: set[str] = set()
        stems: dict[str, float] = {}
        for word, sound, its_stems, named_by, used_by in rows:
            rarity = _rarity(named_by or used_by, services)
            self._stems_of_word[word] = its_stems
            self._rarity_of_word[word] = rarity
            if named_by > 0:
                self._naming.add(word)
            self._by_sound[sound] = f"{self._by_sound[sound]} {word}" if sound in self._by_sound else word
            for stem in its_stems.split():
                stems[stem] = min(rarity, stems.get(stem, 1.0))
                self._by_stem[stem] = f"{self._by_stem[stem]} {word}" if stem in self._by_stem else word
        self._stems = stems
        self._sorted = sorted(self._stems_of_word)
        self._sounds = sorted(self._by_sound)

    def known(self, word: str) -> KnownWord | None:
        return self.naming(word) or self._other(word)

    def naming(self, word: str) -> KnownWord | None:
        """Only where a name, keyword, agency or life event holds it: asks nothing of the disk."""
        stems = self._stems_of_word.get(word)
        if stems is None:
            return None
        return KnownWord(tuple(stems.split()), self._rarity_of_word[word], word in self._naming)

    def family(self, word: str) -> tuple[str, ...]:
        """The stems that a known word shares with its other forms."""
        known = self.known(word)
        return known.stems if known else ()

    def words_of(self, stem: str) -> Sequence[str]:
        """The naming words that bear it."""
        return self._by_stem.get(stem, "").split()

    def forms(self, term: str) -> list[str]:
        """The words in which the index holds a word or stem."""
        return list(dict.fromkeys((term, *self._by_stem.get(term, "").split(), *self._other_forms(term))))

    def stem_rarity(self, stem: str) -> float | None:
        rarity = self._stems.get(stem)
        if rarity is None:
            counts = self._other_forms(stem).values()
            return _rarity(max(counts), self._services) if counts else None
        return rarity

    def completions(self, start: str) -> list[str]:
        """Words that begin so, the most usual first."""
        found = {word: self._rarity_of_word[word] for word in _between(self._sorted, start)}
        for word, count in self._others.beginning(start).items():
            if word not in found and word not in SILENT:
                found[word] = _rarity(count, self._services)
        return sorted(found, key=lambda word: (found[word], word))[:_COMPLETIONS]

    def begun_alike(self, start: str) -> dict[str, float]:
        """Naming words that begin with what sounds so, else with a slip; the most usual first, with closeness."""
        sound = sound_of(start)
        if len(start) < _SHORTEST_BEGUN or 2 * len(sound) < len(start):
            return {}
        alike = [word for each in _between(self._sounds, sound) for word in self._by_sound[each].split()]
        closeness = _SAME_SOUND
        if not alike and len(start) >= _SHORTEST_BEGUN_WITH_A_SLIP:
            from offline_cache.search.spelling import begun_with_a_slip  # noqa: PLC0415 - as below

            near = begun_with_a_slip(sound, _between(self._sounds, sound[:2]))
            alike, closeness = [word for each in near for word in self._by_sound[each].split()], _SLIP
        naming = sorted((word for word in alike if word in self._naming), key=lambda word: self._rarity_of_word[word])
        return dict.fromkeys(naming[:_COMPLETIONS], closeness)

    def heard(self, word: str) -> dict[str, float]:
        """What sounds the same, with closeness; nothing for "aaaaaa", of which little is left to hear."""
        sound = sound_of(word)
        alike = self._by_sound.get(sound, "") if 2 * len(sound) >= len(word) else ""
        return dict.fromkeys(alike.split(), _SAME_SOUND)

    def corrections(self, word: str) -> list[Reading]:
        """What a word that is not known may have meant: what sounds the same, else what is a slip or two away."""
        found = self.heard(word)
        if not found and len(word) >= _SHORTEST_CORRECTED:
            found = self._near(word)
        ranked = sorted(found.items(), key=lambda item: (-item[1], self._rarity_of_word[item[0]], item[0]))
        return [reading for reading in ranked if reading[1] >= ranked[0][1] - _AS_GOOD][:_CORRECTIONS]

    def guesses(self, word: str) -> list[Reading]:
        """Naming words that look a little like it, likeliest first: to be asked about, never taken for granted."""
        from offline_cache.search.spelling import far_words  # noqa: PLC0415 - as below

        if word in self._naming or len(word) < _SHORTEST_CORRECTED:
            return []
        far = far_words(word, self._sorted)
        found = [(each, closeness) for each, closeness in far.items() if each in self._naming]
        return sorted(found, key=lambda item: (-item[1], self._rarity_of_word[item[0]], item[0]))[:_CORRECTIONS]

    def _other(self, word: str) -> KnownWord | None:
        used = 0 if word in SILENT else self._others.count(word)
        return KnownWord(self._stems_of(word), _rarity(used, self._services), is_naming=False) if used else None

    def _other_forms(self, stem: str) -> dict[str, int]:
        begun = self._others.beginning(stem)
        others = (word for word in begun if word not in SILENT and word not in self._stems_of_word)
        return {word: begun[word] for word in others if stem in self._stems_of(word)}

    def _near(self, word: str) -> dict[str, float]:
        from offline_cache.search.spelling import is_doubtful, near_words  # noqa: PLC0415 - only a misspelt word needs it

        near = near_words(word, self._sorted, self._by_sound)
        naming = {each: closeness for each, closeness in near.items() if each in self._naming}
        meanings = {self._stems_of_word[each] for each in naming}
        if len(meanings) > 1 and is_doubtful(word, max(naming.values())):
            return {}
        return naming


def _between(ordered: Sequence[str], start: str) -> Sequence[str]:
    """Those that begin so."""
    at = bisect_left(ordered, start)
    return ordered[at : bisect_left(ordered, f"{start}\U0010ffff", at)]


def _rarity(used: int, services: int) -> float:
    return max(0.0, log((services + 1) / (max(used, 1) + 0.5)) / log((services + 1) / 1.5))
