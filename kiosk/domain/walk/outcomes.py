# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sheets `decisions`, `documents`, `print` and `tests`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast

from kiosk.domain.walk.expressions import cautious
from kiosk.domain.walk.overflow import overflow_complaint, read_overflow
from kiosk.domain.walk.procedure import (
    Case,
    DecisionRow,
    DecisionTable,
    DocumentForm,
    DocumentRow,
    Field,
    HitPolicy,
    PrintRow,
)
from kiosk.domain.walk.reading import ALWAYS, Reading
from kiosk.domain.walk.sheet import Row
from kiosk.domain.walk.template import Templates

ROWS_MOST: Final = 1_000


def rows_of(package: Row, key: str) -> list[Row]:
    found = package.items(key)
    if len(found) > ROWS_MOST:
        package.refuse(key, f"there are more than {ROWS_MOST} rows")
    return [Row(cells, f"{key}, row {number}") for number, cells in enumerate(found, 1)]


def read_decisions(package: Row, reading: Reading, ready: Mapping[str, int]) -> tuple[DecisionTable, ...]:
    tables = [_read_table(row, reading, ready) for row in rows_of(package, "decisions")]
    names = [table.name for table in tables]
    if len(set(names)) < len(names):
        package.refuse("decisions", "two tables have the same name")
    return tuple(tables)


def _read_table(sheet: Row, reading: Reading, ready: Mapping[str, int]) -> DecisionTable:
    name = sheet.needed("table")
    policy = sheet.one_of("hit_policy", ("FIRST", "UNIQUE", "COLLECT"), "FIRST")
    rows = [Row(cells, f"decisions, table {name[:64]}, row {n}") for n, cells in enumerate(sheet.items("rows"), 1)]
    rows.sort(key=lambda row: row.number("order"))
    if not rows:
        sheet.refuse("rows", "a table needs at least one row")
    if "".join(rows[-1].text("when").split()) != ALWAYS:
        rows[-1].refuse("when", "the last row must hold always; write true()")
    return DecisionTable(name, cast(HitPolicy, policy), tuple(_read_row(row, reading, ready) for row in rows))


def _read_row(row: Row, reading: Reading, ready: Mapping[str, int]) -> DecisionRow:
    when = reading.needed(row, "when")
    return DecisionRow(
        outcome=row.needed("outcome"),
        when=when,
        certain=cautious(when, reading.around, ready),
        title=reading.templates(row, "title"),
        body=reading.templates(row, "body"),
        next_procedure=row.text("next_procedure") or None,
    )


def read_documents(package: Row, reading: Reading) -> tuple[DocumentRow, ...]:
    found: dict[str, DocumentRow] = {}
    for row in rows_of(package, "documents"):
        name = row.needed("id")
        if name in found:
            row.refuse("id", f"'{name[:40]}' stands twice")
        form = cast(DocumentForm, row.one_of("form", ("original", "copy", "both"), "original"))
        found[name] = DocumentRow(name, reading.templates(row, "label"), form, reading.needed(row, "when", ALWAYS))
    return tuple(found.values())


def read_print(package: Row, reading: Reading, fields: Mapping[str, Field]) -> tuple[PrintRow, ...]:
    return tuple(_read_print_row(row, reading, fields) for row in rows_of(package, "print"))


def _read_print_row(row: Row, reading: Reading, fields: Mapping[str, Field]) -> PrintRow:
    repeat = reading.repeat_of(row, "value")
    reading = reading.standing(repeat, 1)
    value = reading.needed(row, "value")
    label = reading.templates(row, "label")
    if not row.words("label") and value.sole_question:
        label = _question_label(fields[value.sole_question])
    document, overflow = row.text("document") or "form", row.text("overflow")
    if complaint := overflow_complaint(overflow, document):
        row.refuse("overflow", complaint)
    return PrintRow(
        document=document,
        field=row.needed("field"),
        label=label,
        section=reading.templates(row, "section"),
        value=value,
        when=reading.needed(row, "when", ALWAYS),
        overflow=read_overflow(overflow),
        notes=row.text("notes"),
        repeat=repeat,
    )


def _question_label(field: Field) -> Templates:
    return {language: texts.label for language, texts in field.texts.items()}


def read_cases(package: Row) -> tuple[Case, ...]:
    return tuple(
        Case(row.needed("case"), _read_answers(row), row.names("expect_path"), row.names("expect"))
        for row in rows_of(package, "tests")
    )


def _read_answers(row: Row) -> tuple[tuple[str, str], ...]:
    pairs: list[tuple[str, str]] = []
    for pair in row.items("answers"):
        if not isinstance(pair, list | tuple) or len(pair) != 2 or not all(isinstance(each, str) for each in pair):
            row.refuse("answers", "pairs of a name and a value are expected")
        pairs.append((pair[0], pair[1]))
    return tuple(pairs)
