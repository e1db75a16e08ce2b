# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on paper. Rows that read a question of a repeat are printed once per item, all of one item together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from kiosk.domain.private import Private
from kiosk.domain.walk.display import on_annex, shown
from kiosk.domain.walk.mention import mention
from kiosk.domain.walk.path import Path
from kiosk.domain.walk.procedure import Field, PrintRow, Procedure
from kiosk.domain.walk.values import Item, Known
from kiosk.domain.walk.view import PrintedValue

SIGN_HERE: Final = "_" * 24
"""Printed where a signature in ink goes."""


def printed_values(procedure: Procedure, known: Known, path: Path) -> Iterator[PrintedValue]:
    for repeat, rows in groupby(procedure.print, key=lambda row: row.repeat):
        together = tuple(rows)
        for item in (None,) if repeat is None else known.items[repeat]:
            known.enter(item)
            for row in together:
                yield from _printed(procedure, known, path, row, item)


def _printed(
    procedure: Procedure, known: Known, path: Path, row: PrintRow, item: Item | None
) -> Iterator[PrintedValue]:
    if any(_is_wrong(procedure, path, name, item) for name in row.value.questions) or not row.when.is_true(known.scope):
        return
    value = _text(procedure, known, row, item)
    if value:
        language = known.scope.language
        section = mention(procedure, known, row.section[language])
        label = mention(procedure, known, row.label[language])
        number = item.number if item else 0
        heading = f"{section} {number}" if section and item else section
        documents = {row.document: value}
        if row.overflow is not None and row.overflow.takes(value):
            documents = {row.document: on_annex(language), row.overflow.document: value}
        for document, text in documents.items():
            yield PrintedValue(document, row.field, heading, label, Private(text), number)


def _is_wrong(procedure: Procedure, path: Path, name: str, item: Item | None) -> bool:
    """A wrong answer is printed nowhere; in a sum over all items neither."""
    field = procedure.fields.get(name)
    if item is not None and field is not None and field.repeat == item.repeat:
        return item.key(name) in path.errors
    return name in path.wrong


def _text(procedure: Procedure, known: Known, row: PrintRow, item: Item | None) -> str:
    name = row.value.sole_question
    if name is None:
        return row.value.text(known.scope)
    field = procedure.fields[name]
    if field.type == "signature":
        return SIGN_HERE if _is_asked(field, known, item) else ""
    return shown(field, known.value(field), known.scope.language)


def _is_asked(field: Field, known: Known, item: Item | None) -> bool:
    return known.is_on[field.place] if item is None else item.is_on[field.place]
