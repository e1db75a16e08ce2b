# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""BetweenVisits: a newer catalogue appears when nobody is being served, never under a citizen's fingers; and staff are
shown how updating stands where they look. Fetches nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer

from kiosk.domain.events import EditionArrived, SyncEvent, SyncFailed, SyncProgressed
from kiosk.domain.link_state import LinkState
from kiosk.domain.ports import Updates
from kiosk.ui.parts import StaffActs
from kiosk.ui.status import OF_NO_CITIZEN
from kiosk.ui.window import KioskWindow

LOOK_EVERY_MS: Final = 20_000
"""Another program on this machine may have brought one: kiosk sync."""


class BetweenVisits(QObject):
    def __init__(self, window: KioskWindow, updates: Updates) -> None:
        super().__init__()
        self._window = window
        self._updates = updates
        staff = StaffActs(updates.ask_now, self._read_stick)
        window.parts = replace(window.parts, staff=staff, link=updates.known())
        window.shown.connect(lambda _: self.show_newest())
        self._is_over = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.show_newest)
        self._timer.start()

    @property
    def is_resting(self) -> bool:
        """Nobody began anything: the welcome as every visit finds it, or staff looking after the kiosk."""
        parts = self._window.parts
        screens = {stop.place.screen for stop in self._window.router.stops}
        return screens <= OF_NO_CITIZEN and parts.visit.is_fresh

    def stop(self) -> None:
        self._is_over = True
        self._timer.stop()

    def heard(self, event: SyncEvent) -> None:
        if self._is_over:
            return  # told before the window closed, and delivered after it
        window = self._window
        self._note(event)
        self.put(window.parts.link.after(event, window.parts.clock.now()))
        if isinstance(event, EditionArrived):
            self.show_newest()

    def put(self, link: LinkState) -> None:
        """Staff see it at once in the band; a page is made anew only when it would say something else."""
        window, before = self._window, self._window.parts.link
        window.parts = replace(window.parts, link=link)
        if link == before:
            return
        screen = window.router.here.place.screen
        is_door_new = (link.wants_staff, bool(link.stick)) != (before.wants_staff, bool(before.stick))
        is_page_new = replace(link, progress=None) != replace(before, progress=None)
        if (screen == "welcome" and is_door_new and self.is_resting) or (screen == "updates" and is_page_new):
            window.redraw()
        elif screen in OF_NO_CITIZEN:
            window.renew_band()

    def show_newest(self) -> None:
        if self.is_resting and self._updates.show_newest():
            window = self._window
            window.parts.log.record("catalogue.shown", sequence=window.parts.catalogue.edition().sequence)
            if window.router.here.place.screen == "updates":
                window.redraw()
            else:
                window.renew_band()

    def _read_stick(self) -> None:
        link = self._window.parts.link
        self.put(link.reading_stick())
        self._updates.read_stick(link.stick)

    def _note(self, event: SyncEvent) -> None:
        log = self._window.parts.log
        if isinstance(event, SyncFailed):
            log.record("sync.failed", error=event.code)
        elif isinstance(event, EditionArrived):
            log.record("sync.arrived", sequence=event.edition.sequence)
        elif not isinstance(event, SyncProgressed):
            log.record(f"sync.{type(event).__name__}")
