# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SearchTurn: where a citizen is in one search: typing, before a question, or among the results. Draws nothing."""

from __future__ import annotations

from kiosk.domain.facets import Facet
from kiosk.domain.findings import Findings, Found
from kiosk.domain.ports import Utterance
from kiosk.domain.steady_order import in_steady_order
from kiosk.ui.parts import Parts

MOST_SHOWN = 20


class SearchTurn:
    """Keeps services by id and facets, and nothing that was typed: that lies on the desk."""

    def __init__(self) -> None:
        self.is_typing = True
        self.wants_all = False
        """The question that a fork asks was answered with "none of these"."""
        self.chosen: list[Facet] = []
        self._shown: tuple[str, ...] = ()

    def findings(self, parts: Parts, most: int = MOST_SHOWN + 1) -> Findings:
        query = parts.desk.query.strip()
        return parts.catalogue.search(query, parts.visit.language, most) if query else Findings()

    def in_order(self, found: tuple[Found, ...]) -> tuple[Found, ...]:
        """As they were shown last, where nothing speaks for another order."""
        steady = in_steady_order(found, self._shown)
        self._shown = tuple(each.card.id for each in steady)
        return steady

    def search(self, parts: Parts) -> None:
        query = parts.desk.query.strip()
        if not query:
            parts.speaker.speak([Utterance(parts.text.show("search.nothing_typed"), parts.text.language, "alert")])
            return
        self.is_typing, self.wants_all = False, False
        self.chosen = []
        parts.desk.asked.shown(query, parts.search_counts)
        parts.log.record("search.asked", found=min(MOST_SHOWN, len(self.findings(parts).found)))
        parts.redraw()

    def search_for(self, parts: Parts, query: str) -> None:
        """Other words instead of those that were typed."""
        parts.desk.query = query
        self.search(parts)

    def want_all(self, parts: Parts) -> None:
        self.wants_all = True
        parts.redraw()

    def type_again(self, parts: Parts) -> None:
        self.is_typing = True
        parts.redraw()

    def step_back(self, parts: Parts) -> bool:
        """From the results to the question that was asked before them, or to the words that were typed."""
        if self.is_typing:
            return False
        if self.wants_all and self.findings(parts).fork is not None:
            self.wants_all = False
        else:
            self.is_typing = True
        return True
