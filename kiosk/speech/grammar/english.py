# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers, dates, times and money in English, of things in Mexico: days come before months, $ means pesos."""

from __future__ import annotations

from datetime import date
from typing import Final

from kiosk.speech.grammar.number_words import number_words

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class English:
    def cardinal(self, number: int) -> str:
        return number_words(number, "en")

    def counted(self, number: int, noun: str) -> str:  # noqa: ARG002 - English counts all nouns alike
        return self.cardinal(number)

    def ordinal(self, number: int, ending: str) -> str:  # noqa: ARG002
        return number_words(number, "en", "ordinal")

    def money(self, whole: int, cents: int, currency: str) -> str:
        unit = "dollar" if currency == "USD" else "peso"
        said = f"{self.cardinal(whole)} {unit}{'' if whole == 1 else 's'}"
        if cents:
            said += f" and {self.cardinal(cents)} cent{'' if cents == 1 else 's'}"
        return said

    def day(self, day: date) -> str:
        return f"{MONTHS[day.month - 1]} {self.ordinal(day.day, 'th')}, {self._year(day.year)}"

    def clock(self, hour: int, minute: int, half: str) -> str:
        part = "A M" if half == "a" or (not half and hour < 12) else "P M"
        shown = hour if half else (hour - 1) % 12 + 1
        minutes = "" if minute == 0 else f" {'oh ' if minute < 10 else ''}{self.cardinal(minute)}"
        return f"{self.cardinal(shown)}{minutes} {part}"

    def pair(self, digits: str) -> str:
        return " ".join(self.cardinal(int(digit)) for digit in digits)

    def _year(self, year: int) -> str:
        return number_words(year, "en", "year")
