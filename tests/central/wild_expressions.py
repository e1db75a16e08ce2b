# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Expressions that no editor should write, by number: grown from the grammar, mutated, or shaped to hurt."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from kiosk.domain.walk.expressions.forms import FORMS
from kiosk.domain.walk.expressions.functions import FUNCTIONS

NAMES: Final = ("insured", "curp", "age", "when", "many", "amount", "kid_name", "kid")
_CALLS: Final = (*FUNCTIONS, *FORMS)
_OPERATORS: Final = ("=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod", "and", "or")
_TEXTS: Final = (
    *("''", "'yes'", "'no'", '"si"', "'2026-02-30'", "'2026-11-23'", "'%Y-%n-%e'", "'yes_no'", "'state'", "'a b'"),
    *("'É\u0301\u202e'", "'\U0001f600'", "'[a-z]+'", "'(a+)+$'", "'18'", "' '", "'1e999'", "'-0'", "'0x10'", "'NaN'"),
)
_NUMBERS: Final = ("0", "1", "-1", "18", "2.5", ".5", "9" * 30, "0.1", "1000000000000", "1" + "0" * 400)
_SEEDS: Final = (
    "${insured} = 'yes' and ${age} >= 18",
    "selected(${many}, 'no') or not(${curp} != '')",
    "if(${age} > 60, concat(${curp}, ' ', ${amount}), coalesce(${curp}, 'x'))",
    "int((today() - date(${when})) div 365.25)",
    "regex(${curp}, '^[A-Z]{4}[0-9]{6}$')",
    "sum(${kid_name}) + count(${kid})",
    "lookup('yes_no', ${insured}, 'state')",
    "substr(${curp}, 4, 10) = format-date(${when}, '%Y%m%d')",
    "round(${amount} * 1.16, 2) <= 10000 mod 7",
)
_SCRAP: Final = "()[]{}$'\"\\/.,:;*+-=<>!&|@#%^~`_ \t\nxyzé\u00a0\u200b\u202e\u0301\U0001f600‘’“”0129"
_PATTERNS: Final = (
    *("(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*)*x", "([a-z]+)*[0-9]", "(a{1,1000}){1,1000}", "((((a*)*)*)*)*"),
    *(
        "(?=a)b",
        r"(a)\1",
        "(?<x>a)",
        "[",
        "(",
        "a{99999}",
        "\\",
        "\\p{L}+",
        "(?i)ñ+",
        "." * 500,
        "|" * 900,
        "(?:" * 200,
    ),
)


def wild_expression(number: int) -> str:
    random = Random(number)
    return _WAYS[number % len(_WAYS)](random)


def _grown(random: Random, depth: int = 0) -> str:
    roll = random.random()
    if depth > random.randint(1, 7) or roll < 0.25:
        return _leaf(random)
    if roll < 0.55:
        return f"{_grown(random, depth + 1)} {random.choice(_OPERATORS)} {_grown(random, depth + 1)}"
    if roll < 0.65:
        return f"({_grown(random, depth + 1)})"
    if roll < 0.7:
        return f"-{_grown(random, depth + 1)}"
    name = random.choice(_CALLS)
    function = FUNCTIONS.get(name) or FORMS[name]
    most = function.least + 2 if function.most is None else function.most
    count = random.randint(function.least, most) if random.random() < 0.95 else random.randint(0, 9)
    return f"{name}({', '.join(_grown(random, depth + 1) for _ in range(count))})"


def _leaf(random: Random) -> str:
    kind = random.random()
    if kind < 0.45:
        return f"${{{random.choice(NAMES)}}}"
    if kind < 0.75:
        return random.choice(_TEXTS)
    return random.choice(_NUMBERS) if kind < 0.93 else random.choice((".", "today()", "position(..)", "state", "../x"))


def _mutated(random: Random) -> str:
    text = random.choice(_SEEDS) if random.random() < 0.6 else _grown(random)
    for _ in range(random.randint(1, 6)):
        at, end = sorted(random.randint(0, len(text)) for _ in range(2))
        piece = "".join(random.choice(_SCRAP) for _ in range(random.randint(0, 4)))
        text = random.choice(
            (text[:at] + piece + text[at:], text[:at] + text[end:], text[:at] + text[at:end] * 2 + text[end:])
        )
    return text


def _soup(random: Random) -> str:
    tokens = (*_OPERATORS, *_TEXTS, *_NUMBERS, "(", ")", ",", *(f"${{{name}}}" for name in NAMES), *_CALLS, "${x", "}")
    return " ".join(random.choice(tokens) for _ in range(random.randint(1, 40)))


def _scraps(random: Random) -> str:
    letters = (
        _SCRAP if random.random() < 0.5 else "".join(chr(random.choice((9, 160, 55295, 0x1F468))) for _ in range(3))
    )
    return "".join(random.choice(letters) for _ in range(random.randint(1, 200)))


def _nested(random: Random) -> str:
    depth = random.choice((10, 60, 63, 64, 65, 100, 330, 660))
    opening, closing = random.choice(
        (("(", ")"), ("not(", ")"), ("-", ""), ("if(true(), ", ", 0)"), ("concat(", ")"), ("1+(", ")"), ("${", "}"))
    )
    return f"{opening * depth}{_leaf(random)}{closing * depth}"


def _long(random: Random) -> str:
    joint = random.choice((" + ", " and ", " or ", " = ", " div ", "-", ", "))
    chain = joint.join(_leaf(random) for _ in range(random.choice((50, 200, 249, 251, 400, 700))))
    return f"concat({chain})" if joint == ", " else chain


def _doubling(random: Random) -> str:
    """What would fill the memory if nothing held it back."""
    text = random.choice(("${curp}", "'ab'", f"'{'x' * random.choice((10, 900, 1900))}'"))
    for _ in range(random.randint(1, 9)):
        text = random.choice(
            (f"concat({text}, {text})", f"translate({text}, 'x', {text})", f"join({text}, {text}, {text})")
        )
    return text


def _pattern(random: Random) -> str:
    pattern = random.choice(_PATTERNS)
    if random.random() < 0.4:
        at = random.randint(0, len(pattern))
        pattern = f"{pattern[:at]}{random.choice('()[]{}*+?|^$.9,a')}{pattern[at:]}"
    return f"regex({random.choice(('${curp}', '.', '${many}'))}, '{pattern.replace(chr(39), '')}')"


_WAYS: Final[tuple[Callable[[Random], str], ...]] = (
    *(_grown, _grown, _grown, _mutated, _mutated, _soup, _scraps, _nested, _long, _doubling, _pattern),
)
