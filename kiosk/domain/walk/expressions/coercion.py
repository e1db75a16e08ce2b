# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""XPath 1.0's conversions between text, number and truth, as ODK extends them: dates count as days,
NaN prints as ''."""

from __future__ import annotations

import math
import re
from typing import Final, TypeAlias

from kiosk.domain.walk.expressions.moment import Moment, moment_from_text

Value: TypeAlias = str | float | bool | Moment

_DECIMAL: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?\Z")
_INFINITE: Final = {"Infinity": math.inf, "+Infinity": math.inf, "-Infinity": -math.inf}
_SPACE: Final = " \t\r\n"


def text_of(value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return number_text(value)
    return value.text()


def number_of(value: Value) -> float:
    if isinstance(value, str):
        return number_from_text(value)
    if isinstance(value, Moment):
        return value.days
    return float(value)


def truth_of(value: Value) -> bool:
    if isinstance(value, str):
        return value != ""
    if isinstance(value, Moment):
        return value.days != 0
    return value != 0 and not math.isnan(value)


def are_equal(left: Value, right: Value) -> bool:
    if isinstance(left, str) and isinstance(right, str):
        return left == right
    if isinstance(left, bool) or isinstance(right, bool):
        return truth_of(left) == truth_of(right)
    return number_of(left) == number_of(right)


def number_from_text(text: str) -> float:
    if text.isdecimal() and text.isascii():
        return float(text)
    stripped = text.strip(_SPACE)
    if _DECIMAL.match(stripped):
        return float(stripped)
    moment = moment_from_text(stripped)
    return _INFINITE.get(stripped, math.nan) if moment is None else moment.days


def number_text(number: float) -> str:
    """The shortest decimal that reads back as this number, as JavaScript and so ODK writes it."""
    if math.isnan(number):
        return ""
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if number == int(number) and abs(number) < 1e15:
        return str(int(number))
    sign = "-" if number < 0 else ""
    mantissa, _, exponent = repr(abs(number)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    leading = len(whole) if whole != "0" else -(len(fraction) - len(fraction.lstrip("0")))
    return sign + _placed(digits.rstrip("0"), leading + int(exponent or 0))


def _placed(digits: str, point: int) -> str:
    """`digits` with the decimal point after `point` of them."""
    if -6 < point <= 0:
        return "0." + "0" * -point + digits
    if 0 < point <= 21:
        if point >= len(digits):
            return digits + "0" * (point - len(digits))
        return f"{digits[:point]}.{digits[point:]}"
    power = point - 1
    mantissa = digits[0] + (f".{digits[1:]}" if len(digits) > 1 else "")
    return f"{mantissa}e{'+' if power > 0 else '-'}{abs(power)}"
