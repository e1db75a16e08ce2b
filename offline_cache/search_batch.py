# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SearchBatch: what the visits since the last writing add to the counts. Sums alone, and no text that few typed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class QueryTally:
    """Of one query: in how many visits it was asked, what was opened from it, and how often nothing was."""

    visits: int = 0
    nothing_chosen: int = 0
    chosen: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class SearchBatch:
    """`chosen` has every service that was opened from a search, whatever was typed."""

    visits: int = 0
    queries: dict[str, QueryTally] = field(default_factory=dict)
    chosen: Counter[str] = field(default_factory=Counter)

    def tally(self, query: str) -> QueryTally:
        return self.queries.setdefault(query, QueryTally())
