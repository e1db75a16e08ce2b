# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A kiosk on a stand: the real window over the shipped catalogue, with nothing behind it that prints or sounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.domain.comfort import Comfort
from kiosk.log import FileEventLog
from kiosk.ui import picture
from kiosk.ui.application import OpenKiosk, open_kiosk
from kiosk.ui.held_spool import HeldSpool
from kiosk.ui.parts import Centre
from kiosk.ui.profile import profile
from kiosk.ui.rooms import IdleTimes, Rooms, Switches, WindowSettings
from kiosk.ui.stage import Stage
from kiosk.ui.window import KioskWindow
from offline_cache.store import CatalogueStore
from tests.journeys.recording import FixedClock, ListEventLog, RecordingSpeaker

CENTRE = "Centro de atención de prueba"


@dataclass(frozen=True, slots=True)
class Look:
    """One way a screen can be shown."""

    profile: str = "portrait-21"
    size: str = "m"
    theme: str = "light"
    language: str = "es"
    is_low_reach: bool = False

    def __str__(self) -> str:
        words = (self.profile, self.size, self.theme, self.language, "low-reach" if self.is_low_reach else "")
        return "-".join(word for word in words if word)

    @property
    def comfort(self) -> Comfort:
        return Comfort(text_size=self.size, theme=self.theme, is_low_reach=self.is_low_reach)  # type: ignore[arg-type]  # names of the table


class Stand:
    """One kiosk at a time; another profile opens another one."""

    def __init__(self, catalogue: CatalogueStore, state: Path) -> None:
        self._catalogue = catalogue
        self._log = ListEventLog(FileEventLog(state))
        self._profile = ""
        self._kiosk: OpenKiosk | None = None
        self.speaker = RecordingSpeaker()

    def show(self, screen: str, look: Look) -> KioskWindow:
        """The screen as a citizen with that comfort finds it."""
        kiosk = self._at(look.profile)
        picture.show(kiosk, screen, look.language, look.comfort)
        return kiosk.window

    def states(self, screen: str, look: Look) -> Iterator[tuple[str, KioskWindow]]:
        """Every page of the screen, and on screens where the keyboard opens on request each field being typed in."""
        window = self.show(screen, look)
        stage = self.stage(window)
        stage.area.show_page(0)
        for page in range(stage.area.pages):
            stage.area.show_page(page)
            picture.settle()
            yield f"{screen}, page {page + 1}", window
        if stage.keyboard is None:
            for field, layout in stage.page.fields:
                stage.open_keyboard(field, layout)
                field.setFocus()
                picture.settle()
                yield f"{screen}, typing {field.accessibleName()!r}", window
                stage.close_keyboard()

    @staticmethod
    def stage(window: KioskWindow) -> Stage:
        assert window.stage is not None
        return window.stage

    def _at(self, wanted: str) -> OpenKiosk:
        if self._kiosk is None or wanted != self._profile:
            self.close()
            rooms = Rooms(self._catalogue, HeldSpool(), self.speaker, FixedClock(), self._log)
            centre = Centre(CENTRE, "K7", ("es", "en"), 180)
            settings = WindowSettings(profile(wanted), centre, IdleTimes(180, 30), Switches(), "es")
            self._kiosk, self._profile = open_kiosk(rooms, settings), wanted
            self._kiosk.window.show()
        return self._kiosk

    def close(self) -> None:
        if self._kiosk is not None:
            self._kiosk.close()
            self._kiosk.window.deleteLater()
            picture.settle()
            self._kiosk = None
