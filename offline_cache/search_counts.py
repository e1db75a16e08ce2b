# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""LocalSearchCounts: what is searched for at this kiosk, as counts that tell of nobody (decision 014). No network."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from kiosk.domain.errors import StateFolderError
from offline_cache.personal import looks_personal
from offline_cache.popularity import month_of, popularity_of
from offline_cache.rare_queries import RareQueries
from offline_cache.search.text import folded_words
from offline_cache.search_batch import SearchBatch
from offline_cache.searches_file import MOST_QUERIES, SearchesFile

FEWEST_VISITS: Final = 5
"""A text is kept once it was typed in so many visits; and no writing tells of fewer visits."""
LEAST_BETWEEN_WRITINGS_S: Final = 3600.0


@dataclass(slots=True)
class _Asked:
    """One query of the visit that goes on. `text` is there only when enough visits asked it, this one included."""

    text: str | None
    services: set[str] = field(default_factory=set)


class LocalSearchCounts:
    """`asked` and `forget` never fail: where nothing can be written, `problem` says why, and it is tried again."""

    def __init__(
        self,
        state_folder: Path,
        today: Callable[[], date] = date.today,
        now_s: Callable[[], float] = time.monotonic,
        prefer: Callable[[Mapping[str, float]], None] = lambda _: None,
    ) -> None:
        """`prefer` is told what is popular, now and between visits."""
        self._file = SearchesFile(state_folder)
        self._today = today
        self._now_s = now_s
        self._prefer = prefer
        self._rare = RareQueries()
        self._visit: dict[bytes, _Asked] = {}
        self._opened: set[str] = set()
        self._has_asked = False
        self._batch = SearchBatch()
        self._tried_s = now_s()
        self._known: frozenset[str] = frozenset()
        self._popularity: Mapping[str, float] = {}
        self.problem: StateFolderError | None = None
        """Why nothing is kept, for staff; None when all is well."""
        self._read()

    def asked(self, text: str, service_id: str | None) -> None:
        self._has_asked = True
        if service_id is not None:
            self._opened.add(service_id)
        query = kept_form(text)
        if query is None:
            return
        mark = self._rare.mark(query)
        asked = self._visit.setdefault(mark, _Asked(query if self._is_common(query, mark) else None))
        if service_id is not None:
            asked.services.add(service_id)

    def forget(self) -> None:
        if self._has_asked:
            self._add_visit()
        self._drop_visit()
        if self._now_s() - self._tried_s >= LEAST_BETWEEN_WRITINGS_S:
            self._write()

    def popularity(self) -> Mapping[str, float]:
        """By service from 0 to 1, as the file said last; it changes between visits alone."""
        return self._popularity

    def close(self) -> None:
        """A visit that still goes on counts for nothing."""
        self._drop_visit()
        self._write()

    def _is_common(self, query: str, mark: bytes) -> bool:
        is_kept = query in self._known or query in self._batch.queries
        return is_kept or self._rare.visits(mark) + 1 >= FEWEST_VISITS

    def _add_visit(self) -> None:
        self._batch.visits += 1
        self._batch.chosen.update(self._opened)
        for mark, asked in self._visit.items():
            if asked.text is None:
                self._rare.add_visit(mark)
                continue
            is_new = asked.text not in self._known and asked.text not in self._batch.queries
            if is_new and len(self._batch.queries) >= MOST_QUERIES:
                continue  # nothing could be written for long
            tally = self._batch.tally(asked.text)
            tally.visits += FEWEST_VISITS if is_new else 1
            tally.chosen.update(asked.services)
            tally.nothing_chosen += not asked.services
            self._rare.drop(mark)

    def _drop_visit(self) -> None:
        self._visit.clear()
        self._opened.clear()
        self._has_asked = False

    def _write(self) -> None:
        """Fewer visits than make a crowd wait for the next ones; at the end they are lost."""
        if self._batch.visits < FEWEST_VISITS:
            return
        self._tried_s = self._now_s()
        try:
            self._file.add(self._batch, month_of(self._today()))
        except StateFolderError as error:
            self.problem = error
            return
        self._batch = SearchBatch()
        self._read()

    def _read(self) -> None:
        try:
            self._known, choices = self._file.texts_and_choices()
        except StateFolderError as error:
            self.problem = error
            return
        self.problem = None
        self._popularity = popularity_of(choices, month_of(self._today()))
        self._prefer(self._popularity)


def kept_form(text: str) -> str | None:
    """Small letters without accents, one space between words; None for what is never kept."""
    return None if looks_personal(text) else " ".join(folded_words(text)) or None
