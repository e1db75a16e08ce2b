# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Updates: for staff: how old the catalogue is, how updating stands, what a stick brings. Nothing of a citizen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kiosk.domain.errors import CatalogueError
from kiosk.text import Sentences
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.questions.calendar_words import day_in_words
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.writing import PageWriter

KNOWN_FAILURES: Final = frozenset({"K701", "K702", "K703", "K202", "K400"})


class UpdatesScreen:
    def __init__(self, place: Place) -> None:
        self._place = place

    def build(self, parts: Parts) -> Page:
        text, link = parts.text, parts.link
        write = PageWriter(parts.look, text.language)
        write.title_of(text.show("updates.whose"), text.show("updates.title"))
        result = self._of_stick(parts)
        if result:
            write.body(result, role="lead")
        elif link.stick:
            write.lead(text.show("updates.stick"))
            write.body(text.show("updates.stick_body"))
        for sentence in self._of_link(parts):
            write.body(sentence)
        return Page(text.show("updates.title"), write.blocks, list(self._actions(parts)), alert=result)

    @staticmethod
    def _of_stick(parts: Parts) -> str:
        link, text = parts.link, parts.text
        if link.is_reading_stick:
            return text.show("updates.reading")
        if link.from_stick in {"taken", "newest"}:
            return text.show(f"updates.{link.from_stick}")
        return failure_words(text, link.from_stick) if link.from_stick else ""

    @staticmethod
    def _of_link(parts: Parts) -> Iterator[str]:
        text, link = parts.text, parts.link
        try:
            edition = parts.catalogue.edition()
            day = day_in_words(text, edition.published)
            yield text.show("updates.edition", sequence=edition.sequence, day=day)
        except CatalogueError:
            yield text.show("updates.no_catalogue")
        if link.failure and link.progress is None:
            yield failure_words(text, link.failure)
        if link.succeeded is None:
            yield text.show("updates.never")
        else:
            when = link.succeeded.astimezone()
            yield text.show("updates.succeeded", day=day_in_words(text, when.date()), time=f"{when:%H:%M}")
        if not link.has_address:
            yield text.show("updates.no_address")
        elif link.progress is not None:
            yield text.show("updates.running")
        elif link.next_try is not None:
            when = link.next_try.astimezone()
            yield text.show("updates.next", day=day_in_words(text, when.date()), time=f"{when:%H:%M}")

    @staticmethod
    def _actions(parts: Parts) -> Iterator[BigButton]:
        look, text, link = parts.look, parts.text, parts.link
        if link.stick and not link.is_reading_stick and link.from_stick not in {"taken", "newest"}:
            take = BigButton(look, "primary", text.show("updates.take"), icon="task_alt")
            take.clicked.connect(parts.staff.read_stick)
            yield take
        elif link.has_address and link.progress is None and not link.is_reading_stick:
            ask = BigButton(look, "primary", text.show("updates.ask"), icon="search")
            ask.clicked.connect(parts.staff.ask_now)
            yield ask
        back = BigButton(look, "secondary", text.show("updates.back"), icon="home")
        back.clicked.connect(parts.end_visit)
        yield back


def failure_words(text: Sentences, code: str) -> str:
    known = code if code in KNOWN_FAILURES else "other"
    return text.show(f"updates.failed.{known}", code=code)
