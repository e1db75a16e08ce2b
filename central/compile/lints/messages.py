# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a citizen is told when an answer is missing or wrong: the form's own words say it best."""

from __future__ import annotations

from central.compile.form import Form
from central.compile.question_types import BROUGHT, SILENT


def lint_messages(form: Form) -> None:
    for name, node in form.survey.by_name.items():
        record = form.survey.records[name]
        if node["type"] == "note" and node["required"]:
            record.error("required", "A note has no answer, so that nobody could go on; empty the cell.")
        elif node["type"] not in BROUGHT | SILENT and node["required"] and not node["required_message"]:
            record.warn("required_message", "The question must be answered; say in words what to write or choose.")
        if node["constraint"] and not node["constraint_message"]:
            record.warn("constraint_message", "A constraint without its message leaves the citizen guessing; write it.")
        if node["constraint_message"] and not node["constraint"]:
            record.warn(
                "constraint", "There is a message and no constraint; write the constraint or empty the message."
            )
