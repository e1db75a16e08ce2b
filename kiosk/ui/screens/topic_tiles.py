# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Topic tiles: the doors by topic, on home and where a search found nothing."""

from __future__ import annotations

from kiosk.domain.catalogue import Topic
from kiosk.ui.parts import Parts, Place
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.writing import PageWriter

LEAST_MM = {"s": 44, "m": 54, "l": 68, "xl": 84, "xxl": 100}


def write_topic_tiles(parts: Parts, write: PageWriter) -> None:
    columns = max(1, min(6, int(parts.look.width_mm // LEAST_MM[parts.visit.comfort.text_size])))
    write.rows([_tile(parts, topic) for topic in parts.catalogue.topics()], columns)


def _tile(parts: Parts, topic: Topic) -> BigButton:
    tile = BigButton(parts.look, "tile", topic.name.text(parts.visit.language), icon=topic.icon)
    tile.clicked.connect(lambda: parts.go(Place("topic", topic_id=topic.id)))
    return tile
