# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing: the form and the receipt go to paper; the screen says "printed" only when the printer confirmed it."""

from __future__ import annotations

import secrets
from typing import Literal

from kiosk.domain.documents import Paper
from kiosk.domain.events import PaperPrinted, PrinterChanged, PrintEvent, PrintFailed
from kiosk.domain.folio import make_folio
from kiosk.domain.paperwork import form_document, receipt
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.bullet import Bullet
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.writing import PageWriter

JobState = Literal["waiting", "printed", "failed"]
ICONS: dict[JobState, str] = {"waiting": "schedule", "printed": "check_circle", "failed": "error"}


class PrintingScreen:
    """Keeps which papers are out, so that trying again prints only what is missing."""

    def __init__(self, place: Place) -> None:
        self._service_id = place.service_id
        self._jobs: dict[int, Paper] = {}
        self._printed: list[Paper] = []
        self._failed: list[Paper] = []

    @property
    def jobs(self) -> tuple[int, ...]:
        """The papers that the printer still owes, by job number."""
        return tuple(self._jobs)

    @property
    def is_busy(self) -> bool:
        """Nobody leaves while paper moves: its failure would be told to no one, and it could be printed twice."""
        return bool(self._jobs)

    def build(self, parts: Parts) -> Page:
        if not (self._jobs or self._printed or self._failed):
            self._submit(parts, self._papers(parts))
        look, text = parts.look, parts.text
        write = PageWriter(look, text.language)
        heading = text.show("printing.failed" if self._failed else "printing.title")
        write.emblem("print_error" if self._failed else "print", "error" if self._failed else "action")
        write.title(heading)
        for paper in parts.desk.papers:
            state = self._state(paper)
            key = "printing.missing" if state == "failed" else f"printing.{state}"
            words = text.show(key, paper=text.show(f"paper.{type(paper).__name__}"))
            tone = "error" if state == "failed" else "action"
            write.add(Bullet(look, Prose(look, "lead", words, weight=400), ICONS[state], tone))
        write.body(text.show("printing.failed_body" if self._failed else "printing.body"))
        if not self._failed:
            return Page(heading, write.blocks, is_calm=True)
        again = BigButton(look, "primary", text.show("printing.again"), icon="print")
        again.clicked.connect(lambda: self._try_again(parts))
        leave = BigButton(look, "secondary", text.show("printing.leave"))
        leave.clicked.connect(parts.end_visit)
        return Page(heading, write.blocks, [again, leave], focus=again, alert=heading)

    def step_back(self, parts: Parts) -> bool:
        """No way back while paper moves."""
        return self.is_busy

    def heard_printer(self, parts: Parts, event: PrintEvent) -> None:
        if isinstance(event, PrinterChanged):
            return
        paper = self._jobs.pop(event.job, None)
        if paper is None:
            return
        if isinstance(event, PaperPrinted):
            self._printed.append(paper)
        elif isinstance(event, PrintFailed):
            self._failed.append(paper)
            parts.log.record("print.failed", problem=event.problem)
        if self._jobs or self._failed:
            parts.redraw()
        else:
            parts.log.record("procedure.printed", service=self._service_id)
            parts.replace_place(Place("goodbye", service_id=self._service_id))

    def _papers(self, parts: Parts) -> list[Paper]:
        course = parts.desk.course
        assert course is not None
        service = parts.catalogue.service(self._service_id)
        now, language = parts.clock.now(), parts.visit.language
        folio = parts.visit.folio or make_folio(parts.centre.kiosk_id, secrets.randbelow, now)
        parts.visit.folio = folio

        view = course.view()
        show, is_large = parts.text.show, parts.centre.is_receipt_large or parts.look.is_huge
        parts.desk.papers[:] = [
            form_document(service, view, folio, completed=now, language=language, show=show),
            receipt(
                service,
                view,
                folio,
                completed=now,
                centre=parts.centre.name,
                language=language,
                show=show,
                is_large_print=is_large,
            ),
        ]
        return parts.desk.papers

    def _submit(self, parts: Parts, papers: list[Paper]) -> None:
        for paper in papers:
            self._jobs[parts.spool.submit(paper)] = paper

    def _try_again(self, parts: Parts) -> None:
        missing = list(self._failed)
        self._failed.clear()
        self._submit(parts, missing)
        parts.redraw()

    def _state(self, paper: Paper) -> JobState:
        if any(paper is each for each in self._printed):
            return "printed"
        return "failed" if any(paper is each for each in self._failed) else "waiting"
