# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reader: turns what is on screen into what is heard: names, roles, states and places, in reading order."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QRadioButton, QWidget

from kiosk.domain.ports import Utterance, UtteranceChannel
from kiosk.text import Sentences
from kiosk.ui.keyboard.keyboard import Keyboard
from kiosk.ui.order import controls, leaves
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.prose import Prose


class Reader:
    def __init__(self, text: Sentences) -> None:
        self._text = text

    def introduction(self, widgets: Iterable[QWidget]) -> list[Utterance]:
        """All text that is not a control, in order, then how many things can be chosen."""
        shown = list(leaves(widgets))
        spoken = [self._say(leaf) for leaf in shown if isinstance(leaf, QLabel) and leaf.accessibleName()]
        count = len(controls(shown))
        if count:
            spoken.append(Utterance(self._text.count("reader.choices", count), self._text.language))
        return spoken

    def everything(self, widgets: Iterable[QWidget]) -> list[Utterance]:
        """Every visible sentence and control, in order."""
        spoken: list[Utterance] = []
        for leaf in leaves(widgets):
            if isinstance(leaf, QLabel):
                if leaf.accessibleName():
                    spoken.append(self._say(leaf))
            else:
                spoken += self.control(leaf, "screen")
        return spoken

    def control(
        self, widget: QWidget, channel: UtteranceChannel, place: tuple[int, int] | None = None
    ) -> list[Utterance]:
        """Name, role, state and place ("2 de 6") of one control; what was typed is private."""
        if isinstance(widget, Keyboard):  # a row of it, which says its keys
            return [Utterance(widget.accessibleName(), self._text.language, channel)]
        facts = [self._role(widget), *self._state(widget)]
        own_place = widget.place if isinstance(widget, BigButton) else None
        if own_place is None and place is not None and place[1] > 1:
            facts.append(self._text.show("reader.place", n=place[0], of=place[1]))
        own, name = self._text.language, widget.accessibleName()
        language = (widget.language if isinstance(widget, BigButton) else "") or own
        if language == own:
            spoken = [Utterance(". ".join((name, *facts)), own, channel)]
        else:  # a voice says the words of its own language only
            label, rest = _told_apart(widget, name)
            spoken = [Utterance(label, language, channel), Utterance(". ".join((*rest, *facts)), own, channel)]
        if isinstance(widget, QLineEdit):
            spoken.append(self.typed(widget, channel))
        return [*self._counted(own_place), *spoken]

    def _counted(self, place: tuple[int, int] | None) -> list[Utterance]:
        """One of a list begins with which of how many it is: whoever only hears knows how far it goes."""
        if place is None:
            return []
        return [Utterance(self._text.show("reader.place", n=place[0], of=place[1]), self._text.language)]

    def typed(self, field: QLineEdit, channel: UtteranceChannel) -> Utterance:
        if not field.text():
            return Utterance(self._text.show("reader.empty"), self._text.language, channel)
        is_private = isinstance(field, AnswerField) and field.is_sensitive
        return Utterance(field.text(), self._text.language, channel, is_private)

    def _say(self, label: QLabel) -> Utterance:
        language = label.language if isinstance(label, Prose) and label.language else self._text.language
        is_private = isinstance(label, Prose) and label.is_private
        return Utterance(label.accessibleName(), language, "screen", is_private)

    def _role(self, widget: QWidget) -> str:
        if isinstance(widget, QRadioButton):
            return self._text.show("reader.option")
        if isinstance(widget, QCheckBox):
            return self._text.show("reader.tick")
        if isinstance(widget, QLineEdit):
            return self._text.show("reader.field")
        return self._text.show("reader.button")

    def _state(self, widget: QWidget) -> list[str]:
        state = []
        if isinstance(widget, QAbstractButton) and widget.isCheckable():
            state.append(self._text.show("reader.chosen" if widget.isChecked() else "reader.not_chosen"))
        if not widget.isEnabled():
            state.append(self._text.show("reader.not_now"))
        return state


def _told_apart(widget: QWidget, name: str) -> tuple[str, tuple[str, ...]]:
    """A service's name in its own language; what stands under it is the kiosk's."""
    label = widget.shown[0] if isinstance(widget, BigButton) else name
    if not name.startswith(label):
        return name, ()
    rest = name[len(label) :].lstrip(". ")
    return label, (rest,) if rest else ()
