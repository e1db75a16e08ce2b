# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Vocabularies of a few words for tests, without any catalogue."""

from __future__ import annotations

from collections.abc import Callable

from offline_cache.search.sound import sound_of
from offline_cache.search.vocabulary import Vocabulary

Row = tuple[str, str, str, int, int]


class Descriptions:
    """Words of long texts, each in so many services."""

    def __init__(self, **counts: int) -> None:
        self._counts = counts

    def count(self, word: str) -> int:
        return self._counts.get(word, 0)

    def beginning(self, start: str) -> dict[str, int]:
        return {word: count for word, count in self._counts.items() if word.startswith(start)}


def row(word: str, named: int = 1) -> Row:
    """A word that is its own stem and names so many services."""
    return word, sound_of(word), word, named, named


def without_s(word: str) -> tuple[str, ...]:
    return (word.rstrip("s"),)


def of_rows(*rows: Row, stems_of: Callable[[str], tuple[str, ...]] = without_s, **said: int) -> Vocabulary:
    """Of ten services; `said` are words of descriptions alone."""
    return Vocabulary(rows, 10, Descriptions(**said), stems_of)


def vocabulary(*words: str, **said: int) -> Vocabulary:
    return of_rows(*(row(word) for word in words), **said)
