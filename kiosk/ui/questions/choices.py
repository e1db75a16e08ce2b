# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Choices: one of two as big buttons, one of several, several of several, or one tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QWidget

from kiosk.domain.walk.view import Choice, QuestionView
from kiosk.ui.parts import Parts
from kiosk.ui.questions.question_look import Answered, QuestionLook
from kiosk.ui.questions.searched_list import searched_list
from kiosk.ui.widgets.button_face import ButtonKind
from kiosk.ui.widgets.option_button import RadioOption, TickOption
from kiosk.ui.widgets.side_by_side import SideBySide

ACKNOWLEDGED = "OK"
SHORT = 24
"""Characters of a choice that two of which may stand as big buttons."""
LONG = 7
"""Choices that are still looked through without a search."""


def one_of(parts: Parts, question: QuestionView, answered: Answered) -> QuestionLook:
    is_pair = len(question.choices) == 2 and all(len(choice.label) <= SHORT for choice in question.choices)
    options = _radios(parts, question, answered, "pair" if is_pair else "option")
    if is_pair:
        return QuestionLook([SideBySide(parts.look, options)], _focus(options))
    if len(options) > LONG:
        return searched_list(parts, question, options)
    return QuestionLook([*options], _focus(options))


def _radios(parts: Parts, question: QuestionView, answered: Answered, kind: ButtonKind) -> list[RadioOption]:
    chosen = question.value.reveal()
    options: list[RadioOption] = []
    group: QButtonGroup | None = None
    for choice in question.choices:
        option = RadioOption(parts.look, choice.label, spoken=choice.speech, kind=kind)
        group = group or QButtonGroup(option)
        option.setChecked(choice.value == chosen)
        group.addButton(option)
        option.clicked.connect(lambda _=False, value=choice.value: answered(value))
        options.append(option)
    return options


def several_of(parts: Parts, question: QuestionView, answered: Answered) -> QuestionLook:
    chosen = question.value.reveal().split()
    ticks: list[tuple[Choice, TickOption]] = []
    for choice in question.choices:
        tick = TickOption(parts.look, choice.label, spoken=choice.speech)
        tick.setChecked(choice.value in chosen)
        ticks.append((choice, tick))
    for _, tick in ticks:
        tick.toggled.connect(
            lambda _=False: answered(" ".join(choice.value for choice, each in ticks if each.isChecked()))
        )
    options = [tick for _, tick in ticks]
    if len(options) > LONG:
        return searched_list(parts, question, options)
    return QuestionLook([*options], options[0] if options else None)


def acknowledge(parts: Parts, question: QuestionView, answered: Answered) -> QuestionLook:
    tick = TickOption(parts.look, parts.text.show("question.agree"))
    tick.setChecked(question.value.reveal() == ACKNOWLEDGED)
    tick.toggled.connect(lambda is_on: answered(ACKNOWLEDGED if is_on else ""))
    return QuestionLook([tick], tick)


def note(_parts: Parts, _question: QuestionView, _answered: Answered) -> QuestionLook:
    """A note asks nothing: its label and hint are all there is."""
    return QuestionLook([], None)


def _focus(options: Sequence[RadioOption]) -> QWidget | None:
    checked = (option for option in options if option.isChecked())
    return next(checked, options[0] if options else None)
