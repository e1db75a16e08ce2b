# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Search: the front door. Results as one types; Buscar puts the keyboard away and shows all that was found, asks which
of several is meant, or says what to do instead."""

from __future__ import annotations

from kiosk.domain.findings import Found
from kiosk.ui.page import Block, Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.screens.live_results import LiveResults
from kiosk.ui.screens.search_fork import fork_page
from kiosk.ui.screens.search_nothing import elsewhere_page, nothing_page
from kiosk.ui.screens.search_results import results_page
from kiosk.ui.screens.search_turn import SearchTurn
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose

SHOWN_WHILE_TYPING = 4


class SearchScreen:
    def __init__(self, place: Place) -> None:
        self._place = place
        self._turn = SearchTurn()

    def build(self, parts: Parts) -> Page:
        if self._turn.is_typing:
            return self._typing_page(parts)
        findings = self._turn.findings(parts)
        if findings.fork is not None and not self._turn.wants_all:
            return fork_page(parts, self._turn, findings.fork, findings.elsewhere)
        if findings.found:
            return results_page(parts, self._turn, findings)
        if findings.elsewhere is not None:
            return elsewhere_page(parts, self._turn, findings.elsewhere)
        return nothing_page(parts, self._turn, findings.spellings)

    def _typing_page(self, parts: Parts) -> Page:
        look, text, turn = parts.look, parts.text, self._turn
        field = AnswerField(look, text.show("search.title"), value=parts.desk.query, hint=text.show("search.hint"))
        title = Prose(look, "title", text.show("search.title"))
        search = BigButton(look, "primary", text.show("search.go"), icon="search")

        def typed(query: str) -> None:
            parts.desk.query = query

        field.textChanged.connect(typed)
        field.returnPressed.connect(lambda: turn.search(parts))
        search.clicked.connect(lambda: turn.search(parts))
        head = [Block(title, look.space, keeps_with_next=True), Block(field, look.space, headed_by=title)]

        def answers() -> tuple[Found, ...]:
            return turn.in_order(turn.findings(parts, SHOWN_WHILE_TYPING).found)

        live = LiveResults(parts, field, answers, head)
        page = Page(text.show("search.title"), live.blocks(), [search], [(field, "text")], focus=field)
        live.follow(page)
        return page

    def step_back(self, parts: Parts) -> bool:
        return self._turn.step_back(parts)
