# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The columns of a new workbook and what each is for, in the words of its notes. Knows no rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LANGUAGES: Final = ("Español (es)", "English (en)")
TEXTS: Final = frozenset(
    ("label", "hint", "guidance_hint", "required_message", "constraint_message", "value", "title", "body", "section")
)
"""Columns that there is one of per language. In `print` the value is an expression and has none."""

COLUMNS: Final[Mapping[str, Mapping[str, str]]] = {
    "survey": {
        "type": "What is asked: text, integer, decimal, date, select_one LIST, select_multiple LIST, acknowledge (a "
        "box to touch), note (only shown), calculate (never shown), begin_group and end_group, begin_repeat and "
        "end_repeat.",
        "name": "A short name without spaces or accents, once in the workbook. Other cells call the answer ${name}.",
        "label": "The question, as a heading. One thing at a time.",
        "hint": "A sentence under the question. May stay empty.",
        "guidance_hint": "Why we ask: shown when somebody wants to know. May stay empty.",
        "format": "Of a text: curp, rfc, nss, clabe, cp_mx, tel_mx, email or money_mxn; then it is checked.",
        "sensitive": "yes for what nobody else should hear aloud: names, keys, addresses.",
        "required": "yes where it must be answered.",
        "required_message": "What to say when it was not. Empty: the kiosk's own sentence.",
        "relevant": "Ask only when this is true, such as ${lives_here} = 'yes'. Empty: always.",
        "constraint": "What must be true of the answer, which is a full stop here: . >= 1 and . <= 20",
        "constraint_message": "What to say when it is not true: what to write instead.",
        "calculation": "Of a calculate row: the value, such as ${adults} + ${children}",
        "choice_filter": "Of a choice list: which rows to offer, such as state = ${state}. Empty: all.",
        "appearance": "field-list on a begin_group row puts its questions on one screen.",
    },
    "choices": {
        "list_name": "The list that select_one or select_multiple names. Its choices stand one below the other.",
        "name": "What is kept of the answer: short, without spaces or accents.",
        "label": "What the citizen reads.",
    },
    "settings": {
        "form_title": "The name of the form.",
        "form_id": "The id of its service, as in its service.yaml.",
        "version": "Count it up when the questions change.",
        "default_language": "The language of columns that name none.",
    },
    "procedure": {
        "key": "title and agency; more lines are kept as they are.",
        "value": "The text for that key.",
    },
    "documents": {
        "id": "A short name for the document.",
        "label": "What to bring, as the citizen reads it.",
        "form": "original, copy or both.",
        "when": "For whom: true() for everybody, or such as ${personas} > 5",
    },
    "decisions": {
        "table": "A name for the table; rows of one table stand together.",
        "hit_policy": "FIRST: the first row that is true counts. On the first row of the table only.",
        "order": "1, 2, 3 …",
        "when": "When this row counts. In the last row always true()",
        "outcome": "eligible, or exit:NAME for who cannot go on.",
        "title": "The heading of the page that says so.",
        "body": "What it means, and what to do instead.",
        "next_procedure": "The id of a service that helps instead. May stay empty.",
    },
    "print": {
        "document": "form, or the name of an annex.",
        "field": "A short name for the place on the paper, once per document.",
        "section": "The heading above it. Empty: as in the row above.",
        "label": "What stands before the value. Empty: the question.",
        "value": "What is printed: ${name}, or an expression such as concat(${nombre}, ' ', ${apellido})",
        "when": "Print only when this is true. Empty: always.",
        "overflow": "Where a long text goes on: annex, or annex:120 for more than 120 letters. May stay empty.",
    },
    "tests": {
        "case": "A name for the case.",
        "answers": "What this citizen answers, in order: name=value; name=value. Dates are 2026-11-23, several choices "
        "have spaces between, an accepted acknowledge is OK.",
        "expect_path": "The screens this citizen sees, with commas between. Empty: not checked.",
        "expect": "What must come of it: eligible, exit:NAME, asks:NAME, not_asked:NAME, docs:a,b, printed:FIELD=TEXT, "
        "not_submitted:NAME; with ; between.",
    },
}


def headers(sheet: str) -> list[tuple[str, str]]:
    """(header, note) from left to right; a text has one header per language."""
    found: list[tuple[str, str]] = []
    for column, note in COLUMNS[sheet].items():
        has_languages = column in TEXTS and (sheet, column) != ("print", "value")
        names = [f"{column}::{language}" for language in LANGUAGES] if has_languages else [column]
        found += [(name, note) for name in names]
    return found
