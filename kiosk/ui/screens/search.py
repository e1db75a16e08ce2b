# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Search: the front door. Results as one types; Buscar puts the keyboard away and shows all that was found."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from kiosk.domain.findings import Found
from kiosk.domain.ports import Utterance
from kiosk.ui.page import Block, Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.screens.service_rows import service_row
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.writing import PageWriter

SHOWN_WHILE_TYPING = 4
SHOWN = 12
PAUSE_MS = 250


class SearchScreen:
    def __init__(self, place: Place) -> None:
        self._place = place
        self._is_typing = True

    def build(self, parts: Parts) -> Page:
        return self._typing_page(parts) if self._is_typing else self._result_page(parts)

    def _typing_page(self, parts: Parts) -> Page:
        look, text = parts.look, parts.text
        field = AnswerField(look, text.show("search.title"), value=parts.desk.query, hint=text.show("search.hint"))
        title = Prose(look, "title", text.show("search.title"))
        search = BigButton(look, "primary", text.show("search.go"), icon="search")
        page = Page(
            text.show("search.title"), self._blocks(parts, title, field), [search], [(field, "text")], focus=field
        )
        pause = QTimer(field)
        pause.setSingleShot(True)
        pause.setInterval(PAUSE_MS)
        pause.timeout.connect(lambda: page.put(self._blocks(parts, title, field)))

        def typed(query: str) -> None:
            parts.desk.query = query
            pause.start()

        field.textChanged.connect(typed)
        field.returnPressed.connect(lambda: self._search(parts))
        search.clicked.connect(lambda: self._search(parts))
        return page

    def _search(self, parts: Parts) -> None:
        query = parts.desk.query.strip()
        if not query:
            parts.speaker.speak([Utterance(parts.text.show("search.nothing_typed"), parts.text.language, "alert")])
            return
        self._is_typing = False
        parts.desk.asked.shown(query, parts.search_counts)
        parts.redraw()

    def _blocks(self, parts: Parts, title: Prose, field: AnswerField) -> list[Block]:
        space = parts.look.space
        blocks = [Block(title, space, keeps_with_next=True), Block(field, space, headed_by=title)]
        for found in self._found(parts, SHOWN_WHILE_TYPING):
            blocks.append(Block(self._row(parts, found), parts.look.gap))
        return blocks

    @staticmethod
    def _row(parts: Parts, found: Found) -> BigButton:
        row, query = service_row(parts, found.card), parts.desk.query.strip()
        row.clicked.connect(lambda: parts.desk.asked.chosen(query, found.card.id, parts.search_counts))
        return row

    @staticmethod
    def _found(parts: Parts, limit: int) -> list[Found]:
        query = parts.desk.query.strip()
        return list(parts.catalogue.search(query, parts.visit.language, limit).found) if query else []

    def _result_page(self, parts: Parts) -> Page:
        look, text = parts.look, parts.text
        found = self._found(parts, SHOWN)
        write = PageWriter(look, text.language)
        heading = text.count("search.found", len(found)) if found else text.show("search.none")
        write.title(heading)
        write.body(text.show("search.query", query=parts.desk.query.strip()))
        again = BigButton(look, "secondary", text.show("search.again"), icon="edit")
        again.clicked.connect(lambda: self._type_again(parts))
        if found:
            write.rows([self._row(parts, each) for each in found], 1 if look.is_portrait or look.is_huge else 2)
            write.blocks[-1].gap_after_px = look.space
        else:
            write.body(text.show("search.none_help"))
        write.add(again)
        parts.log.record("search.asked", found=len(found))
        return Page(heading, write.blocks)

    def _type_again(self, parts: Parts) -> None:
        self._is_typing = True
        parts.redraw()

    def step_back(self, parts: Parts) -> bool:
        """Back from the results returns to the words that were typed."""
        if self._is_typing:
            return False
        self._is_typing = True
        return True
