# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""PreviewWindow: the kiosk's own window on one procedure, and the panel beside it. Keeps the two in step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.draft import Draft
from kiosk.domain.draft_catalogue import DraftCatalogue
from kiosk.domain.events import PaperPrinted, PrintEvent
from kiosk.domain.walk.course import EXIT, REVIEW
from kiosk.domain.walk.procedure import Procedure
from kiosk.ui.parts import Place
from kiosk.ui.preview import panel_page
from kiosk.ui.preview.moment import Told, moment_of
from kiosk.ui.preview.panel import LEAST_WIDTH_PX, Panel
from kiosk.ui.preview.rewrite import rewrite, stand
from kiosk.ui.window import KioskWindow

LOOK_EVERY_MS = 300


class PreviewWindow(QWidget):
    """`begin` brings the kiosk to the first screen of the procedure, as often as wanted."""

    closed = Signal()

    def __init__(
        self,
        kiosk: KioskWindow,
        catalogue: DraftCatalogue,
        procedure: Procedure,
        told: Told,
        begin: Callable[[Procedure], None],
    ) -> None:
        super().__init__()
        self._kiosk = kiosk
        self._catalogue = catalogue
        self._procedure = procedure
        self._told = told
        self._begin = begin
        self._papers: list[str] = []
        self._shown: object = None
        self.panel = Panel()
        self.panel.asked.connect(self.follow)
        for part in (kiosk, self.panel):
            part.setParent(self)
            part.show()
        kiosk.shown.connect(self.look)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Say anew what is so, if anything is otherwise than before: a letter typed into a field redraws no page."""
        parts, place = self._kiosk.parts, self._kiosk.router.here.place.screen
        course = parts.desk.course
        answers = hash(tuple(parts.visit.reveal_answers().items()))
        cursor = course.cursor if course is not None else ""
        now = (answers, cursor, place, parts.visit.language, len(self._papers), self._told, self._procedure.sha256)
        if now == self._shown:
            return
        self._shown = now
        moment = moment_of(parts, self._procedure, place, self._told, tuple(self._papers))
        self.setWindowTitle(parts.text.show("preview.title", name=moment.view.title))
        self.panel.show_moment(moment, parts.text)

    def follow(self, link: str) -> None:
        what, _, number = link.partition(":")
        if what == panel_page.GO:
            self._go(int(number))
        elif what == panel_page.PAPER:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._papers[int(number)]))
        elif what == panel_page.LANGUAGE:
            visit = self._kiosk.parts.visit
            visit.language = self._kiosk.parts.centre.language_after(visit.language)
            self._kiosk.redraw()
        elif what == panel_page.AGAIN:
            self._begin(self._procedure)
        self.look()

    def heard_draft(self, draft: Draft) -> None:
        """Of a file that cannot be used only the reason is shown; the last good version stays on the glass."""
        self._told = Told(self._told.file, draft.sentences, is_refused=draft.procedure is None)
        if draft.procedure is not None:
            before, self._procedure = self._procedure, draft.procedure
            self._catalogue.put(draft.procedure, draft.package)
            rewrite(self._kiosk, before, draft.procedure)
        self.look()

    def heard_printer(self, event: PrintEvent) -> None:
        if isinstance(event, PaperPrinted):
            self._papers.append(event.where)
            self.look()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """By hand, as the kiosk's window does it. The kiosk keeps its size, the panel takes what is beside it."""
        left = self._kiosk.width()
        self._kiosk.move(0, 0)
        self.panel.setGeometry(left, 0, max(LEAST_WIDTH_PX, self.width() - left), self.height())

    def _go(self, number: int) -> None:
        """To a screen of the path, or to the end behind its last one; from any screen of the kiosk that may be left."""
        course = self._kiosk.parts.desk.course
        if course is None or getattr(self._kiosk.router.here.screen, "is_busy", False):
            return
        view = course.view()
        end = EXIT if view.outcome.kind == "exit" else REVIEW
        stand(course, view.screens[number].id if number < len(view.screens) else end)
        walk = Place("walk", service_id=course.procedure.id)
        if self._kiosk.router.here.place.screen == "walk":
            self._kiosk.replace_place(walk)
        else:
            self._kiosk.go(walk)
