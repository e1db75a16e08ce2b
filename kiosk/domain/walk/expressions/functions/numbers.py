# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Number functions of the subset. None raises: what has no answer is NaN, which prints as ''."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from kiosk.domain.walk.expressions.coercion import Value, number_of
from kiosk.domain.walk.expressions.function import NUMBER, Function, as_is
from kiosk.domain.walk.expressions.moment import Moment, moment_from_text


def _number(value: Value) -> float:
    """A date counts as its whole days since 1970-01-01."""
    moment = moment_from_text(value) if isinstance(value, str) else None
    return number_of(value) if moment is None else float(math.floor(moment.days))


def _whole(by: Callable[[float], int]) -> Callable[[float], float]:
    return lambda number: float(by(number)) if math.isfinite(number) else number


def _round(number: float, decimals: float = 0.0) -> float:
    """Half away from zero, as ODK; negative decimals round to tens and hundreds."""
    if not math.isfinite(number) or not math.isfinite(decimals):
        return number if math.isinf(number) else math.nan
    shift = _power(10.0, float(math.trunc(decimals)))
    shifted = abs(number) * shift
    if shift == 0 or not math.isfinite(shifted):
        return 0.0 if shift == 0 else number
    return math.copysign(math.floor(shifted + 0.5) / shift, number)


def _power(base: float, exponent: float) -> float:
    """Of or with NaN it is NaN, though C says 1 to `pow(NaN, 0)`."""
    if math.isnan(base) or math.isnan(exponent):
        return math.nan
    try:
        return math.pow(base, exponent)
    except OverflowError:
        return -math.inf if base < 0 and exponent % 2 == 1 else math.inf
    except ValueError:
        return math.inf if base == 0 else math.nan


def _sure(answer: Callable[[float], float]) -> Callable[[float], float]:
    """`answer` with NaN outside its domain and infinity past its range."""

    def sure(number: float) -> float:
        try:
            return answer(number)
        except ValueError:
            return math.nan
        except OverflowError:
            return math.inf

    return sure


def _logarithm(by: Callable[[float], float]) -> Callable[[float], float]:
    return lambda number: -math.inf if number == 0 else _sure(by)(number)


def _extreme(by: Callable[..., float]) -> Callable[..., float]:
    def extreme(*numbers: float) -> float:
        if not numbers or any(map(math.isnan, numbers)):
            return math.nan
        return by(numbers)

    return extreme


def _sum(*numbers: float) -> float:
    """Past the range of numbers it is infinite, and infinities that take each other away are NaN."""
    try:
        return math.fsum(numbers)
    except OverflowError:
        return sum(numbers)
    except ValueError:
        return math.nan


def _count_non_empty(*values: Value) -> float:
    return float(sum(1 for value in values if value != ""))


def _count(*values: Value) -> float:
    return float(len(values))


def _days(value: Value) -> float:
    return value.days if isinstance(value, Moment) else number_of(value)


NUMBERS: Final = (
    Function("number", (as_is,), _number),
    Function("int", (NUMBER,), _whole(math.trunc)),
    Function("round", (NUMBER,), _round, (NUMBER,)),
    Function("floor", (NUMBER,), _whole(math.floor)),
    Function("ceiling", (NUMBER,), _whole(math.ceil)),
    Function("abs", (NUMBER,), abs),
    Function("pow", (NUMBER, NUMBER), _power),
    Function("sqrt", (NUMBER,), _sure(math.sqrt)),
    Function("exp", (NUMBER,), _sure(math.exp)),
    Function("exp10", (NUMBER,), lambda number: _power(10.0, number)),
    Function("log", (NUMBER,), _logarithm(math.log)),
    Function("log10", (NUMBER,), _logarithm(math.log10)),
    Function("pi", (), lambda: math.pi),
    Function("min", (), _extreme(min), repeats=NUMBER, gathers_from=0),
    Function("max", (), _extreme(max), repeats=NUMBER, gathers_from=0),
    Function("sum", (NUMBER,), _sum, repeats=NUMBER, gathers_from=0),
    Function("count", (as_is,), _count, gathers_from=0),
    Function("count-non-empty", (as_is,), _count_non_empty, repeats=as_is, gathers_from=0),
    Function("decimal-date-time", (as_is,), _days),
)
