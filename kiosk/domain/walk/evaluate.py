# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""(procedure, answers, today, language) → View. A pure function: everything is computed anew, nothing is kept."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date

from kiosk.domain.private import Private
from kiosk.domain.walk.checklist import checklist
from kiosk.domain.walk.collector import lines_of
from kiosk.domain.walk.decide import Rows, winning_rows
from kiosk.domain.walk.items import count_key
from kiosk.domain.walk.mention import mention
from kiosk.domain.walk.path import Path, path_of
from kiosk.domain.walk.printed import printed_values
from kiosk.domain.walk.procedure import Procedure
from kiosk.domain.walk.screens import screens_of
from kiosk.domain.walk.values import Known, compute
from kiosk.domain.walk.view import Outcome, PrintedValue, SummaryRow, View


def evaluate(procedure: Procedure, answers: Mapping[str, str], today: date, language: str) -> View:
    """`answers` are as typed; those off the path are ignored, never lost, as nothing here keeps or changes them."""
    known, path = walked(procedure, answers, today, procedure.language_for(language))
    language = known.scope.language
    known.scope.horizon = math.inf
    rows_by_table = _rows(procedure, known, path)
    summary, submission, printed = _standing(procedure, known, path)
    return View(
        title=procedure.title.text(language),
        language=language,
        screens=screens_of(procedure, known, path),
        current=path.current,
        values={name: Private(value) for name, value in known.values.items()},
        errors=path.errors,
        outcome=_outcome(procedure, known, path, rows_by_table),
        documents=tuple(checklist(procedure, known, path)),
        summary=summary,
        submission=submission,
        print=printed,
        decisions={name: tuple(row.outcome for row in rows) for name, rows in rows_by_table.items()},
    )


def walked(procedure: Procedure, answers: Mapping[str, str], today: date, language: str) -> tuple[Known, Path]:
    """An exit leaves the answers after it off the path, so all is computed again without them."""
    known = compute(procedure, answers, today, language)
    path = path_of(procedure, known)
    while path.exit:
        after = _unasked(procedure, path.end)
        if not any(known.values[name] not in ("", unasked) for name, unasked in after.items()):
            break
        known = compute(procedure, {**answers, **after}, today, language)
        path = path_of(procedure, known)
    return known, path


def _unasked(procedure: Procedure, end: float) -> dict[str, str]:
    """Answers as if nothing from `end` on had been asked."""
    fields = (field for field in procedure.fields.values() if field.is_question and field.repeat is None)
    after = {field.name: "" for field in fields if field.place >= end}
    return after | {count_key(each.name): "0" for each in procedure.repeats.values() if each.end >= end}


def _rows(procedure: Procedure, known: Known, path: Path) -> dict[str, Rows]:
    """The winning rows of every table, once the walk has come to a good end."""
    if path.current or path.exit:
        return {}
    return {table.name: winning_rows(table, known.scope) for table in procedure.decisions}


def _outcome(procedure: Procedure, known: Known, path: Path, rows_by_table: Mapping[str, Rows]) -> Outcome:
    if path.current:
        return Outcome("unfinished")
    rows = path.exit or next(iter(rows_by_table.values()), ())
    if not rows:
        return Outcome("eligible")
    language = known.scope.language
    bodies = (mention(procedure, known, row.body[language]) for row in rows)
    return Outcome(
        kind="exit" if path.exit else "eligible",
        name=rows[0].outcome,
        title=mention(procedure, known, rows[0].title[language]),
        body="\n\n".join(body for body in bodies if body),
        next_procedure=rows[0].next_procedure,
    )


Standing = tuple[tuple[SummaryRow, ...], Mapping[str, Private[str]], tuple[PrintedValue, ...]]


def _standing(procedure: Procedure, known: Known, path: Path) -> Standing:
    return (
        tuple(_summary(procedure, known, path)),
        {} if path.exit else _submission(procedure, known, path),
        () if path.exit else tuple(printed_values(procedure, known, path)),
    )


def _summary(procedure: Procedure, known: Known, path: Path) -> Iterator[SummaryRow]:
    for stop in path.stops:
        repeat = stop.screen.repeat
        if repeat is not None:
            heading = mention(procedure, known, repeat.heading[known.scope.language])
            yield SummaryRow(repeat.name, stop.id, heading, Private(str(len(known.items[repeat.name]))), False)
        number = stop.item.number if stop.item else 0
        for line in lines_of(procedure, known, path, stop):
            yield SummaryRow(line.name, stop.id, line.label, line.value, line.is_sensitive, number)


def _submission(procedure: Procedure, known: Known, path: Path) -> dict[str, Private[str]]:
    """What stands wrong is not submitted, nor what is empty, nor the count of a repeat that is not asked."""
    off = {count_key(name) for name, repeat in procedure.repeats.items() if not known.is_on[repeat.place]}
    left_out = off | path.errors.keys()
    return {name: Private(value) for name, value in known.values.items() if value and name not in left_out}
