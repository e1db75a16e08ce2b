# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Home: what do you need to do today? Search, topics, and what is asked for most."""

from __future__ import annotations

from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.screens.service_rows import service_row
from kiosk.ui.screens.topic_tiles import write_topic_tiles
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.writing import PageWriter

MOST_REQUESTED = 6


class HomeScreen:
    def __init__(self, place: Place) -> None:
        self._place = place

    def build(self, parts: Parts) -> Page:
        look, text = parts.look, parts.text
        write = PageWriter(look, text.language)
        write.title(text.show("home.title"))
        search = BigButton(look, "search", text.show("home.search"), icon="search")
        search.clicked.connect(lambda: parts.go(Place("search")))
        write.add(search)
        write_topic_tiles(parts, write)
        write.blocks[-1].gap_after_px = look.space
        write.lead(text.show("home.most_requested"))
        rows = [service_row(parts, card) for card in parts.catalogue.most_requested(MOST_REQUESTED)]
        write.rows(rows, 1 if look.is_portrait or look.is_huge else 2)
        return Page(text.show("home.title"), write.blocks, focus=search)
