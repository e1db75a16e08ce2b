# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a procedure is left before its end: each exit at the place on the path after which it is certain."""

from __future__ import annotations

import math
from collections.abc import Mapping

from central.chart.flow import Exit
from central.chart.phrases import Phrases
from central.chart.plain_words import PlainWords, plain
from kiosk.domain.walk.order import order_of
from kiosk.domain.walk.procedure import DecisionRow, DecisionTable, Procedure


class Exits:
    """Hands out each exit once: to the last screen before which it was open."""

    def __init__(self, procedure: Procedure, words: PlainWords, language: str, phrases: Phrases) -> None:
        self._words = words
        self._language = language
        self._phrases = phrases
        self._screens = sorted(screen.place for screen in procedure.screens)
        ready = order_of(procedure.nodes).ready
        waiting = [placed for table in procedure.decisions for placed in self._placed(table, ready)]
        self._waiting = sorted(waiting, key=lambda placed: placed[0])

    def after(self, place: int) -> tuple[Exit, ...]:
        """Those that are certain after the screen that ends at this place, before the next one opens."""
        opens = next((screen for screen in self._screens if screen > place), math.inf)
        due = tuple(exit for at, exit in self._waiting if at < opens)
        self._waiting = [(at, exit) for at, exit in self._waiting if at >= opens]
        return due

    def all(self) -> tuple[Exit, ...]:
        return tuple(exit for _, exit in self._waiting)

    def _placed(self, table: DecisionTable, ready: Mapping[str, int]) -> list[tuple[int, Exit]]:
        """A row of FIRST waits for the rows above it, and the last one of any table for all of them."""
        found: list[tuple[int, Exit]] = []
        known = -1
        for row in table.rows:
            here = max((ready[name] for name in row.when.questions), default=-1)
            known = max(known, here)
            is_last = row is table.rows[-1]
            if row.is_exit:
                found.append((known if table.hit_policy == "FIRST" or is_last else here, self._exit(row, is_last)))
        return found

    def _exit(self, row: DecisionRow, is_last: bool) -> Exit:
        when = "otherwise" if is_last else "if"
        said = self._phrases[when].format(when="" if is_last else self._words.of(row.when))
        goes_to = self._phrases["goes_to"].format(id=row.next_procedure) if row.next_procedure else ""
        return Exit(said, plain(row.title[self._language]) or row.outcome, goes_to)
