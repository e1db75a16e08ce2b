# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Topic: all services behind one door of the home screen."""

from __future__ import annotations

from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.screens.service_rows import service_row
from kiosk.ui.writing import PageWriter


class TopicScreen:
    def __init__(self, place: Place) -> None:
        self._topic_id = place.topic_id

    def build(self, parts: Parts) -> Page:
        look, text = parts.look, parts.text
        topic = next(topic for topic in parts.catalogue.topics() if topic.id == self._topic_id)
        cards = parts.catalogue.in_topic(self._topic_id)
        write = PageWriter(look, text.language)
        heading = topic.name.text(text.language)
        write.title(heading)
        write.body(text.count("topic.count", len(cards)))
        write.rows([service_row(parts, card) for card in cards], 1 if look.is_portrait or look.is_huge else 2)
        return Page(heading, write.blocks)
