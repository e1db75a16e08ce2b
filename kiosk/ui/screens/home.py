# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Home: what do you need to do today? Search, topics, and what is asked for most."""

from __future__ import annotations

from kiosk.domain.catalogue import Topic
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.screens.service_rows import service_row
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
        tiles = [self._tile(parts, topic) for topic in parts.catalogue.topics()]
        write.rows(tiles, self._columns(parts))
        write.blocks[-1].gap_after_px = look.space
        write.lead(text.show("home.most_requested"))
        rows = [service_row(parts, card) for card in parts.catalogue.most_requested(MOST_REQUESTED)]
        write.rows(rows, 1 if look.is_portrait or look.is_huge else 2)
        return Page(text.show("home.title"), write.blocks, focus=search)

    @staticmethod
    def _columns(parts: Parts) -> int:
        size = parts.visit.comfort.text_size
        width = parts.look.width_mm
        least_mm = {"s": 44, "m": 54, "l": 68, "xl": 84, "xxl": 100}[size]
        return max(1, min(6, int(width // least_mm)))

    @staticmethod
    def _tile(parts: Parts, topic: Topic) -> BigButton:
        tile = BigButton(parts.look, "tile", topic.name.text(parts.visit.language), icon=topic.icon)
        tile.clicked.connect(lambda: parts.go(Place("topic", topic_id=topic.id)))
        return tile
