# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Course: where the citizen is in a procedure: next, back, change. A small state machine over `evaluate`."""

from __future__ import annotations

from datetime import date

from kiosk.domain.visit import Visit
from kiosk.domain.walk.evaluate import evaluate
from kiosk.domain.walk.procedure import Procedure
from kiosk.domain.walk.view import ScreenView, View

REVIEW = "::review"
EXIT = "::exit"


class Course:
    """Holds a cursor, never an answer: those stay with the visit, so that `forget()` finds them all."""

    def __init__(self, procedure: Procedure, visit: Visit, today: date) -> None:
        self.procedure = procedure
        self._visit = visit
        self._today = today
        self._is_changing = False
        self.cursor = self._first()

    def view(self) -> View:
        return evaluate(self.procedure, self._visit.reveal_answers(), self._today, self._visit.language)

    def screen(self, view: View) -> ScreenView | None:
        """The question on show; None at review and at an exit page."""
        if self.cursor in {REVIEW, EXIT}:
            return None
        return view.screen(self.cursor) or self._repair(view)

    def advance(self) -> bool:
        """Go on from the screen on show. False when an answer on it stands in the way; the cursor stays."""
        view = self.view()
        screen = self.screen(view)
        if screen is None or screen.has_error:
            return False
        place = view.position(screen.id)
        if place + 1 < len(view.screens) and not (self._is_changing and view.current is None):
            self.cursor = self._next_open(view, place)
        elif view.outcome.kind == "exit":
            self.cursor = EXIT
        else:
            self.cursor = REVIEW
            self._is_changing = False
        return True

    def step_back(self) -> bool:
        """False at the first screen: Back leaves the procedure."""
        view = self.view()
        screen = self.screen(view)
        place = len(view.screens) if screen is None else view.position(screen.id)
        if place == 0:
            return False
        self.cursor = view.screens[place - 1].id
        return True

    def change(self, screen_id: str) -> None:
        """From review to one answer; afterwards back to review unless new questions appeared."""
        self.cursor = screen_id
        self._is_changing = True

    def _next_open(self, view: View, place: int) -> str:
        if self._is_changing and view.current is not None:
            return view.current
        return view.screens[place + 1].id

    def _first(self) -> str:
        view = self.view()
        return view.screens[0].id if view.screens else REVIEW

    def _repair(self, view: View) -> ScreenView | None:
        """The screen left the path (an answer before it changed): the first that needs the citizen, else the last."""
        last = view.screens[-1].id if view.screens else REVIEW
        self.cursor = view.current or last
        return view.screen(self.cursor)
