# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A changed procedure takes the place of the one on the glass: the walk goes on where it was, with what still fits."""

from __future__ import annotations

from kiosk.domain.walk.course import EXIT, REVIEW, Course
from kiosk.domain.walk.fitting_answers import fitting_answers
from kiosk.domain.walk.procedure import Procedure
from kiosk.ui.parts import Place
from kiosk.ui.window import KioskWindow


def rewrite(window: KioskWindow, before: Procedure, after: Procedure) -> None:
    """Needs the new procedure in the catalogue already."""
    parts = window.parts
    old = parts.desk.course
    if old is not None:
        today = parts.clock.today()
        answers = fitting_answers(before, after, parts.visit.reveal_answers(), today)
        parts.visit.begin(after.id)
        parts.visit.replace_answers(answers)
        parts.desk.course = Course(after, parts.visit, today)
        stand(parts.desk.course, old.cursor)
    if window.router.here.place.screen == "walk":
        window.replace_place(Place("walk", service_id=after.id))
    else:
        window.redraw()


def stand(course: Course, wanted: str) -> bool:
    """On the wanted screen, if the answers lead there; else on the first that needs one. Whether it is the wanted."""
    view = course.view()
    ends = {EXIT: view.outcome.kind == "exit", REVIEW: view.is_complete}
    is_there = ends.get(wanted, view.position(wanted) >= 0)
    if is_there:
        course.show(wanted)
    elif view.current is not None:
        course.show(view.current)
    elif view.screens:
        course.show(view.screens[-1].id)
    return is_there
