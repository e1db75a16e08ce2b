# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Staff: where a person helps, with what was looked for in large letters, so that nobody has to explain it again."""

from __future__ import annotations

from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.writing import PageWriter


class StaffScreen:
    def __init__(self, place: Place) -> None:
        self._place = place

    def build(self, parts: Parts) -> Page:
        look, text = parts.look, parts.text
        write = PageWriter(look, text.language)
        write.emblem("support_agent")
        write.title(text.show("staff.title"))
        write.body(text.show("help.person", centre=parts.centre.name), role="lead")
        query = parts.desk.query.strip()
        if query:
            write.body(text.show("staff.show"), role="lead")
            write.body(text.show("staff.query", query=query), role="title", tone="accent")
        back = BigButton(look, "primary", text.show("staff.go_on"))
        back.clicked.connect(parts.back)
        return Page(text.show("staff.title"), write.blocks, [back], is_calm=True)
