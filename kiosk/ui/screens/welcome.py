# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Welcome: nobody's turn yet. Says in every language how to begin; choosing one begins the visit."""

from __future__ import annotations

from kiosk.text import Sentences
from kiosk.ui.page import Page
from kiosk.ui.parts import Parts, Place
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose
from kiosk.ui.writing import PageWriter


class WelcomeScreen:
    def __init__(self, place: Place) -> None:
        self._place = place

    def build(self, parts: Parts) -> Page:
        look, text = parts.look, parts.text
        write = PageWriter(look, text.language)
        write.emblem("touch_app")
        write.title(text.show("welcome.title"))
        write.body(text.show("welcome.body"), role="lead")
        others = [language for language in parts.centre.languages if language != text.language]
        for language in others:
            foreign = Sentences.load(language)
            write.add(Prose(look, "lead", foreign.show("welcome.title"), language=language), look.px(2.0))
            write.add(Prose(look, "body", foreign.show("welcome.body"), language=language))
        write.small(text.show("welcome.keys"))
        actions = [self._choice(parts, language) for language in parts.centre.languages]
        if parts.link.wants_staff:
            actions.append(self._staff_door(parts))
        return Page(text.show("welcome.title"), write.blocks, actions, is_calm=True)

    @staticmethod
    def _staff_door(parts: Parts) -> BigButton:
        """There only while something waits for staff; what is behind it says more before it does anything."""
        key = "welcome.staff_stick" if parts.link.stick else "welcome.staff"
        door = BigButton(parts.look, "secondary", parts.text.show(key), icon="support_agent")
        door.clicked.connect(lambda: parts.go(Place("updates")))
        return door

    @staticmethod
    def _choice(parts: Parts, language: str) -> BigButton:
        own = Sentences.load(language)
        button = BigButton(parts.look, "language", own.show("welcome.begin"), language=language)

        def begin() -> None:
            parts.visit.language = language
            parts.log.record("visit.began", language=language)
            parts.go(Place("home"))

        button.clicked.connect(begin)
        return button
