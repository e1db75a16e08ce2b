# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers, dates, times and money as they are said in Mexico."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from kiosk.speech.grammar.number_words import number_words

MONTHS: Final = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
FEMININE_ORDINALS: Final = frozenset({"ª", "a", "ra", "da", "ta", "ma", "va", "na", "era"})
FEMININE_ENDING: Final = re.compile(r"(?:a|as|ción|ciones|sión|siones|dad|dades|ud)$")
MASCULINE_NOUNS: Final = frozenset({"día", "días", "mapa", "mapas", "programa", "programas", "trámite", "sistema"})
FEMININE_NOUNS: Final = frozenset({"vez", "veces", "firma", "imagen", "imágenes"})
NOT_NOUNS: Final = re.compile(
    r"(?:a|al|ante|con|de|del|desde|e|el|en|entre|es|hasta|la|las|lo|los|más|menos|ni|o|para|pero|por|que|se|si|sin|"
    r"su|u|un|una|y|ya)$"
)


class Spanish:
    def cardinal(self, number: int) -> str:
        words = number_words(number, "es")
        # The library says "veintiuno mil" where Spanish says "veintiún mil".
        return re.sub(
            r"\b(veinti|treinta y |cuarenta y |\w+enta y |ciento |cientos |)uno (mil|mill)", _shortened, words
        )

    def counted(self, number: int, noun: str) -> str:
        words = self.cardinal(number)
        if NOT_NOUNS.match(noun):
            return words
        if noun in FEMININE_NOUNS or (FEMININE_ENDING.search(noun) and noun not in MASCULINE_NOUNS):
            return re.sub(r"uno$", "una", re.sub(r"(cient|quinient)os\b(?! mil)", r"\1as", words))
        return _before_noun(words)

    def ordinal(self, number: int, ending: str) -> str:
        words = number_words(number, "es", "ordinal")
        if ending.lower() in FEMININE_ORDINALS:
            return re.sub(r"o\b", "a", words)
        return re.sub(r"(primer|tercer)o$", r"\1", words) if ending.lower() == "er" else words

    def money(self, whole: int, cents: int, currency: str) -> str:
        unit = {"USD": ("dólar", "dólares")}.get(currency, ("peso", "pesos"))
        said = f"{_before_noun(self.cardinal(whole))}{_of_millions(whole)} {unit[whole != 1]}"
        if cents:
            said += f" con {_before_noun(self.cardinal(cents))} {'centavo' if cents == 1 else 'centavos'}"
        return said

    def day(self, day: date) -> str:
        number = "primero" if day.day == 1 else self.cardinal(day.day)
        return f"{number} de {MONTHS[day.month - 1]} de {self.cardinal(day.year)}"

    def clock(self, hour: int, minute: int, half: str) -> str:
        hours = re.sub("uno$", "una", self.cardinal(hour))
        if half:
            minutes = f" {self._minutes(minute)}" if minute else ""
            return f"{hours}{minutes} de la {_part_of_day(hour, half)}"
        if minute:
            return f"{hours} {self._minutes(minute)} horas"
        return f"{hours} {'hora' if hour == 1 else 'horas'}"

    def pair(self, digits: str) -> str:
        if digits[0] == "0":
            return " ".join(self.cardinal(int(digit)) for digit in digits)
        return self.cardinal(int(digits))

    def _minutes(self, minute: int) -> str:
        return f"{'cero ' if minute < 10 else ''}{self.cardinal(minute)}"


def _shortened(match: re.Match[str]) -> str:
    return f"{_before_noun(f'{match[1]}uno')} {match[2]}"


def _before_noun(words: str) -> str:
    return re.sub(r"uno$", "un", re.sub(r"veintiuno$", "veintiún", words))


def _of_millions(whole: int) -> str:
    return " de" if whole and whole % 1_000_000 == 0 else ""


def _part_of_day(hour: int, half: str) -> str:
    if half == "a":
        return "mañana"
    return "tarde" if hour == 12 or hour < 8 else "noche"
