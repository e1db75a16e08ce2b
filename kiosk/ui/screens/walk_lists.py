# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lists of a walk: what the citizen does with their items, step by step. Holds no answer, knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kiosk.domain.private import Private
from kiosk.domain.walk.course import Course
from kiosk.domain.walk.items import read_key
from kiosk.domain.walk.view import ItemView, ScreenView, View
from kiosk.ui.page import Page
from kiosk.ui.screens.item_list import ListMoves, ListState, list_page
from kiosk.ui.screens.item_name import ItemName, item_name
from kiosk.ui.screens.item_removal import removal_page
from kiosk.ui.screens.scene import Scene


class Moves(Protocol):
    def __call__(self, act: Callable[[], None], *, shows_errors: bool = False) -> None:
        """Go on by `act`: forget what was said on the page so far, and show the next one."""
        ...


class WalkLists:
    """Remembers which item may go and which one went, so that a redraw says it again, in another language too."""

    def __init__(self) -> None:
        self._asked: tuple[str, int] | None = None
        self._removed: Private[ItemName] | None = None

    @property
    def is_asking(self) -> bool:
        return self._asked is not None

    def forget(self) -> None:
        self._asked = self._removed = None

    def ask_to_remove(self, repeat: str, number: int) -> None:
        self._asked = (repeat, number)

    def removal_page(self, scene: Scene, move: Moves) -> Page | None:
        """Asks before an item goes; None when nothing is to be asked."""
        if self._asked is None:
            return None
        repeat, number = self._asked
        whole = scene.view.screen(repeat)
        item = next((each for each in _items(whole) if each.number == number), None)
        if whole is None or item is None:
            return None
        name = Private(item_name(scene.view, item))

        def remove() -> None:
            scene.course.remove_item(repeat, number)
            self._removed = name

        return removal_page(scene.parts, whole.heading, name.reveal(), lambda: move(_nothing), lambda: move(remove))

    def list_page(self, scene: Scene, screen: ScreenView, move: Moves, *, shows_errors: bool) -> Page:
        course, repeat = scene.course, screen.id

        def go_on() -> None:
            is_right = course.advance()
            scene.parts.log.record("walk.continued", has_error=not is_right)
            move(_nothing, shows_errors=not is_right)

        moves = ListMoves(
            go_on,
            lambda: move(lambda: course.add_item(repeat)),
            lambda number: move(lambda: course.change_item(repeat, number)),
            lambda number: move(lambda: _open_unfinished(course, repeat, number), shows_errors=True),
            lambda number: move(lambda: self.ask_to_remove(repeat, number)),
        )
        removed = self._removed.reveal().said(scene.text) if self._removed else ""
        return list_page(scene, screen, moves, ListState(shows_errors, removed))


def list_of_first_screen(view: View, screen: ScreenView) -> tuple[str, ItemName] | None:
    """The repeat, and how the item is called, where this is the first screen of an item; None elsewhere."""
    key = read_key(screen.id) if screen.item else None
    whole = view.screen(key.repeat) if key else None
    item = next((each for each in _items(whole) if each.screen_id == screen.id), None)
    return (key.repeat, item_name(view, item)) if key and item else None


def _open_unfinished(course: Course, repeat: str, number: int) -> None:
    course.change_item(repeat, number)
    wrong = (screen.id for screen in course.view().screens if screen.item == number and screen.has_error)
    of_item = (name for name in wrong if name.startswith(f"{repeat}[{number}]."))
    course.cursor = next(of_item, course.cursor)


def _items(whole: ScreenView | None) -> tuple[ItemView, ...]:
    return whole.collector.items if whole and whole.collector else ()


def _nothing() -> None:
    """Stay where the course is."""
