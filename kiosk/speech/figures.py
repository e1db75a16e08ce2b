# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers in all their forms: money, dates, times, telephones, ranges, decimals, ordinals."""

from __future__ import annotations

import re
from datetime import date

from kiosk.speech.grammar.grammar import Grammar
from kiosk.speech.lexicon import Lexicon
from kiosk.speech.spelling import Spelling

LONGEST_NUMBER = 6  # digits that are said as one number when nothing groups them
YEARS = range(1900, 2101)
ROMAN = {"I": 1, "V": 5, "X": 10}


class Figures:
    def __init__(self, lexicon: Lexicon, grammar: Grammar, spelling: Spelling) -> None:
        self._lexicon = lexicon
        self._grammar = grammar
        self._spelling = spelling

    def number(self, token: str, noun: str = "") -> str:
        """`noun` is the word behind it, in lower case, or ""."""
        if len(token) > LONGEST_NUMBER or (len(token) > 1 and token[0] == "0"):
            return self._spelling.digits(token)
        return self._grammar.counted(int(token), noun) if noun else self._grammar.cardinal(int(token))

    def money(self, token: str) -> str:
        amount = re.search(r"[\d,]+(?:\.\d+)?", token)
        assert amount is not None
        whole, _, cents = amount[0].replace(",", "").partition(".")
        currency = "USD" if "US" in token[: amount.start()] or token.endswith("USD") else "MXN"
        scale = re.search(r"(?:mil|millones|million)$", token)
        if scale is None:
            return self._grammar.money(int(whole), int(cents.ljust(2, "0")) if cents else 0, currency)
        if scale[0] == "mil":
            return self._grammar.money(int(whole) * 1000, 0, currency)
        if cents:
            unit = self._grammar.money(2, 0, currency).rsplit(" ", 1)[-1]
            return f"{self.decimal(f'{whole}.{cents}')} {scale[0]} {self._lexicon.phrase('of')} {unit}"
        return self._grammar.money(int(whole) * 1_000_000, 0, currency)

    def day(self, token: str) -> str:
        parts = [int(part) for part in re.split(r"[/-]", token)]
        year, month, day = parts if parts[0] > 31 or re.match(r"\d{4}", token) else reversed(parts)
        try:
            return self._grammar.day(date(year, month, day))
        except ValueError:
            return ", ".join(self.number(part) for part in re.split(r"[/-]", token))

    def clock(self, token: str) -> str:
        hour, minute = (int(part) for part in re.findall(r"\d+", token)[:2])
        half = re.search(r"([ap])\.?\s?m", token, re.IGNORECASE)
        return self._grammar.clock(hour, minute, half[1].lower() if half else "")

    def phone(self, token: str) -> str:
        digits = re.sub(r"\D", "", token)
        groups = [digits[:-10]] if len(digits) > 10 else []
        local = digits[-10:]
        if local.startswith(("800", "900")):
            return ", ".join(
                [*map(self.number, [*groups, local[:3]]), self._spelling.letters(local[3:6]), *self._pairs(local[6:])]
            )
        return ", ".join([*map(self.number, groups), *self._pairs(local)])

    def range(self, token: str) -> str:
        first, last = (part.strip() for part in re.split(r"[–-]", token))
        if len(first) == len(last) == 4 and not (int(first) in YEARS and int(last) in YEARS):
            return ", ".join([*self._pairs(first), *self._pairs(last)])
        between = f" {self._lexicon.phrase('to')} " if int(first) < int(last) else ", "
        return self.number(first) + between + self.number(last)

    def ratio(self, token: str) -> str:
        first, last = (part.strip() for part in token.split("/"))
        return f"{self.number(first)} {self._lexicon.phrase('of')} {self.number(last)}"

    def grouped(self, token: str, noun: str = "") -> str:
        plain = token.replace(",", "")
        if "." in plain:
            return self.decimal(plain)
        return self._grammar.counted(int(plain), noun) if noun else self._grammar.cardinal(int(plain))

    def decimal(self, token: str) -> str:
        whole, _, fraction = token.partition(".")
        part = self._spelling.letters(fraction)
        if len(fraction) == 2 and fraction[0] != "0":
            part = self._grammar.pair(fraction)
        return f"{self._grammar.cardinal(int(whole))} {self._lexicon.phrase('point')} {part}"

    def ordinal(self, token: str) -> str:
        digits, ending = re.fullmatch(r"(\d+)\.?(.+)", token).groups()  # type: ignore[union-attr] # its shape has both
        return self._grammar.ordinal(int(digits), ending) if int(digits) else token

    def roman(self, token: str) -> str:
        values = [ROMAN[letter] for letter in token]
        total = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
        return self._grammar.cardinal(total)

    def _pairs(self, digits: str) -> list[str]:
        return [self._grammar.pair(pair) for pair in re.findall(r"\d\d", digits)]
