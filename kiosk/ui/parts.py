# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts: all that a screen may use, handed to it each time it builds its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from kiosk.domain.documents import Paper
from kiosk.domain.events import PrintEvent
from kiosk.domain.link_state import LinkState
from kiosk.domain.no_search_counts import NoSearchCounts
from kiosk.domain.ports import Catalogue, Clock, EventLog, SearchCounts, Speaker, Spool
from kiosk.domain.visit import Visit
from kiosk.domain.walk.course import Course
from kiosk.text import Sentences
from kiosk.ui.asked_query import AskedQuery
from kiosk.ui.look import Look
from kiosk.ui.page import Page


@dataclass(frozen=True, slots=True)
class Place:
    """Where the citizen is among the screens; the names that a screen needs, and nothing that was typed."""

    screen: str
    service_id: str = ""
    topic_id: str = ""
    code: str = ""

    def at(self, screen: str) -> Place:
        return replace(self, screen=screen)


@dataclass(slots=True)
class Desk:
    """What lies on the desk between citizen and kiosk during one visit; cleared by `forget()`."""

    course: Course | None = None
    papers: list[Paper] = field(default_factory=list)
    query: str = ""
    asked: AskedQuery = field(default_factory=AskedQuery)

    def forget(self) -> None:
        self.course = None
        self.papers.clear()
        self.query = ""
        self.asked.forget()


@dataclass(frozen=True, slots=True)
class Centre:
    """Whose kiosk this is: its name on the band, and the age after which information may have changed.

    `has_loudspeaker`: others in the room hear what it says.
    """

    name: str
    kiosk_id: str
    languages: tuple[str, ...]
    stale_after_days: int
    is_receipt_large: bool = False
    has_loudspeaker: bool = True

    def language_after(self, language: str) -> str:
        """The one that the bar's target changes to; from a language that is not offered, the first."""
        after = self.languages.index(language) + 1 if language in self.languages else 0
        return self.languages[after % len(self.languages)]


@dataclass(frozen=True, slots=True)
class StaffActs:
    """What staff may have done about the catalogue; each returns at once."""

    ask_now: Callable[[], None]
    read_stick: Callable[[], None]


def _nothing() -> None:
    """No way to move: the window puts its own here before any screen is built."""


def _nowhere(_place: Place) -> None:
    _nothing()


@dataclass(frozen=True, slots=True)
class Parts:
    look: Look
    text: Sentences
    visit: Visit
    desk: Desk
    catalogue: Catalogue
    spool: Spool
    speaker: Speaker
    clock: Clock
    log: EventLog
    centre: Centre
    go: Callable[[Place], None] = _nowhere
    back: Callable[[], None] = _nothing
    redraw: Callable[[], None] = _nothing
    end_visit: Callable[[], None] = _nothing
    replace_place: Callable[[Place], None] = _nowhere
    link: LinkState = field(default_factory=LinkState)
    staff: StaffActs = field(default_factory=lambda: StaffActs(_nothing, _nothing))
    search_counts: SearchCounts = field(default_factory=NoSearchCounts)


class Screen(Protocol):
    """A screen keeps only what a redraw needs; `build` makes its page anew in today's look and language."""

    def build(self, parts: Parts) -> Page: ...


class StepsBack(Protocol):
    def step_back(self, parts: Parts) -> bool:
        """True when Back was a step inside this screen."""
        ...


class GoesHome(Protocol):
    def go_home(self, parts: Parts) -> None:
        """Inicio, for a screen that has to clear up first."""
        ...


class CanBeBusy(Protocol):
    @property
    def is_busy(self) -> bool:
        """True while Back and Inicio must wait."""
        ...


class HearsPrinter(Protocol):
    def heard_printer(self, parts: Parts, event: PrintEvent) -> None: ...
