# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A View as plain JSON values, answers revealed: for `kiosk evaluate`, whose answers come from a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.domain.private import Private
from kiosk.domain.walk import View
from kiosk.domain.walk.items import COUNT, read_key


def view_as_json(view: View) -> dict[str, Any]:
    """`path` names the screens in order, `asked` the questions on them."""
    return {
        "title": view.title,
        "language": view.language,
        "path": [screen.id for screen in view.screens],
        "asked": [question.name for screen in view.screens for question in screen.questions],
        "current": view.current,
        "values": _nested(view.values),
        "errors": dict(view.errors),
        "outcome": _outcome(view),
        "decisions": {table: list(outcomes) for table, outcomes in view.decisions.items()},
        "documents": [{"id": each.id, "label": each.label, "form": each.form} for each in view.documents],
        "summary": _summary(view),
        "submission": _nested(view.submission),
        "print": _print(view),
    }


def _nested(values: Mapping[str, Private[str]]) -> dict[str, Any]:
    """As the answers are written: the items of a repeat are a list, with as many objects as there are items."""
    plain: dict[str, Any] = {}
    for name, value in values.items():
        if name.endswith(COUNT):
            plain[name.removesuffix(COUNT)] = [{} for _ in range(int(value.reveal()))]
    for name, value in values.items():
        key = read_key(name)
        if key is not None:
            plain[key.repeat][key.number - 1][key.name] = value.reveal()
        elif not name.endswith(COUNT):
            plain[name] = value.reveal()
    return plain


def _outcome(view: View) -> dict[str, Any]:
    outcome = view.outcome
    return {
        "kind": outcome.kind,
        "name": outcome.name,
        "title": outcome.title,
        "body": outcome.body,
        "next_procedure": outcome.next_procedure,
    }


def _summary(view: View) -> list[dict[str, Any]]:
    return [
        {
            "name": row.name,
            "screen": row.screen_id,
            "label": row.label,
            "value": row.value.reveal(),
            "sensitive": row.is_sensitive,
            "item": row.item,
        }
        for row in view.summary
    ]


def _print(view: View) -> list[dict[str, Any]]:
    return [
        {
            "document": row.document,
            "field": row.field,
            "section": row.section,
            "label": row.label,
            "value": row.value.reveal(),
            "item": row.item,
        }
        for row in view.print
    ]
