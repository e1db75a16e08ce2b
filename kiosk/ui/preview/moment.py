# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Moment: all that the panel shows of one moment of the walk. Holds answers, and so never outlives a page of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.domain.visit import Visit
from kiosk.domain.walk import evaluate
from kiosk.domain.walk.procedure import Procedure
from kiosk.domain.walk.skipped import Skipped, skipped
from kiosk.domain.walk.view import View
from kiosk.ui.parts import Parts


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of the file: the compiler's sentences, and whether it refused what is in the file now."""

    file: str
    sentences: tuple[str, ...]
    is_refused: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """`cursor` is the screen on the glass, '' where none of the walk is; `papers` are files that were printed."""

    told: Told
    view: View
    version: str
    today: date
    cursor: str
    skipped: tuple[Skipped, ...]
    papers: tuple[str, ...]
    next_language: str


def moment_of(parts: Parts, procedure: Procedure, place: str, told: Told, papers: tuple[str, ...]) -> Moment:
    """`place` is the name of the kiosk's screen."""
    visit: Visit = parts.visit
    course = parts.desk.course
    answers, today = visit.reveal_answers(), parts.clock.today()
    return Moment(
        told=told,
        view=evaluate(procedure, answers, today, visit.language),
        version=procedure.version,
        today=today,
        cursor=course.cursor if course is not None and place == "walk" else "",
        skipped=skipped(procedure, answers, today, visit.language),
        papers=papers,
        next_language=parts.centre.language_after(visit.language),
    )
