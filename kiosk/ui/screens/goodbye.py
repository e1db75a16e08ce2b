# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goodbye: the folio, what happens next, and the promise that nothing stays here."""

from __future__ import annotations

from kiosk.domain.folio import spaced
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.writing import PageWriter


class GoodbyeScreen:
    def __init__(self, place: Place) -> None:
        self._service_id = place.service_id

    def build(self, parts: Parts) -> Page:
        look, text = parts.look, parts.text
        service = parts.catalogue.service(self._service_id)
        course, folio = parts.desk.course, parts.visit.folio or ""
        write = PageWriter(look, text.language)
        write.emblem("task_alt")
        write.title(text.show("goodbye.title"))
        write.lead(text.show("goodbye.folio"))
        write.add(Prose(look, "title", folio, spoken=spaced(folio), tone="accent"))
        write.body(text.show("goodbye.take_papers"))
        if course is not None:
            documents = course.view().documents
            if documents:
                write.lead(text.show("review.bring"))
                write.bullets((document.label, text.language) for document in documents)
        if service.what_next:
            write.lead(text.show("sheet.next"))
            write.words(service.what_next)
        write.small(text.show("goodbye.forget"))
        finish = BigButton(look, "primary", text.show("goodbye.finish"), icon="logout")
        finish.clicked.connect(parts.end_visit)
        another = BigButton(look, "secondary", text.show("goodbye.another"), icon="home")
        another.clicked.connect(lambda: self.go_home(parts))
        return Page(text.show("goodbye.title"), write.blocks, [finish, another])

    @staticmethod
    def go_home(parts: Parts) -> None:
        """Another procedure in the same visit: comfort and language stay, answers and papers go."""
        parts.visit.drop_answers()
        parts.desk.asked.finish(parts.search_counts)
        parts.desk.forget()
        parts.spool.forget()
        parts.go(Place("home"))

    def step_back(self, parts: Parts) -> bool:
        """What is printed is done; Back goes home rather than into the printer."""
        self.go_home(parts)
        return True
