# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""(procedure, answers, today, language) → View. A pure function: everything is computed anew, nothing is kept."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date

from kiosk.domain.private import Private
from kiosk.domain.walk.decide import Rows, winning_rows
from kiosk.domain.walk.display import shown
from kiosk.domain.walk.mention import mention
from kiosk.domain.walk.path import Path, path_of
from kiosk.domain.walk.procedure import PrintRow, Procedure
from kiosk.domain.walk.screens import screens_of
from kiosk.domain.walk.values import Known, compute
from kiosk.domain.walk.view import DocumentView, Outcome, PrintedValue, SummaryRow, View


def evaluate(procedure: Procedure, answers: Mapping[str, str], today: date, language: str) -> View:
    """`answers` are as typed; those off the path are ignored, never lost, as nothing here keeps or changes them."""
    known, path = _walked(procedure, answers, today, procedure.language_for(language))
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
        documents=tuple(_documents(procedure, known)),
        summary=summary,
        submission=submission,
        print=printed,
        decisions={name: tuple(row.outcome for row in rows) for name, rows in rows_by_table.items()},
    )


def _walked(procedure: Procedure, answers: Mapping[str, str], today: date, language: str) -> tuple[Known, Path]:
    """An exit leaves the answers after it off the path, so all is computed again without them."""
    known = compute(procedure, answers, today, language)
    path = path_of(procedure, known)
    while path.exit:
        after = [name for name, field in procedure.fields.items() if field.is_question and field.place >= path.end]
        if not any(known.values[name] for name in after):
            break
        known = compute(procedure, {**answers, **dict.fromkeys(after, "")}, today, language)
        path = path_of(procedure, known)
    return known, path


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


def _documents(procedure: Procedure, known: Known) -> Iterator[DocumentView]:
    for row in procedure.documents:
        if row.when.is_true(known.scope):
            yield DocumentView(row.id, mention(procedure, known, row.label[known.scope.language]), row.form)


Standing = tuple[tuple[SummaryRow, ...], Mapping[str, Private[str]], tuple[PrintedValue, ...]]


def _standing(procedure: Procedure, known: Known, path: Path) -> Standing:
    return (
        tuple(_summary(procedure, known, path)),
        {} if path.exit else _submission(procedure, known, path),
        () if path.exit else tuple(_printed(procedure, known, path)),
    )


def _summary(procedure: Procedure, known: Known, path: Path) -> Iterator[SummaryRow]:
    language = known.scope.language
    for stop in path.stops:
        for field in stop.fields:
            if field.is_question:
                name, label = field.name, field.texts[language].label
                value = "" if name in path.errors else shown(field, known.values[name], language)
                said = label if isinstance(label, str) else mention(procedure, known, label)
                yield SummaryRow(name, stop.screen.id, said, Private(value), field.is_sensitive)


def _submission(procedure: Procedure, known: Known, path: Path) -> dict[str, Private[str]]:
    """What stands wrong is not submitted, nor what is empty."""
    return {
        name: Private(value)
        for name, field in procedure.fields.items()
        if (value := known.values[name]) and name not in path.errors
    }


def _printed(procedure: Procedure, known: Known, path: Path) -> Iterator[PrintedValue]:
    language = known.scope.language
    for row in procedure.print:
        if path.errors.keys().isdisjoint(row.value.questions) and row.when.is_true(known.scope):
            value = _printed_text(procedure, known, row)
            if value:
                section = mention(procedure, known, row.section[language])
                label = mention(procedure, known, row.label[language])
                yield PrintedValue(row.document, row.field, section, label, Private(value))


def _printed_text(procedure: Procedure, known: Known, row: PrintRow) -> str:
    name = row.value.sole_question
    if name is None:
        return row.value.text(known.scope)
    return shown(procedure.fields[name], known.values[name], known.scope.language)
