# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole kiosk for journeys: the shipped catalogue, real paper in a folder, the real window."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.errors import CatalogueError
from kiosk.domain.no_catalogue import NoCatalogue
from kiosk.domain.no_search_counts import NoSearchCounts
from kiosk.domain.no_updates import NoUpdates
from kiosk.domain.ports import Catalogue, SearchCounts, Speaker, Spool, Updates
from kiosk.domain.records.seed import Seed
from kiosk.log import FileEventLog
from kiosk.printing.build import PrinterSettings, build_spool
from kiosk.text import Sentences
from kiosk.ui.application import OpenKiosk, open_kiosk
from kiosk.ui.parts import Centre, Place
from kiosk.ui.profile import DEFAULT_PROFILE, profile
from kiosk.ui.rehearsal.citizen import Citizen
from kiosk.ui.rooms import IdleTimes, Rooms, Switches, WindowSettings
from kiosk.ui.router import WELCOME
from offline_cache.store import CatalogueStore
from tests.journeys.recording import FixedClock, ListEventLog, RecordingSpeaker
from tests.shipped import SEED

CENTRE = "Oaxaca 03"


@dataclass(frozen=True, slots=True)
class Setup:
    """What a journey may want to be otherwise."""

    seed: Seed | Path = SEED
    state: Path | None = None
    stored: Path | None = None
    """A state folder that already holds the catalogue, to be copied: reading the package anew takes a while."""
    profile: str = DEFAULT_PROFILE
    receipt_printer: PrinterSettings | None = None
    form_printer: PrinterSettings | None = None
    speaker: Speaker | None = None
    idle: IdleTimes = field(default_factory=lambda: IdleTimes(180, 30))
    updates: Callable[[Path, CatalogueStore], Updates] | None = None
    """From the state folder and the store."""
    search_counts: Callable[[Path], SearchCounts] = lambda _: NoSearchCounts()
    """From the state folder."""


class KioskUnderTest:
    """An open kiosk with a citizen in front of it."""

    def __init__(self, folder: Path, setup: Setup) -> None:
        self.state = setup.state or folder / "state"
        self.papers = folder / "papers"
        self.speaker = RecordingSpeaker()
        if setup.stored is not None and setup.seed is SEED and not self.state.exists():
            shutil.copytree(setup.stored, self.state)
        self.log = ListEventLog(FileEventLog(self.state))
        self.catalogue: Catalogue
        try:
            self.catalogue, _ = CatalogueStore.open(self.state, setup.seed)
        except CatalogueError as error:
            self.catalogue = NoCatalogue(error)
        self.spool = self._spool(setup)
        self.updates: Updates = NoUpdates()
        if setup.updates is not None and isinstance(self.catalogue, CatalogueStore):
            self.updates = setup.updates(self.state, self.catalogue)
        speaker = setup.speaker or self.speaker
        counts = setup.search_counts(self.state)
        rooms = Rooms(self.catalogue, self.spool, speaker, FixedClock(), self.log, self.updates, counts)
        settings = WindowSettings(
            profile(setup.profile), Centre(CENTRE, "K7", ("es", "en"), 180), setup.idle, Switches(), "es"
        )
        start = WELCOME
        if isinstance(self.catalogue, NoCatalogue):
            start = Place("out_of_order", code=self.catalogue.why.code)
        self.kiosk: OpenKiosk = open_kiosk(rooms, settings, start)
        self.window = self.kiosk.window
        self.window.show()
        self.citizen = Citizen(self.window)
        self._is_closed = False

    def _spool(self, setup: Setup) -> Spool:
        folder = {"folder": str(self.papers)}
        form = setup.form_printer or PrinterSettings("[printer.form]", "folder", folder)
        receipt = setup.receipt_printer or PrinterSettings("[printer.receipt]", "folder", folder)
        return build_spool(form, receipt)

    def close(self) -> None:
        """As often as wanted."""
        if self._is_closed:
            return
        self._is_closed = True
        self.updates.close()
        self.kiosk.close()
        self.window.deleteLater()
        self.citizen.settle()
        self.spool.close()
        if isinstance(self.catalogue, CatalogueStore):
            self.catalogue.close()

    # What a journey asks for again and again.

    @property
    def text(self) -> Sentences:
        """The kiosk's own sentences in the language of the visit."""
        return self.window.parts.text

    @property
    def screen(self) -> str:
        return self.window.router.here.place.screen

    def show(self, key: str, **values: object) -> str:
        return self.text.show(key, **values)

    def sees(self, key: str, **values: object) -> bool:
        return self.citizen.sees(self.show(key, **values))

    def tap(self, key: str, **values: object) -> None:
        self.citizen.tap(self.show(key, **values))

    def tap_bar(self, target: str) -> None:
        assert self.window.bar is not None
        self.citizen.tap(self.window.bar.buttons[target].accessibleName())

    def begin(self, language: str = "es") -> None:
        self.citizen.tap(Sentences.load(language).show("welcome.begin"))

    def name_of(self, service_id: str) -> str:
        card = self.catalogue.card(service_id)
        return (card.short_name or card.name).text(self.window.parts.visit.language)

    def papers_like(self, pattern: str) -> list[Path]:
        return sorted(self.papers.glob(pattern)) if self.papers.is_dir() else []


OpensKiosk = Callable[..., KioskUnderTest]
"""Opens a kiosk with the fields of `Setup` by name."""
