# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The choices sheet as lists: names, labels, spoken forms and the other columns that filters look at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from central.compile.table import Record, Table

ChoiceLists = dict[str, list[dict[str, Any]]]


def read_lists(choices: Table, languages: Sequence[str]) -> ChoiceLists:
    lists: ChoiceLists = {}
    taken: dict[str, set[str]] = {}
    for record in choices:
        list_name = record.get("list_name")
        if not list_name:
            record.error("list_name", "The name of the list is missing; write it.")
            continue
        entries = lists.setdefault(list_name, [])
        name = _checked_name(record, taken.setdefault(list_name, set()), list_name)
        columns = {column: record.other(column) for column in choices.other_columns if record.other(column)}
        label = record.texts("label", languages, is_needed=True)
        entries.append({"name": name, "label": label, "tts": record.spoken(label), "columns": columns})
    return lists


def _checked_name(record: Record, taken: set[str], list_name: str) -> str:
    name = record.get("name")
    if not name:
        record.error("name", "The choice has no name; write one.")
    elif len(name.split()) > 1:
        record.error("name", f"The choice “{name}” holds a space; a space separates answers. Use “_”.")
    elif name in taken:
        record.error("name", f"The list “{list_name}” already holds a choice “{name}”; rename one of them.")
    taken.add(name)
    return name
