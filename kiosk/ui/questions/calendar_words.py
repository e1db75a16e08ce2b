# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Calendar words: days and months by name in the citizen's language, and months as people type them."""

from __future__ import annotations

from datetime import date

from kiosk.domain.likeness import plain
from kiosk.text import Sentences

LEAST_LETTERS = 3
MONTHS = range(1, 13)


def month_name(text: Sentences, number: int) -> str:
    return text.show(f"question.months.{number}")


def month_in_words(text: Sentences, day: date) -> str:
    return text.show("question.month_in_words", month=month_name(text, day.month), year=day.year)


def day_in_words(text: Sentences, day: date) -> str:
    """As it is said: lunes 3 de agosto de 2026."""
    weekday, month = text.show(f"question.weekdays.{day.isoweekday()}"), month_name(text, day.month)
    return text.show("question.date_in_words", weekday=weekday, day=day.day, month=month, year=day.year)


def read_month(text: Sentences, typed: str) -> int | None:
    """A number, a name, or the first letters of one; None when it is no month."""
    letters = plain(typed.strip())
    if letters.isdecimal():
        return int(letters) if int(letters) in MONTHS else None
    if len(letters) < LEAST_LETTERS:
        return None
    return next((number for number in MONTHS if plain(month_name(text, number)).startswith(letters)), None)


def last_month(text: Sentences, typed: str) -> str | None:
    """The name of a month at the end of what was typed; None when it ends otherwise."""
    letters = plain(typed)
    names = (month_name(text, number) for number in MONTHS)
    return next((name for name in names if letters.endswith(plain(name))), None)
