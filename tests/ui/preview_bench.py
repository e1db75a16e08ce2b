# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole preview for tests: the real window and papers, and a file that the test writes in memory."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from kiosk.domain.comfort import DEFAULT_COMFORT, Comfort
from kiosk.domain.draft import Draft
from kiosk.domain.draft_catalogue import DraftCatalogue
from kiosk.domain.walk import load
from kiosk.log import FileEventLog
from kiosk.printing.build import PrinterSettings, build_spool
from kiosk.ui.parts import Centre
from kiosk.ui.preview.open_preview import Preview, PreviewPlan
from kiosk.ui.profile import profile
from kiosk.ui.rehearsal.citizen import Citizen
from kiosk.ui.rooms import IdleTimes, Rooms, Switches, WindowSettings
from tests.domain.walk_package import TODAY, clinic
from tests.journeys.recording import FixedClock, RecordingSpeaker


class MemoryFile:
    """A file whose date is the number of times it was written."""

    name = "form.md"

    def __init__(self, package: Mapping[str, Any]) -> None:
        self.draft = Draft(package, load(package))
        self.writes: int | None = 1
        self.reads = 0
        self.is_stopped = False

    def write(self, draft: Draft) -> None:
        self.draft, self.writes = draft, (self.writes or 0) + 1

    def stamp(self) -> object:
        return self.writes

    def read(self) -> Draft:
        self.reads += 1
        return self.draft

    def stop(self) -> None:
        self.is_stopped = True


class PreviewBench:
    def __init__(
        self,
        folder: Path,
        package: Mapping[str, Any] | None = None,
        *,
        answers: Mapping[str, str] | None = None,
        screen: str = "",
        language: str = "en",
        comfort: Comfort = DEFAULT_COMFORT,
        sentences: tuple[str, ...] = (),
    ) -> None:
        self.file = MemoryFile(package or clinic())
        self.speaker = RecordingSpeaker()
        papers = {"folder": str(folder / "papers")}
        self.spool = build_spool(PrinterSettings("[form]", "folder", papers), PrinterSettings("[r]", "folder", papers))
        draft = self.file.draft
        assert draft.procedure is not None
        catalogue = DraftCatalogue(draft.procedure, draft.package, TODAY)
        rooms = Rooms(catalogue, self.spool, self.speaker, FixedClock(), FileEventLog(folder / "state"))
        centre = Centre("Oaxaca 03", "K7", ("es", "en"), 180)
        settings = WindowSettings(profile("portrait-21"), centre, IdleTimes(180, 30), Switches(), "es")
        plan = PreviewPlan(catalogue, draft.procedure, sentences, self.file, language, comfort, answers or {}, screen)
        try:
            self.preview = Preview(rooms, settings, plan, is_picture=True)
        except BaseException:
            self.spool.close()
            raise
        self.kiosk = self.preview.kiosk.window
        self.window = self.preview.window
        self.window.show()
        self.citizen = Citizen(self.kiosk)
        self._is_closed = False
        self.window.activateWindow()
        try:
            self.citizen.wait_until(self._is_active, "the window to be the active one")
        except BaseException:
            self.close()
            raise
        self.window.look()

    def _is_active(self) -> bool:
        return QApplication.activeWindow() is self.window

    @property
    def panel(self) -> str:
        return self.window.panel.toPlainText()

    @property
    def cursor(self) -> str:
        course = self.kiosk.parts.desk.course
        return "" if course is None else course.cursor

    def answer(self, **answers: str) -> None:
        for name, value in answers.items():
            self.kiosk.parts.visit.answer(name, value)
        self.window.look()

    def rewrite(self, draft: Draft) -> None:
        """The editor saves; the window looks twice, and hears what was read."""
        self.file.write(draft)
        reads = self.file.reads
        self.preview.watch.look()
        self.preview.watch.look()
        self.citizen.wait_until(lambda: self.file.reads > reads, "the file to be read")
        self.preview.watch.stop()
        self.citizen.settle()

    def close(self) -> None:
        """As often as wanted."""
        if self._is_closed:
            return
        self._is_closed = True
        self.preview.close()
        self.window.deleteLater()
        self.citizen.settle()
        self.spool.close()
