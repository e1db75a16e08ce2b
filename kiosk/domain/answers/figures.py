# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole numbers, decimals and amounts of pesos, with the commas that people write between thousands."""

from __future__ import annotations

import re
from typing import Final

from kiosk.domain.answers.problem import Checked, Problem

_DIGITS_MOST: Final = 15
_THOUSANDS: Final = re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?\Z")
_WHOLE: Final = re.compile(r"([+-]?)0*([0-9]+)\Z")
_DECIMAL: Final = re.compile(r"([+-]?)0*([0-9]*)(?:\.([0-9]*))?\Z")
_MONEY_WORDS: Final = re.compile(r"\$|mxn|m\.n\.|pesos?", re.IGNORECASE)
_MINUS: Final = {0x2212: "-", 0x2013: "-"}


def check_integer(raw: str) -> Checked:
    text = _plain(raw)
    match = _WHOLE.match(text)
    if match is None:
        return Checked("", Problem("integer_decimals" if _DECIMAL.match(text) and text.strip("+-.") else "integer"))
    sign, digits = match.groups()
    if len(digits) > _DIGITS_MOST:
        return Checked("", Problem("number_long"))
    return Checked(digits if sign != "-" or digits == "0" else f"-{digits}")


def check_decimal(raw: str) -> Checked:
    text = _plain(raw)
    match = _DECIMAL.match(text)
    if match is None or not (match[2] or match[3] or "0" in text):
        return Checked("", Problem("decimal_comma" if "," in text else "decimal"))
    sign, whole, fraction = match[1], match[2] or "0", (match[3] or "").rstrip("0")
    if len(whole) + len(fraction) > _DIGITS_MOST:
        return Checked("", Problem("number_long"))
    number = f"{whole}.{fraction}" if fraction else whole
    return Checked(number if sign != "-" or number == "0" else f"-{number}")


def check_money(raw: str) -> Checked:
    """Pesos, with two decimals when there are any centavos."""
    checked = check_decimal(_MONEY_WORDS.sub("", raw))
    if checked.problem is not None:
        return Checked("", Problem("money"))
    whole, _, fraction = checked.value.partition(".")
    if len(fraction) > 2:
        return Checked("", Problem("money_centavos"))
    if whole.startswith("-"):
        return Checked(checked.value, Problem("money_negative"))
    return Checked(f"{whole}.{fraction:0<2}" if fraction else whole)


def _plain(raw: str) -> str:
    text = "".join(raw.split()).translate(_MINUS)
    return text.replace(",", "") if _THOUSANDS.match(text) else text
