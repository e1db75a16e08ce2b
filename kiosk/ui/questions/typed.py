# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Typed questions: text and numbers in one field, with the keyboard that suits the format; a long text in lines."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from kiosk.domain.walk.view import QuestionView
from kiosk.ui.parts import Parts
from kiosk.ui.questions.grouping import gaps, is_grouped
from kiosk.ui.questions.question_look import Answered, QuestionLook
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.prose import Prose

LAYOUTS = {
    "curp": "code",
    "rfc": "code",
    "nss": "digits",
    "clabe": "digits",
    "cp_mx": "digits",
    "tel_mx": "digits",
    "email": "email",
    "money_mxn": "decimal",
}
PADS = {"integer": "digits", "decimal": "decimal"}
LONG = "multiline"
LENGTHS = {"curp": 18, "nss": 11, "clabe": 18, "cp_mx": 5, "tel_mx": 10}


def typed(parts: Parts, question: QuestionView, answered: Answered) -> QuestionLook:
    layout = LAYOUTS.get(question.format) or PADS.get(question.type, "text")
    value = question.value.reveal()
    field = AnswerField(parts.look, question.label, value=value, is_sensitive=question.is_sensitive)
    field.mark_wrong(False)
    if is_grouped(question.format):
        field.part(partial(gaps, question.format))
    elif LONG in question.appearance.split():
        field.stand_in_lines()
    widgets: list[QWidget] = [field]
    field.textChanged.connect(lambda text: answered(" ".join(text.splitlines())))  # what is pasted may have several
    if question.format in LENGTHS:
        count = Prose(parts.look, "small", "", tone="muted")
        whole = LENGTHS[question.format]

        kind = "digits" if layout == "digits" else "characters"

        def tell(text: str) -> None:
            left = whole - len([letter for letter in text if letter.isalnum()])
            words = parts.text.show(f"question.{kind}.enough")
            if left:
                words = parts.text.count(f"question.{kind}.{'missing' if left > 0 else 'over'}", abs(left))
            count.setText(words)
            count.setAccessibleName(words)

        tell(value)
        field.textChanged.connect(tell)
        widgets.append(count)
    return QuestionLook(widgets, field, [(field, layout)])
