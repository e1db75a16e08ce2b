# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Visits to a counter of searches whose clock a test holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from offline_cache.search_counts import LEAST_BETWEEN_WRITINGS_S, LocalSearchCounts

Query = tuple[str, str | None]


class Counter:
    """`visit` is one citizen's turn; `hour` lets as much time go by as there is between two writings."""

    def __init__(self, folder: Path, day: date = date(2026, 11, 23)) -> None:
        self.folder = folder
        self.day = day
        self.now_s = 0.0
        self.told: list[Mapping[str, float]] = []
        self.counts = LocalSearchCounts(folder, lambda: self.day, lambda: self.now_s, self.told.append)

    def visit(self, *queries: Query) -> None:
        for text, service in queries:
            self.counts.asked(text, service)
        self.counts.forget()

    def visits(self, count: int, *queries: Query) -> None:
        for _ in range(count):
            self.visit(*queries)

    def hour(self) -> None:
        self.now_s += LEAST_BETWEEN_WRITINGS_S

    def written(self) -> None:
        """All that waits goes to the disk with the end of a further visit, in which nothing is searched for."""
        self.hour()
        self.counts.forget()


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file())
