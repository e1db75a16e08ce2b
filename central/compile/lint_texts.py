# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wording of a form: every text that a citizen reads or hears on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from central.compile.headers import TEXTS_BY_SHEET
from central.compile.table import Record, Table
from central.wording import remarks

_SHEETS: Final = ("survey", "choices", "documents", "decisions", "print")


def lint_texts(sheets: Mapping[str, Table], acronyms: frozenset[str] | None) -> None:
    for name in _SHEETS:
        for record in sheets[name]:
            for column in TEXTS_BY_SHEET[name]:
                _lint_column(record, column, acronyms)


def _lint_column(record: Record, column: str, acronyms: frozenset[str] | None) -> None:
    for language, text in record.table.texts(record.row, column).items():
        for remark in remarks(text, acronyms, is_spoken=column == "tts"):
            tell = record.warn if remark.is_warning else record.error
            tell(column, remark.sentence, language)
