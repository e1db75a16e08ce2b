# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Still there?: the warning before an abandoned visit is forgotten."""

from __future__ import annotations

from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.writing import PageWriter


class StillThereScreen:
    def __init__(self, place: Place) -> None:
        self._place = place

    def build(self, parts: Parts) -> Page:
        look, text = parts.look, parts.text
        write = PageWriter(look, text.language)
        write.emblem("touch_app")
        write.title(text.show("still_there.title"))
        write.body(text.show("still_there.body"), role="lead")
        stay = BigButton(look, "primary", text.show("still_there.stay"), icon="check")
        stay.clicked.connect(parts.back)
        leave = BigButton(look, "secondary", text.show("still_there.leave"), icon="logout")
        leave.clicked.connect(parts.end_visit)
        return Page(
            text.show("still_there.title"),
            write.blocks,
            [stay, leave],
            alert=text.show("still_there.title"),
            is_calm=True,
        )
