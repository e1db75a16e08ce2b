# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Money and time as officials write them. Says nothing where a text says more than one thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from central.transfer.clean_text import fold

_NUMBER: Final = re.compile(r"\d[\d.,'  ]*")
_FREE: Final = frozenset(
    ("sin costo", "gratuito", "gratuita", "gratis", "no tiene costo", "sin costo alguno", "free", "0", "0 0", "0 00")
)
_WITH_MARK: Final = re.compile(r"(?:\$|MXN)\s*(\d[\d.,]*)|(\d[\d.,]*)\s*(?:pesos|MXN)\b", re.IGNORECASE)
_DURATION: Final = re.compile(
    r"(?:plazo maximo(?: de respuesta)?|hasta|maximo)?\s*(?P<number>\d{1,3})\s*"
    r"(?P<unit>dias?|hrs|hr|horas?|semanas?|mes|meses|anos?)\s*(?P<kind>habil(?:es)?|naturales)?"
)
_ISO: Final = re.compile(r"P(\d+[YMWD])+")
_UNITS: Final = {"d": "D", "s": "W", "m": "M", "a": "Y"}
_HOURS_A_DAY: Final = 24


@dataclass(frozen=True, slots=True)
class Cost:
    """`amount` is what the text names, if it names one; `note` is the text where it names none."""

    is_free: bool
    amount: str | None = None
    note: str = ""


def money(text: str) -> str | None:
    """“1.234,50”, “1,234.50”, “$ 1 234” → “1234.50”; the last separator is that of the cents when one or two digits
    follow it. None where there is no number, or more than one."""
    found = _NUMBER.findall(text)
    if len(found) != 1:
        return None
    digits = re.sub(r"[  ']", "", found[0]).strip(".,")
    last = max(digits.rfind("."), digits.rfind(","))
    if last >= 0 and len(digits) - last - 1 in (1, 2):
        whole, cents = digits[:last], digits[last + 1 :]
    else:
        whole, cents = digits, ""
    whole = re.sub(r"[.,]", "", whole)
    try:
        value = Decimal(f"{whole}.{cents}" if cents else whole)
    except InvalidOperation:
        return None
    return f"{value:.2f}" if cents else f"{value:f}"


def cost_of(text: str) -> Cost | None:
    """None where nothing is said."""
    folded = fold(text.replace("$", " "))
    if not folded:
        return None
    if folded in _FREE:
        return Cost(is_free=True)
    named = [first or second for first, second in _WITH_MARK.findall(text)]
    if not named:
        plain = money(text) if re.fullmatch(r"[\s\d.,']+", text) else None
        return Cost(is_free=False, amount=plain) if plain else Cost(is_free=False, note=text)
    amounts = {money(each) for each in named}
    if amounts in ({"0.00"}, {"0"}):
        return Cost(is_free=True)
    return Cost(is_free=False, amount=amounts.pop() if len(amounts) == 1 else None)


def deadline_of(text: str) -> dict[str, Any] | None:
    """“Plazo máximo de respuesta 13 días hábiles.” → P13D in business days. None where the text says more, less, or
    counts in hours that are no whole days."""
    if _ISO.fullmatch(text.strip()):
        return {"resolve": text.strip()}
    found = _DURATION.fullmatch(fold(text))
    if found is None:
        return None
    number, unit, kind = int(found["number"]), found["unit"], found["kind"] or ""
    if unit.startswith("h"):
        if number % _HOURS_A_DAY or kind:
            return None
        return {"resolve": f"P{number // _HOURS_A_DAY}D"}
    made: dict[str, Any] = {"resolve": f"P{number}{_UNITS[unit[0]]}"}
    if kind:
        made["businessDays"] = kind.startswith("habil")
    return made
