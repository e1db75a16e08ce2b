# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A View as plain JSON values, answers revealed: for `kiosk evaluate`, whose answers come from a file."""

from __future__ import annotations

from typing import Any

from kiosk.domain.walk import View


def view_as_json(view: View) -> dict[str, Any]:
    """`path` names the screens in order, `asked` the questions on them."""
    return {
        "title": view.title,
        "language": view.language,
        "path": [screen.id for screen in view.screens],
        "asked": [question.name for screen in view.screens for question in screen.questions],
        "current": view.current,
        "values": {name: value.reveal() for name, value in view.values.items()},
        "errors": dict(view.errors),
        "outcome": _outcome(view),
        "decisions": {table: list(outcomes) for table, outcomes in view.decisions.items()},
        "documents": [{"id": each.id, "label": each.label, "form": each.form} for each in view.documents],
        "summary": _summary(view),
        "submission": {name: value.reveal() for name, value in view.submission.items()},
        "print": _print(view),
    }


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
        }
        for row in view.print
    ]
