# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Course: where the citizen is in a procedure: next, back, change. A small state machine over `evaluate`."""

from __future__ import annotations

from datetime import date

from kiosk.domain.visit import Visit
from kiosk.domain.walk.evaluate import evaluate
from kiosk.domain.walk.items import item_count, with_item, without_item
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
        self._list: str | None = None
        """The list from which one item is visited; back to it afterwards."""
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
        if self._list is not None:
            self._step_in_item(view, place, 1)
        elif place + 1 < len(view.screens) and not (self._is_changing and view.current is None):
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
        if self._list is not None:
            self._step_in_item(view, place, -1)
            return True
        if place == 0:
            return False
        self.cursor = view.screens[place - 1].id
        return True

    def change(self, screen_id: str) -> None:
        """From review to one answer; afterwards back to review unless new questions appeared."""
        self.cursor = screen_id
        self._is_changing = True
        self._list = None

    def show(self, screen_id: str) -> None:
        """To any screen of the path, review or exit page, as if the citizen had come there by going on."""
        self.cursor, self._is_changing, self._list = screen_id, False, None

    def add_item(self, repeat: str) -> None:
        """One item more at the end of the list, and to its first screen; to the list when there is no room."""
        before = self._visit.reveal_answers()
        self._visit.replace_answers(with_item(before, repeat))
        item = item_count(self._visit.reveal_answers(), repeat)
        self.change_item(repeat, item if item > item_count(before, repeat) else 0)

    def change_item(self, repeat: str, number: int) -> None:
        """From the list to the first screen of one item; after its last one back to the list."""
        self.cursor = self._first_of(repeat, number)
        self._list = None if self.cursor == repeat else repeat

    def remove_item(self, repeat: str, number: int) -> None:
        """Its answers are gone; those after it move up. The list stays on show."""
        self._visit.replace_answers(without_item(self._visit.reveal_answers(), repeat, number))
        self.cursor = repeat
        self._list = None

    def _step_in_item(self, view: View, place: int, step: int) -> None:
        """To the next or last screen of the same item, beyond its ends to the list."""
        assert self._list is not None
        beside = view.screens[place + step] if 0 <= place + step < len(view.screens) else None
        if beside is not None and beside.item and beside.item == view.screens[place].item:
            self.cursor = beside.id
        else:
            self.cursor, self._list = self._list, None

    def _first_of(self, repeat: str, number: int) -> str:
        """The first screen of an item; the list when nothing is asked in it."""
        collectors = (screen.collector for screen in self.view().screens if screen.id == repeat and screen.collector)
        items = (item for collector in collectors for item in collector.items)
        return next((item.screen_id for item in items if item.number == number and item.screen_id), repeat)

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
        self._list = None
        return view.screen(self.cursor)
