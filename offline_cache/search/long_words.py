# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""LongWords: the words of long texts, and how many services use each. Knows no meaning."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import Final

from offline_cache.snapshot import Snapshot

_SHORTEST_START: Final = 3
_LONGEST_WORD: Final = 40
"""Nobody types a longer one; what is longer came from a mistake in a text."""
_MOST_BEGUN: Final = 2000


class LongWords:
    """One list of texts and one of counts, in the order of words: nothing for the collector of garbage to look at."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._words: list[str] = []
        self._counts = array("I")
        for word, count in snapshot.some_at_a_time("SELECT term, doc FROM search_words ORDER BY term"):
            if len(word) <= _LONGEST_WORD:
                self._words.append(word)
                self._counts.append(count)

    def count(self, word: str) -> int:
        at = bisect_left(self._words, word)
        return self._counts[at] if at < len(self._words) and self._words[at] == word else 0

    def beginning(self, start: str) -> dict[str, int]:
        """Words that begin so, with their counts; none for a start that would bring half the dictionary."""
        if len(start) < _SHORTEST_START:
            return {}
        at = bisect_left(self._words, start)
        end = bisect_left(self._words, f"{start}\U0010ffff", at)
        if end - at > _MOST_BEGUN:
            return {}
        return dict(zip(self._words[at:end], self._counts[at:end], strict=True))
