# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking: one question as it meets the words of an edition: which of its words each of those answers, how closely."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set

from offline_cache.search.question import AskedWord

Answers = Mapping[str, Mapping[int, float]]
"""By word: the places of the asked words that it answers, with closeness."""


class Asking:
    def __init__(self, asked: Sequence[AskedWord], words_of: Callable[[str], Sequence[str]]) -> None:
        """`words_of` gives the naming words that bear a stem."""
        self.asked = asked
        answers: dict[str, dict[int, float]] = {}
        telling: set[str] = set()
        for place, word in enumerate(asked):
            for term, closeness in word.readings.items():
                for answering in (term, *words_of(term)):
                    places = answers.setdefault(answering, {})
                    if closeness > places.get(place, 0.0):
                        places[place] = closeness
                    if not word.is_silent:
                        telling.add(answering)
        self.answers: Answers = answers
        self.telling: Set[str] = telling
        """The words that answer more than grammar."""

    @property
    def is_one_word(self) -> bool:
        """Besides grammar and talk."""
        return sum(not word.is_silent and not word.is_faint for word in self.asked) == 1
