# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scanning: how two switches go over the glass: control by control, the keyboard row by row, then key by key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.widgets.answer_field import AnswerField


@dataclass(frozen=True, slots=True)
class RowStop:
    """A whole row of the keyboard, or the way out of it behind its last key."""

    row: int
    is_way_out: bool = False


Station = QWidget | RowStop


class Scanning:
    """Selecting a row enters it, selecting a key presses it and stands on its row again. Where the citizen is follows
    from the focus alone, so that a touch or a whole keyboard may come in between."""

    def __init__(self, stops: Callable[[], list[QWidget]], moved: Callable[[QWidget], None]) -> None:
        self._stops = stops
        self._moved = moved

    def move(self, focused: QWidget | None) -> None:
        here = self._station(focused)
        ring = self._round(here)
        if ring:
            at = ring.index(here) if here in ring else -1
            self._stand(ring[(at + 1) % len(ring)])

    def select(self, focused: QWidget | None) -> None:
        here = self._station(focused)
        keyboard = self._keyboard()
        if isinstance(here, RowStop) and keyboard is not None:
            self._stand(RowStop(here.row) if here.is_way_out else keyboard.rows[here.row][0])
        elif isinstance(here, AnswerField):
            self._begin_typing(here)
        elif isinstance(here, QAbstractButton):
            row = keyboard.row_of(here) if keyboard is not None else None
            here.click()
            if row is not None:
                self._after_key(row)

    def _begin_typing(self, field: AnswerField) -> None:
        """As a tap would: the keys of this field, from their first row on; where there are none, on to the next."""
        field.tapped.emit()
        if self._keyboard() is not None:
            self._stand(RowStop(0))
        else:
            self.move(field)

    def _after_key(self, row: int) -> None:
        """On the row again without a word, for the key itself is being said; unless that key closed the keyboard."""
        keyboard = self._keyboard()
        if keyboard is not None:
            keyboard.stand_on_row(min(row, len(keyboard.rows) - 1))

    def _keyboard(self) -> Keyboard | None:
        parents = (stop.parentWidget() for stop in self._stops())
        return next((parent for parent in parents if isinstance(parent, Keyboard)), None)

    def _station(self, focused: QWidget | None) -> Station | None:
        if isinstance(focused, Keyboard):
            return RowStop(focused.stood_on, focused.is_at_way_out)
        return focused

    def _round(self, here: Station | None) -> list[Station]:
        """Inside a row its keys and the way out; outside all controls, with the rows in the place of their keys."""
        keyboard, stops = self._keyboard(), self._stops()
        if keyboard is None:
            return [*stops]
        row = here.row if isinstance(here, RowStop) and here.is_way_out else None
        if isinstance(here, QWidget):
            row = keyboard.row_of(here)
        if row is not None:
            return [*keyboard.rows[row], RowStop(row, is_way_out=True)]
        keys = [key for keys in keyboard.rows for key in keys]
        first = stops.index(keys[0])
        rest = [stop for stop in stops if stop not in keys]
        return [*rest[:first], *(RowStop(number) for number in range(len(keyboard.rows))), *rest[first:]]

    def _stand(self, station: Station) -> None:
        keyboard = self._keyboard()
        if isinstance(station, QWidget):
            station.setFocus(Qt.FocusReason.TabFocusReason)
            self._moved(station)
        elif keyboard is not None:
            if station.is_way_out:
                keyboard.stand_on_way_out(station.row)
            else:
                keyboard.stand_on_row(station.row)
            self._moved(keyboard)
