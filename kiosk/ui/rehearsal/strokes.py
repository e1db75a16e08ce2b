# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Strokes: which keys a person presses, field by field, to answer a question; the same for finger, keys and ear."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kiosk.domain.likeness import plain
from kiosk.text import Sentences
from kiosk.ui.questions.calendar_words import month_name

LONG: Final = 7
BEGINNING: Final = 4
Strokes = tuple[str, Sequence[str]]
"""A field by its name, and the keys: letters, or the whole name of a key."""


def date_strokes(text: Sentences, label: str, iso: str, appearance: str = "") -> list[Strokes]:
    """The three fields of a date, in the order in which they move on by themselves."""
    year, month, day = iso.split("-")
    keys: dict[str, Sequence[str]] = {"day": day, "month": [month_name(text, int(month))], "year": year}
    asked = {"year": ("year",), "month-year": ("month", "year")}.get(appearance, tuple(keys))
    return [(f"{label} {text.show(f'question.{part}')}", keys[part]) for part in asked]


def search_strokes(text: Sentences, label: str, choices: Sequence[str], wanted: str) -> Strokes | None:
    """What makes a long list of choices short: the beginning of the wanted one. None where the list is short."""
    if len(choices) <= LONG:
        return None
    return text.show("question.find", q=label), plain(wanted[:BEGINNING]).strip().capitalize()
