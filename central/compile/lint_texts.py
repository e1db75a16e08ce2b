# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wording of a form: every text that a citizen reads or hears on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from central.compile.headers import TEXTS_BY_SHEET
from central.compile.table import Record, Table
from central.readability import EASY_LEAST, reading_ease
from central.wording import remarks

_SHEETS: Final = ("survey", "choices", "procedure", "documents", "decisions", "print")
_SHOWN_FACTS: Final = ("title",)
"""The other keys of the sheet procedure are facts for programs, among them addresses of the web."""


def lint_texts(sheets: Mapping[str, Table], acronyms: frozenset[str] | None) -> None:
    for name in _SHEETS:
        for record in _read_by_citizens(sheets[name]):
            for column in TEXTS_BY_SHEET[name]:
                _lint_column(record, column, acronyms)


def _read_by_citizens(table: Table) -> Iterator[Record]:
    return (record for record in table if table.name != "procedure" or record.get("key") in _SHOWN_FACTS)


def _lint_column(record: Record, column: str, acronyms: frozenset[str] | None) -> None:
    for language, text in record.table.texts(record.row, column).items():
        for remark in remarks(text, acronyms):
            tell = record.warn if remark.is_warning else record.error
            tell(column, remark.sentence, language)
        ease = reading_ease(text) if language == "es" else None
        if ease is not None and ease < EASY_LEAST:
            hard = f"The text is hard to read ({ease:.0f} on the INFLESZ scale, at least {EASY_LEAST:.0f})"
            record.warn(column, f"{hard}; use shorter words and sentences.", language)
