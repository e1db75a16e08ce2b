# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Narrator: says what is on the glass: a page introduces itself, focus, choices and keys are spoken as they happen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtWidgets import QWidget

from kiosk.domain.ports import Utterance
from kiosk.ui.bar import Bar
from kiosk.ui.order import controls
from kiosk.ui.parts import Parts
from kiosk.ui.reader import Reader
from kiosk.ui.stage import Stage


class Glass(Protocol):
    """What the narrator looks at: the window, anew for each page."""

    @property
    def parts(self) -> Parts: ...

    @property
    def stage(self) -> Stage | None: ...

    @property
    def bar(self) -> Bar | None: ...

    def stops(self) -> list[QWidget]: ...

    def page_widgets(self) -> list[QWidget]: ...

    def focusWidget(self) -> QWidget | None: ...


class Narrator:
    def __init__(self, glass: Glass) -> None:
        self._glass = glass

    def introduce(self) -> None:
        """First what is wrong on the page, then its text, then where the focus is."""
        glass = self._glass
        if glass.stage is None:
            return
        said: list[Utterance] = []
        if glass.stage.page.alert:
            said.append(Utterance(glass.stage.page.alert, self._language, "alert"))
        said += self._reader.introduction(glass.page_widgets())
        focused = glass.focusWidget()
        if focused is not None and focused in glass.stops():
            said += self._control(focused)
        self._speak(said)

    def read_all(self) -> None:
        self._speak(self._reader.everything(self._glass.page_widgets()))

    def tell_control(self, widget: QWidget) -> None:
        self._speak(self._control(widget))

    def tell_choice(self, choice: QWidget) -> None:
        """What is chosen now is said, unless the choice led to another page, which says itself."""
        if choice in self._glass.stops():
            self.tell_control(choice)

    def tell_key(self, spoken: str) -> None:
        """A key of the keyboard on the screen, by its spoken name."""
        keyboard = self._glass.stage.keyboard if self._glass.stage is not None else None
        is_private = keyboard is None or keyboard.field.is_sensitive
        self._speak([Utterance(spoken, self._language, "key", is_private)])

    def tell_letter(self, letter: str) -> None:
        """A real keyboard speaks its keys too."""
        self.tell_key(self._glass.parts.text.say("keyboard.space") if letter == " " else letter)

    def _control(self, widget: QWidget) -> list[Utterance]:
        return self._reader.control(widget, "focus", self._place_of(widget))

    def _place_of(self, widget: QWidget) -> tuple[int, int]:
        """Of the bar when it belongs there, else of the page."""
        bar = list(self._glass.bar.buttons.values()) if self._glass.bar is not None else []
        group: Iterable[QWidget] = bar if widget in bar else controls(self._glass.page_widgets())
        members = list(group)
        return (members.index(widget) + 1, len(members)) if widget in members else (1, 1)

    @property
    def _reader(self) -> Reader:
        return Reader(self._glass.parts.text)

    @property
    def _language(self) -> str:
        return self._glass.parts.text.language

    def _speak(self, said: list[Utterance]) -> None:
        self._glass.parts.speaker.speak(said)
