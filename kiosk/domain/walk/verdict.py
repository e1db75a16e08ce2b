# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether one answer stands: its format, then required, then its constraint; with the sentence when it does not."""

from __future__ import annotations

from kiosk.domain.answers import Problem, sentence
from kiosk.domain.walk.mention import mention
from kiosk.domain.walk.procedure import Field, Procedure
from kiosk.domain.walk.template import Templates
from kiosk.domain.walk.values import Known


def is_required(field: Field, known: Known) -> bool:
    return field.required is not None and field.required.is_true(known.scope)


def error_of(procedure: Procedure, field: Field, key: str, known: Known, must_answer: bool) -> str | None:
    """The sentence to show on Continue; None when the answer stands. In a repeat, of the item that was entered."""
    problem = known.problems.get(key)
    if problem is not None:
        return sentence(problem, known.scope.language)
    value = known.values[key]
    if not value:
        return _message(procedure, known, field.required_message, f"required_{field.type}") if must_answer else None
    if field.constraint is None or _holds(field, value, known):
        return None
    return _message(procedure, known, field.constraint_message, "constraint")


def _holds(field: Field, value: str, known: Known) -> bool:
    assert field.constraint is not None
    known.scope.itself = value
    return field.constraint.is_true(known.scope)


def _message(procedure: Procedure, known: Known, messages: Templates, code: str) -> str:
    return mention(procedure, known, messages[known.scope.language]) or sentence(Problem(code), known.scope.language)
