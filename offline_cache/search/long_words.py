# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""LongWords: the words of long texts, asked of the full-text table when needed: too many to keep in memory."""

from __future__ import annotations

from typing import Final

from offline_cache.snapshot import Snapshot

_SHORTEST_START: Final = 3
_REMEMBERED: Final = 2000


class LongWords:
    """How many services use a word anywhere; names and keywords are among them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._counts: dict[str, int] = {}
        self._begun: dict[str, dict[str, int]] = {}

    def count(self, word: str) -> int:
        known = self._counts.get(word)
        if known is None:
            if len(self._counts) >= _REMEMBERED:
                self._counts.clear()
            rows = self._snapshot.rows("SELECT doc FROM search_words WHERE term = ?", word)
            known = self._counts[word] = rows[0][0] if rows else 0
        return known

    def beginning(self, start: str) -> dict[str, int]:
        """Words that begin so, with their counts; none for a start that would bring half the dictionary."""
        if len(start) < _SHORTEST_START:
            return {}
        known = self._begun.get(start)
        if known is None:
            if len(self._begun) >= _REMEMBERED:
                self._begun.clear()
            known = self._begun[start] = dict(
                self._snapshot.rows(
                    "SELECT term, doc FROM search_words WHERE term >= ? AND term < ?", start, f"{start}\U0010ffff"
                )
            )
        return known
