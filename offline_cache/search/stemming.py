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
        """Its stem in every language: a citizen types either on any screen."""
        stems = (self._spanish.stemWord(word), self._english.stemWord(word), *self.of_past(word))
        return tuple(dict.fromkeys(stems))

    def of_past(self, word: str) -> tuple[str, ...]:
        """Its stem as a Spanish past tense, whose accent folding took: "fallecio" is "falleció"; none for others."""
        if word[-1:] not in _ACCENTED:
            return ()
        return (self._spanish.stemWord(word[:-1] + _ACCENTED[word[-1]]),)


def _load(language: str) -> _Stemmer:
    from snowballstemmer import stemmer  # type: ignore[import-untyped]  # no types there  # noqa: PLC0415 - slow

    loaded: _Stemmer = stemmer(language)
    return loaded
