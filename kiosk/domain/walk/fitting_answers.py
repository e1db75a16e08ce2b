# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which answers still fit after a procedure was changed under them: an editor goes on where they were."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kiosk.domain.answers import check_answer
from kiosk.domain.walk.items import count_key
from kiosk.domain.walk.procedure import Field, Procedure


def fitting_answers(before: Procedure, after: Procedure, answers: Mapping[str, str], today: date) -> dict[str, str]:
    """Those whose question is still there and can hold them. What was wrong before may stay wrong."""
    counts = {count_key(repeat) for repeat in after.repeats}
    kept: dict[str, str] = {}
    for name, raw in answers.items():
        field = after.asked(name)
        if name in counts or (field is not None and _fits(before.asked(name), field, raw, today)):
            kept[name] = raw
    return kept


def _fits(before: Field | None, after: Field, raw: str, today: date) -> bool:
    if not after.is_question:
        return False
    if after.choices is not None:
        return all(name in after.choices.by_name for name in raw.split())
    if before is not None and (before.type, before.format) == (after.type, after.format):
        return True
    return check_answer(after.type, after.format, raw, today)[1] is None
