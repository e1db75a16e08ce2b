# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts that nobody would ever read: a group or a repeat shows its label and no more."""

from __future__ import annotations

from typing import Final

from central.compile.form import Form

_COLUMNS: Final = {"hint": "hint", "guidance": "guidance_hint"}


def lint_unread_texts(form: Form) -> None:
    for name, node in form.survey.by_name.items():
        for key, column in _COLUMNS.items():
            if node["type"] in ("group", "repeat") and node[key]:
                wrong = f"The kiosk shows only the label of a {node['type']}; move this text to its first question."
                form.survey.records[name].warn(column, wrong)
