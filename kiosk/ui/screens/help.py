# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Help: where am I, what each button and key does, how to reach a person, how to leave with nothing left behind."""

from __future__ import annotations

from kiosk.text import Sentences
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.writing import PageWriter

BAR_TARGETS = ("back", "home", "letters", "contrast", "listen", "language", "help")


class HelpScreen:
    def __init__(self, place: Place) -> None:
        self._place = place

    def build(self, parts: Parts) -> Page:
        look, text = parts.look, parts.text
        write = PageWriter(look, text.language)
        write.title(text.show("help.title"))
        write.body(text.show("help.person", centre=parts.centre.name))
        if parts.desk.course is not None:
            write.body(text.show("help.where", title=parts.desk.course.view().title))
        write.lead(text.show("help.bar"))
        other = Sentences.load(parts.centre.language_after(text.language)).show("language.name")
        write.bullets(((text.show(f"help.{each}", name=other), text.language) for each in BAR_TARGETS), "touch_app")
        write.lead(text.show("help.keys"))
        write.body(text.show("help.keys_body"))
        write.lead(text.show("help.privacy"))
        write.body(text.show("help.privacy_body"))
        back = BigButton(look, "primary", text.show("help.go_on"))
        back.clicked.connect(parts.back)
        leave = BigButton(look, "secondary", text.show("help.leave"), icon="logout")
        leave.clicked.connect(parts.end_visit)
        return Page(text.show("help.title"), write.blocks, [back, leave])
