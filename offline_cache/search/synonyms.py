# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Synonyms: words and short phrases that editors hold for the same. Knows no catalogue and no ranking."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from offline_cache.search.stemming import Stemming
from offline_cache.search.stopwords import FAINT, SILENT
from offline_cache.search.text import folded_words

LONGEST_PHRASE: Final = 5


class Synonyms:
    """Every word and phrase is folded."""

    def __init__(self, records: Iterable[Mapping[str, Any]], stemming: Stemming) -> None:
        self._sets: list[tuple[str, ...]] = []
        self._by_word: dict[str, list[int]] = {}
        self._by_phrase: dict[tuple[str, ...], list[int]] = {}
        self._languages: dict[str, str] = {}
        for record in records:
            for language, texts in record["words"].items():
                self._add(language, [tuple(folded_words(text)) for text in texts], stemming)

    def words(self) -> Iterator[tuple[str, str]]:
        """Each single word with its language, for the vocabulary: a slip in one is a slip in a word that is known."""
        return iter(self._languages.items())

    def same_as(self, terms: Iterable[str]) -> tuple[str, ...]:
        """The other words of all sets that one of these words or stems belongs to."""
        sets = dict.fromkeys(place for term in terms for place in self._by_word.get(term, ()))
        return tuple(dict.fromkeys(word for place in sets for word in self._sets[place]))

    def phrase_at(self, words: Sequence[str], start: int) -> tuple[int, tuple[str, ...]]:
        """How many words from here are the longest known phrase, and the words that mean the same; (0, ()) for none."""
        for length in range(min(LONGEST_PHRASE, len(words) - start), 1, -1):
            sets = self._by_phrase.get(tuple(words[start : start + length]), ())
            if sets:
                return length, tuple(dict.fromkeys(word for place in sets for word in self._sets[place]))
        return 0, ()

    def _add(self, language: str, phrases: Sequence[tuple[str, ...]], stemming: Stemming) -> None:
        singles = tuple(phrase[0] for phrase in phrases if len(phrase) == 1 and phrase[0] not in SILENT)
        if not singles:
            return
        place = len(self._sets)
        self._sets.append(singles)
        for word in singles:
            self._languages.setdefault(word, language)
            # A word that only asks brings all that it may mean and nothing is told apart any more.
            if word not in FAINT:
                for term in dict.fromkeys((word, stemming.stem(word, language))):
                    self._by_word.setdefault(term, []).append(place)
        for phrase in phrases:
            if 1 < len(phrase) <= LONGEST_PHRASE:
                self._by_phrase.setdefault(phrase, []).append(place)
