# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings and procedure sheets: what the form is called, its version, its languages."""

from __future__ import annotations

from typing import Any

from central.compile.headers import language_code, read_header
from central.compile.table import Table, Texts
from central.compile.workbook import Workbook

FALLBACK_LANGUAGE = "es"


def default_language(book: Workbook) -> str:
    """The code in settings' default_language, else the first language of the labels, else Spanish."""
    for row in book.sheet("settings").rows:
        code = language_code(row.cells.get("default_language", ""))
        if code:
            return code
    headers = [read_header("survey", text) for text in book.sheet("survey").headers]
    labelled = [header for header in headers if header.base == "label"]
    if any(not header.language for header in labelled):
        return FALLBACK_LANGUAGE
    return next((header.language for header in labelled), FALLBACK_LANGUAGE)


def read_settings(settings: Table) -> dict[str, str]:
    """form_id, form_title, version; only the first row counts."""
    record = next(iter(settings), None)
    columns = ("form_id", "form_title", "version")
    return {column: record.get(column) if record else "" for column in columns}


def read_procedure(sheet: Table, languages: tuple[str, ...]) -> dict[str, Any]:
    """Key → text, or → language map where the languages differ; `title` always a map."""
    procedure: dict[str, Any] = {}
    for record in sheet:
        key = record.get("key")
        if not key:
            record.error("key", "The key is missing; write it.")
        elif key in procedure:
            record.error("key", f"The key “{key}” stands here twice; keep one.")
        else:
            texts = sheet.texts(record.row, "value")
            is_title = key == "title"
            if is_title:
                record.texts("value", languages, is_needed=True)
            procedure[key] = texts if is_title or len(set(texts.values())) > 1 else _only(texts)
    return procedure


def _only(texts: Texts) -> str:
    return next(iter(texts.values()), "")
