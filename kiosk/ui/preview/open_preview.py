# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the preview of one procedure, runs it, takes its picture, and ends it. Prints only where it is told to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.domain.comfort import Comfort
from kiosk.domain.draft import DraftSource
from kiosk.domain.draft_catalogue import DraftCatalogue
from kiosk.domain.errors import KioskError
from kiosk.domain.walk.course import Course
from kiosk.domain.walk.procedure import Procedure
from kiosk.ui.application import OpenKiosk, application, open_kiosk, run
from kiosk.ui.parts import Place
from kiosk.ui.picture import save_picture, settle
from kiosk.ui.preview.file_watch import FileWatch
from kiosk.ui.preview.moment import Told
from kiosk.ui.preview.panel import LEAST_WIDTH_PX
from kiosk.ui.preview.preview_window import PreviewWindow
from kiosk.ui.preview.rewrite import stand
from kiosk.ui.preview.small_glass import small_glass
from kiosk.ui.rooms import IdleTimes, Rooms, WindowSettings

PANEL_PX = 520
FRAME_PX = 60
PICTURE_PX = (1600, 1080)
NEVER_IDLE = IdleTimes(7 * 24 * 3600, 30)
"""An editor may be away in the spreadsheet for as long as it takes."""


@dataclass(frozen=True, slots=True)
class PreviewPlan:
    """`screen` is '' for the first one; `sentences` are what the compiler said of the file."""

    catalogue: DraftCatalogue
    procedure: Procedure
    sentences: tuple[str, ...]
    source: DraftSource
    language: str
    comfort: Comfort
    answers: Mapping[str, str]
    screen: str


class Preview:
    def __init__(self, rooms: Rooms, settings: WindowSettings, plan: PreviewPlan, *, is_picture: bool) -> None:
        self._plan = plan
        self._answers = dict(plan.answers)
        profile = small_glass(settings.profile, *_room(is_picture))
        at = Place("sheet", service_id=plan.procedure.id)
        settings = replace(settings, profile=profile, idle=NEVER_IDLE, home_language=plan.language)
        self.kiosk: OpenKiosk = open_kiosk(rooms, settings, at)
        told = Told(plan.source.name, plan.sentences, is_refused=False)
        self.window = PreviewWindow(self.kiosk.window, plan.catalogue, plan.procedure, told, self._begin)
        self.window.resize(profile.width_px + PANEL_PX, profile.height_px)
        self.kiosk.keys.leave(self.window.panel)
        self.kiosk.bridge.printer_told.connect(self.window.heard_printer)
        self.watch = FileWatch(plan.source)
        self.watch.was_read.connect(self.window.heard_draft)
        self._begin(plan.procedure)
        if plan.screen:
            self._stand(plan.screen)

    def run(self) -> int:
        self.watch.start()
        self.window.closed.connect(self.kiosk.app.quit)  # whatever other window a dialog of the desktop may leave
        self.window.show()
        return run(self.kiosk, is_windowed=True, painted=lambda: None)

    def take_picture(self, png: Path) -> int:
        self.window.show()
        settle()
        self.window.look()
        save_picture(self.window, png)
        return 0

    def close(self) -> None:
        """Everything that was typed goes; the caller closes the rooms and drops the folder of the papers."""
        self.watch.stop()
        self.kiosk.window.end_visit()
        self.kiosk.close()
        self.window.close()

    def _begin(self, procedure: Procedure) -> None:
        """A new visit, with the look that was asked for, on the first screen. Given answers are answered once."""
        window = self.kiosk.window
        window.end_visit()
        visit = window.parts.visit
        visit.language, visit.comfort = self._plan.language, self._plan.comfort
        window.go(Place("walk", service_id=procedure.id))
        if self._answers:
            visit.replace_answers(self._answers)
            self._answers.clear()
            window.redraw()

    def _stand(self, screen: str) -> None:
        course: Course | None = self.kiosk.window.parts.desk.course
        assert course is not None
        if not stand(course, screen):
            there = ", ".join(each.id for each in course.view().screens)
            self.close()
            raise KioskError(f"The answers do not lead to a screen {screen!r}. The screens are: {there}.")
        self.kiosk.window.redraw()


def _room(is_picture: bool) -> tuple[int, int]:
    """Pixels that the kiosk may take beside the panel."""
    application()
    screen = QGuiApplication.primaryScreen()
    if is_picture or screen is None:
        return PICTURE_PX
    size = screen.availableGeometry()
    return size.width() - LEAST_WIDTH_PX, size.height() - FRAME_PX
