# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Qt application around the window: fonts, filters, bridge, start and stop."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.domain.visit import Visit
from kiosk.text import Sentences
from kiosk.ui import theme
from kiosk.ui.attendant import Attendant
from kiosk.ui.between_visits import BetweenVisits
from kiosk.ui.bridge import Bridge
from kiosk.ui.collecting import Collecting
from kiosk.ui.keys import Keys
from kiosk.ui.look import Look
from kiosk.ui.parts import Desk, Parts, Place
from kiosk.ui.rooms import Rooms, WindowSettings
from kiosk.ui.router import WELCOME
from kiosk.ui.stop_signals import StopSignals
from kiosk.ui.window import KioskWindow


@dataclass(slots=True)
class OpenKiosk:
    """A running window with what must outlive its start."""

    app: QApplication
    window: KioskWindow
    attendant: Attendant
    keys: Keys
    bridge: Bridge
    between_visits: BetweenVisits
    font_problem: str | None

    def close(self) -> None:
        self.attendant.idle.stop()
        self.between_visits.stop()
        for watcher in (self.keys, self.attendant.idle, self.window):
            self.app.removeEventFilter(watcher)
        self.window.close()


def application() -> QApplication:
    """The one QApplication; made on first use. No style of the desktop, and no quotes from its settings."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    Collecting(app)
    return app


def open_kiosk(rooms: Rooms, settings: WindowSettings, start: Place = WELCOME) -> OpenKiosk:
    """The window, built and wired but not shown. Every visit begins at `start`."""
    app = application()
    font_problem = theme.load_fonts()
    visit = Visit(settings.home_language)
    parts = Parts(
        look=Look(settings.profile, visit.comfort),
        text=Sentences.load(visit.language),
        visit=visit,
        desk=Desk(),
        catalogue=rooms.catalogue,
        spool=rooms.spool,
        speaker=rooms.speaker,
        clock=rooms.clock,
        log=rooms.log,
        centre=settings.centre,
        search_counts=rooms.search_counts,
    )
    window = KioskWindow(parts, settings.profile, start)
    attendant = Attendant(window, settings.idle)
    narrator = window.narrator
    keys = Keys(window.stops, window.focus_moved, narrator.tell_control, narrator.tell_letter, settings.switches)
    bridge = Bridge()
    bridge.printer_told.connect(window.heard_printer)
    bridge.printer_told.connect(attendant.heard_printer)
    bridge.speaker_told.connect(attendant.heard_speech)
    between_visits = BetweenVisits(window, rooms.updates)
    bridge.updates_told.connect(between_visits.heard)
    rooms.updates.listen(bridge.from_updates)
    rooms.spool.listen(bridge.from_spool)
    rooms.speaker.listen(bridge.from_speaker)
    for watcher in (keys, attendant.idle, window):
        app.installEventFilter(watcher)
    window.redraw()
    return OpenKiosk(app, window, attendant, keys, bridge, between_visits, font_problem)


def run(kiosk: OpenKiosk, *, is_windowed: bool, painted: Callable[[], None]) -> int:
    """Show the window until it is closed; `painted` is called once the first screen can be used."""
    kiosk.attendant.guard()
    if is_windowed or os.environ.get("QT_QPA_PLATFORM", "").startswith(("vnc", "offscreen")):
        kiosk.window.show()
    else:
        kiosk.window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        kiosk.window.showFullScreen()
    QTimer.singleShot(0, painted)
    signals = StopSignals(kiosk.app.quit)
    try:
        return kiosk.app.exec()
    finally:
        signals.close()
        QCoreApplication.removePostedEvents(kiosk.app, QEvent.Type.Quit.value)  # a second one would end the next loop
