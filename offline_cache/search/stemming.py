# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stems of Spanish and English words. The stemmers load at the first word that needs them."""

from __future__ import annotations

from functools import cached_property
from typing import Final, Protocol

_ACCENTED: Final = {"o": "ó", "e": "é", "i": "í"}


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


class Stemming:
    @cached_property
    def _spanish(self) -> _Stemmer:
        return _load("spanish")

    @cached_property
    def _english(self) -> _Stemmer:
        return _load("english")

    def stem(self, word: str, language: str) -> str:
        """`word` is folded; of other languages than English the Spanish stemmer is asked."""
        return (self._english if language == "en" else self._spanish).stemWord(word)

    def stems(self, word: str) -> tuple[str, ...]:
        """Its stem in every language: a citizen types either on any screen. And that of a Spanish past tense whose
        accent was left out: "fallecio" is "falleció"."""
        stems = [self._spanish.stemWord(word), self._english.stemWord(word)]
        if word[-1:] in _ACCENTED:
            stems.append(self._spanish.stemWord(word[:-1] + _ACCENTED[word[-1]]))
        return tuple(dict.fromkeys(stems))


def _load(language: str) -> _Stemmer:
    from snowballstemmer import stemmer  # type: ignore[import-untyped]  # no types there  # noqa: PLC0415 - slow

    loaded: _Stemmer = stemmer(language)
    return loaded
