# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What reading aloud needs of a language that no table can hold: numbers, dates, times, money."""

from __future__ import annotations

from datetime import date
from typing import Protocol


class Grammar(Protocol):
    def cardinal(self, number: int) -> str: ...

    def counted(self, number: int, noun: str) -> str:
        """The number alone, as it is said in front of `noun` ("un", "una", "veintiún")."""
        ...

    def ordinal(self, number: int, ending: str) -> str:
        """`ending` as it was written: "º", "ª", "er", "th"…"""
        ...

    def money(self, whole: int, cents: int, currency: str) -> str:
        """`currency`: "MXN" or "USD"."""
        ...

    def day(self, day: date) -> str: ...

    def clock(self, hour: int, minute: int, half: str) -> str:
        """`half`: "a" or "p" where it was written, else ""."""
        ...

    def pair(self, digits: str) -> str:
        """Two digits of a telephone number."""
        ...
