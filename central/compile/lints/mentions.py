# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions that texts mention as ${name}: each must be there, and a choice can mention none."""

from __future__ import annotations

from central.compile.form import Form
from central.compile.headers import TEXTS_BY_SHEET
from central.compile.names import references

_MENTIONING = ("survey", "documents", "decisions", "print")


def lint_mentions(form: Form) -> None:
    for sheet in _MENTIONING:
        for record in form.sheets[sheet]:
            for column in TEXTS_BY_SHEET[sheet]:
                for language, text in record.table.texts(record.row, column).items():
                    for name in references(text):
                        if wrong := _complaint(form, name):
                            record.error(column, wrong, language)
    for record in form.sheets["choices"]:
        for column in TEXTS_BY_SHEET["choices"]:
            for language, text in record.table.texts(record.row, column).items():
                if "${" in text:
                    record.error(column, "A choice cannot mention an answer; say it in the question.", language)


def _complaint(form: Form, name: str) -> str:
    node = form.node(name)
    if node is None:
        return f"${{{name}}} is no name of the survey sheet; correct it."
    if node["type"] in ("group", "repeat"):
        return f"“{name}” is a {node['type']} and has no answer to mention; name a question in it."
    return ""
