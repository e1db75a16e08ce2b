# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Day: a date in three steps: day, month by name, year. The answer is ISO once all are there.

The appearances are ODK's: `month-year` and `year` ask for less of it, `calendar` shows one.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from kiosk.domain.walk.view import QuestionView
from kiosk.text import Sentences
from kiosk.ui.parts import Parts
from kiosk.ui.questions.calendar_words import last_month, month_name, read_month
from kiosk.ui.questions.month_calendar import month_calendar
from kiosk.ui.questions.moves_on import moves_on
from kiosk.ui.questions.question_look import Answered, QuestionLook
from kiosk.ui.widgets.answer_field import AnswerField
from kiosk.ui.widgets.labelled import Labelled
from kiosk.ui.widgets.row import Row

SEPARATOR = "-"
SHARES = {"day": 2.0, "month": 4.0, "year": 3.0}
LENGTHS = {"day": 2, "year": 4}
UNASKED = {"day": "01", "month": "01"}
"""What ODK stores for them."""


def day(parts: Parts, question: QuestionView, answered: Answered) -> QuestionLook:
    appearance = question.appearance.split()
    if "calendar" in appearance:
        return month_calendar(parts, question, answered)
    asked = ["year"] if "year" in appearance else ["month", "year"] if "month-year" in appearance else [*SHARES]
    values = _parts_of(parts.text, question.value.reveal())
    fields = {part: _field(parts, question, part, values[part]) for part in asked}

    def changed() -> None:
        typed = {part: field.text().strip() for part, field in fields.items()}
        answered(_iso(parts.text, typed) if any(typed.values()) else "")

    for field in fields.values():
        field.textChanged.connect(changed)
    if "month" in fields:
        _keep_one_month(parts.text, fields["month"])
    for here, following in pairwise(asked):
        moves_on(parts, fields[here], fields[following], partial(_is_full, parts.text, here))
    columns = [Labelled(parts.look, parts.text.show(f"question.{part}"), field) for part, field in fields.items()]
    row = Row(columns, parts.look.space, shares=[SHARES[part] for part in asked])
    pads = [(field, "months" if part == "month" else "digits") for part, field in fields.items()]
    return QuestionLook([row], fields[asked[0]], pads)


def _field(parts: Parts, question: QuestionView, part: str, value: str) -> AnswerField:
    name = f"{question.label} {parts.text.show(f'question.{part}')}"
    field = AnswerField(parts.look, name, value=value, is_sensitive=question.is_sensitive)
    field.steps = question.name
    if part in LENGTHS:
        field.setMaxLength(LENGTHS[part])
    return field


def _parts_of(text: Sentences, iso: str) -> dict[str, str]:
    """As they are shown; what was not typed yet is nought in the answer and empty here."""
    year, month, date = [*iso.split(SEPARATOR), "", "", ""][:3]
    number = read_month(text, month)
    shown = month_name(text, number) if number else month.strip("0")
    return {"day": date.lstrip("0"), "month": shown, "year": year.lstrip("0")}


def _iso(text: Sentences, typed: dict[str, str]) -> str:
    month = typed.get("month", UNASKED["month"])
    number = read_month(text, month)
    numeral = str(number) if number else month
    return SEPARATOR.join(
        (typed["year"].zfill(4), numeral.zfill(2), typed.get("day", UNASKED["day"]).zfill(2)),
    )


def _keep_one_month(text: Sentences, field: AnswerField) -> None:
    """The keys of the months type whole names: the last one counts, and to take out a letter takes out the name."""
    before = field.text()

    def tidy(typed: str) -> None:
        nonlocal before
        name, whole = last_month(text, typed), before
        before = typed
        if name is not None and len(typed) > len(name):
            field.setText(name)
        elif typed and typed == whole[:-1] and last_month(text, whole) is not None:
            field.clear()

    field.textChanged.connect(tidy)


def _is_full(text: Sentences, part: str, typed: str) -> bool:
    """Nothing more can follow: two digits, or one that begins no other number; a month's whole name."""
    if part == "month" and not typed.isdecimal():
        return last_month(text, typed) is not None
    begins_more = {"day": "0123", "month": "01"}
    return len(typed) == 2 or (len(typed) == 1 and typed not in begins_more[part])
