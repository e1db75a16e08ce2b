# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Screens and outcomes that nobody comes by: those that no case visits, and those that no answers lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from central.compile.answers_to_try import AnswersToTry, is_plain
from central.compile.decisions import in_order
from central.compile.explore import Explorer, in_every_item
from central.compile.form import Form
from kiosk.domain.walk import Procedure, evaluate
from kiosk.domain.walk.expressions import Expression
from kiosk.domain.walk.items import with_counts
from kiosk.domain.walk.procedure import DecisionTable, Screen


class ScreensReached:
    def __init__(self, form: Form, procedure: Procedure, today: date) -> None:
        self._form = form
        self._procedure = procedure
        self._today = today
        self._answers = AnswersToTry(procedure, today)
        self._explorer = Explorer(procedure, today)
        exits = (row.when for table in procedure.decisions for row in table.rows if row.is_exit)
        self._exits = self._answers.closed(exits)

    def lint(self) -> None:
        visited = self._visited()
        for case in self._procedure.cases:
            self._explorer.walk(with_counts(dict(case.answers)))
        self._explorer.walk({})
        self._explorer.walk(self._answers.base())
        if not self._procedure.cases:
            tests = self._form.sheets["tests"]
            tests.problems.warn(tests.file, "tests", "The form has no tests; write cases that visit every screen.")
        for screen in _all(self._procedure.screens):
            if screen.id not in visited:
                self._tell(screen)
        for table in self._procedure.decisions:
            self._tell_outcomes(table)

    def _visited(self) -> set[str]:
        visited: set[str] = set()
        for case in self._procedure.cases:
            answers = with_counts(dict(case.answers))
            view = evaluate(self._procedure, answers, self._today, self._procedure.default_language)
            visited.update(in_every_item(screen.id) for screen in view.screens)
        return visited

    def _tell(self, screen: Screen) -> None:
        record = self._form.survey.records[screen.id]
        verdict = self._search(screen.id)
        if verdict:
            record.warn("relevant", f"{verdict} lead to the screen “{screen.id}”; correct the conditions around it.")
        elif self._procedure.cases:
            record.warn("name", f"No case visits the screen “{screen.id}”; add one that does.")

    def _search(self, name: str) -> str:
        """'' when some answers lead there or nobody can say; else which ones do not."""
        is_found = partial(self._explorer.screens.__contains__, name)
        if is_found() or self._explorer.tries <= 0:
            return ""
        near = {read for field in self._shown(name) for read in self._answers.at_once(field)}
        if not self._try(near, is_found):
            return ""
        names = {read for field in self._shown(name) for read in self._answers.deciding(field)}
        verdict = ""
        for asked in (names, names | self._exits):
            verdict = self._try(asked, is_found)
            if not verdict:
                return ""
        return verdict if self._answers.is_plain([name, *names]) else ""

    def _shown(self, screen_id: str) -> Iterator[str]:
        """What stands on a screen decides whether it is there; one of them is enough."""
        screen = next(each for each in _all(self._procedure.screens) if each.id == screen_id)
        yield from (field.name for field in screen.fields)
        yield screen.id

    def _try(self, names: set[str], is_found: Callable[[], bool]) -> str:
        if is_found() or self._explorer.tries <= 0:
            return ""
        tried = []
        base = {**self._answers.base(), **self._way_to(names)}
        for is_last in self._explorer.try_all(base, self._answers.values(names)):
            tried.append(is_last)
            if is_found():
                return ""
        if self._explorer.tries <= 0:
            return ""
        if tried and tried[-1] and self._answers.is_discrete(names):
            return "No answers"
        return f"None of {len(tried)} different answers that were tried"

    def _way_to(self, names: Iterable[str]) -> dict[str, str]:
        """Answers by which these questions are asked, as far as a way to each is known."""
        found: dict[str, str] = {}
        for field in self._procedure.fields.values():
            if field.name in names:
                found.update(self._explorer.ways.get(field.name, {}))
        return found

    def _ends(self, table: str, outcome: str) -> bool:
        return (table, outcome) in self._explorer.outcomes

    def _tell_outcomes(self, table: DecisionTable) -> None:
        records = in_order(self._form.sheets["decisions"], table.name)
        whens: list[Expression] = []
        for row, record in zip(table.rows, records, strict=True):
            whens.append(row.when)
            asked = self._answers.closed(whens)
            verdict = self._try(asked, partial(self._ends, table.name, row.outcome))
            if verdict and self._answers.is_plain(asked) and is_plain(whens):
                record.warn("when", f"{verdict} lead to “{row.outcome}”; correct its condition or the rows above it.")


def _all(screens: Sequence[Screen]) -> Iterator[Screen]:
    for screen in screens:
        yield from screen.parts
        yield screen
