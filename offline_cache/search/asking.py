# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking: one question as it meets the words of an edition: which of its words a word answers, and how closely."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from offline_cache.search.question import AskedWord

Answers = Sequence[tuple[int, float]]


class Asking:
    def __init__(self, asked: Sequence[AskedWord], stems_of: Callable[[str], Sequence[str]]) -> None:
        self.asked = asked
        self._stems_of = stems_of
        self._by_term: dict[str, dict[int, float]] = {}
        for place, word in enumerate(asked):
            for term, closeness in word.readings.items():
                self._by_term.setdefault(term, {})[place] = closeness
        self._answers: dict[str, Answers] = {}

    @property
    def terms(self) -> Sequence[str]:
        """What is looked for, grammar left out."""
        return [
            term for term, places in self._by_term.items() if any(not self.asked[place].is_silent for place in places)
        ]

    def answers(self, word: str) -> Answers:
        """The places of the asked words that `word` answers, with closeness."""
        known = self._answers.get(word)
        if known is None:
            best: dict[int, float] = {}
            for term in (word, *self._stems_of(word)):
                for place, closeness in self._by_term.get(term, {}).items():
                    best[place] = max(closeness, best.get(place, 0.0))
            known = self._answers[word] = tuple(best.items())
        return known
