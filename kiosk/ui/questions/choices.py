# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Choices: one of several, several of several, or one tick; every row is a target as wide as the page."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QWidget

from kiosk.domain.walk.view import Choice, QuestionView
from kiosk.ui.parts import Parts
from kiosk.ui.questions.question_look import Answered, QuestionLook
from kiosk.ui.widgets.option_button import RadioOption, TickOption

ACKNOWLEDGED = "OK"


def one_of(parts: Parts, question: QuestionView, answered: Answered) -> QuestionLook:
    chosen = question.value.reveal()
    options: list[QWidget] = []
    group: QButtonGroup | None = None
    for choice in question.choices:
        option = RadioOption(parts.look, choice.label, spoken=choice.speech)
        if group is None:
            group = QButtonGroup(option)
        option.setChecked(choice.value == chosen)
        group.addButton(option)
        option.clicked.connect(lambda _=False, value=choice.value: answered(value))
        options.append(option)
    return QuestionLook(options, _focus(options))


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
    options: list[QWidget] = [tick for _, tick in ticks]
    return QuestionLook(options, options[0] if options else None)


def acknowledge(parts: Parts, question: QuestionView, answered: Answered) -> QuestionLook:
    tick = TickOption(parts.look, parts.text.show("question.agree"))
    tick.setChecked(question.value.reveal() == ACKNOWLEDGED)
    tick.toggled.connect(lambda is_on: answered(ACKNOWLEDGED if is_on else ""))
    return QuestionLook([tick], tick)


def note(_parts: Parts, _question: QuestionView, _answered: Answered) -> QuestionLook:
    """A note asks nothing: its label and hint are all there is."""
    return QuestionLook([], None)


def _focus(options: list[QWidget]) -> QWidget | None:
    checked = (option for option in options if isinstance(option, RadioOption) and option.isChecked())
    return next(checked, options[0] if options else None)
