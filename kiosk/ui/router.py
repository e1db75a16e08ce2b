# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Router: the stack of places of one visit, from the welcome on. Knows no screen by name but the first ones."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.ui.parts import Place, Screen
from kiosk.ui.screens import SCREENS

WELCOME = Place("welcome")
HOME = Place("home")


@dataclass(frozen=True, slots=True)
class Stop:
    place: Place
    screen: Screen


class Router:
    def __init__(self, start: Place = WELCOME) -> None:
        self._start = start
        self._stops: list[Stop] = [self._open(start)]

    @staticmethod
    def _open(place: Place) -> Stop:
        return Stop(place, SCREENS[place.screen](place))

    @property
    def here(self) -> Stop:
        return self._stops[-1]

    @property
    def stops(self) -> tuple[Stop, ...]:
        """From the first to the one on show."""
        return tuple(self._stops)

    @property
    def is_at_start(self) -> bool:
        return len(self._stops) == 1

    def begin(self, place: Place) -> None:
        """Another place instead of all, with nothing to go back to."""
        self._stops = [self._open(place)]

    def go(self, place: Place) -> None:
        """To a new place; the same place again does not pile up, and home and welcome drop what was under them."""
        if place == WELCOME:
            self.begin(WELCOME)
        elif place == HOME:
            self._stops = [self._stops[0], self._open(HOME)]
        elif place != self.here.place:
            self._stops.append(self._open(place))

    def replace(self, place: Place, left: Stop | None = None) -> None:
        """As `go`, but Back will not return to the place that is left: `left`, or the one on show."""
        self._stops[self._stops.index(left) if left else -1] = self._open(place)

    def back(self) -> None:
        if len(self._stops) > 1:
            self._stops.pop()
