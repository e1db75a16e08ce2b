# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Search nothing: no service answers, or somebody else offers it: what was meant perhaps, who does it, and ways on."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.domain.findings import Elsewhere
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts
from kiosk.ui.screens.search_ends import write_query, write_ways_on
from kiosk.ui.screens.search_turn import SearchTurn
from kiosk.ui.screens.topic_tiles import write_topic_tiles
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.writing import PageWriter

MOST_SPELLINGS = 3


def nothing_page(parts: Parts, turn: SearchTurn, spellings: Sequence[str]) -> Page:
    text = parts.text
    write = PageWriter(parts.look, text.language)
    write.title(text.show("search.none"))
    write_query(parts, write)
    if spellings:
        write.rows([_spelling(parts, turn, query) for query in spellings[:MOST_SPELLINGS]], 1)
        write.blocks[-1].gap_after_px = parts.look.space
    write.body(text.show("search.none_help"))
    write_ways_on(parts, turn, write)
    _write_topics(parts, write)
    return Page(text.show("search.none"), write.blocks)


def elsewhere_page(parts: Parts, turn: SearchTurn, elsewhere: Elsewhere) -> Page:
    text = parts.text
    write = PageWriter(parts.look, text.language)
    write.title_of(elsewhere.name.text(text.language), text.show("search.elsewhere"))
    write.words(elsewhere.advice, "lead")
    write_query(parts, write)
    write_ways_on(parts, turn, write)
    _write_topics(parts, write)
    return Page(text.show("search.elsewhere"), write.blocks)


def _spelling(parts: Parts, turn: SearchTurn, query: str) -> BigButton:
    button = BigButton(parts.look, "row", parts.text.show("search.spelling", query=query))
    button.clicked.connect(lambda: turn.search_for(parts, query))
    return button


def _write_topics(parts: Parts, write: PageWriter) -> None:
    if parts.catalogue.topics():
        write.lead(parts.text.show("search.by_topic"))
        write_topic_tiles(parts, write)
