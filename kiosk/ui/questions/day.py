# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Day: a date in three fields: day, month, year. The answer is ISO once all three are there."""

from __future__ import annotations

from kiosk.domain.walk.view import QuestionView
from kiosk.ui.parts import Parts
from kiosk.ui.questions.question_look import Answered, QuestionLook
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.labelled import Labelled
from kiosk.ui.widgets.row import Row

SEPARATOR = "-"


def day(parts: Parts, question: QuestionView, answered: Answered) -> QuestionLook:
    year, month, date = [*question.value.reveal().split(SEPARATOR), "", "", ""][:3]
    values = {"day": date, "month": month, "year": year}
    fields: dict[str, AnswerField] = {}
    for part, value in values.items():
        name = f"{question.label} {parts.text.show(f'question.{part}')}"
        fields[part] = AnswerField(parts.look, name, value=value, is_sensitive=question.is_sensitive)
        fields[part].setMaxLength(4 if part == "year" else 2)

    def changed() -> None:
        typed = {part: field.text().strip() for part, field in fields.items()}
        if not any(typed.values()):
            answered("")
        else:
            answered(SEPARATOR.join((typed["year"].zfill(4), typed["month"].zfill(2), typed["day"].zfill(2))))

    for field in fields.values():
        field.textChanged.connect(changed)
    columns = [Labelled(parts.look, parts.text.show(f"question.{part}"), field) for part, field in fields.items()]
    return QuestionLook(
        [Row(columns, parts.look.space)], fields["day"], [(field, "digits") for field in fields.values()]
    )
