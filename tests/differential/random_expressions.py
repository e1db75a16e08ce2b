# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes expressions by chance, of any depth, from operators and functions that both engines mean alike: no question
stands alone for a truth, and no choice is compared with what is not in its list."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

QUESTIONS: Final = """| survey |
| | type | name | label | calculation |
| | text | s | S | |
| | text | t | T | |
| | integer | n | N | |
| | decimal | d | D | |
| | date | day | Day | |
| | select_one pick | one | One | |
| | select_multiple pick | many | Many | |
{rows}
| choices |
| | list_name | name | label |
| | pick | a | Letter a |
| | pick | b | Letter b |
| | pick | 7 | Seven |
"""
_NUMBERS: Final = ("0", "1", "2", "17", "2.5", "0.1", "1000", "365.25")
_TEXTS: Final = ("''", "'a'", "'Ana'", "'b a'", "'7'", "'2020-02-29'", "'ñ n'", "'true'")
_TRUTHS: Final = ("true()", "false()", "(${s} = ${t})", "(${n} > 1)", "(${day} < today())", "(${many} != '')")
_PATTERNS: Final = ("'[0-9]+'", "'[A-Z].*'", "'a*b?'", "'.{3}'", "'(a|b) ?7'", "''")


class Author:
    """A number, a text or a truth, nested at most `depth` deep."""

    def __init__(self, chance: Random) -> None:
        self._one_of = chance.choice

    def expression(self, depth: int) -> str:
        return self._one_of([self.number, self.text, self.truth])(depth)

    def number(self, depth: int) -> str:
        if depth == 0:
            return self._one_of([*_NUMBERS, "number(${n})", "number(${n})", "(${d} * 1)", "number(${s})"])
        n, t, b = self._writers(depth)
        return self._one_of(
            [
                lambda: f"({n()} {self._one_of(['+', '-', '*', 'div', 'mod'])} {n()})",
                lambda: f"-({n()})",
                lambda: f"{self._one_of(['round', 'int', 'floor', 'ceiling', 'abs', 'number', 'sqrt'])}({n()})",
                lambda: f"round({n()}, {self._one_of(['0', '1', '2', '-1'])})",
                lambda: f"{self._one_of(['min', 'max'])}({n()}, {n()})",
                lambda: f"if({b()}, {n()}, {n()})",
                lambda: f"string-length({t()})",
                lambda: f"count-selected({t()})",
                lambda: f"number({t()})",
                lambda: "decimal-date-time(${day})",
                lambda: "(today() - ${day})",
            ]
        )()

    def text(self, depth: int) -> str:
        if depth == 0:
            return self._one_of([*_TEXTS, "${s}", "${t}", "string(${one})", "concat(${many})", "${day}"])
        n, t, b = self._writers(depth)
        return self._one_of(
            [
                lambda: f"concat({t()}, {t()}, {n()})",
                lambda: f"join({t()}, {t()}, {t()}, {t()})",
                lambda: f"substr({t()}, {n()}, {self._one_of(['1', '2', '-1', '5'])})",
                lambda: f"substring({t()}, {n()})",
                lambda: f"substring-before({t()}, 'a')",
                lambda: f"substring-after({t()}, ' ')",
                lambda: f"translate({t()}, {t()}, 'xyz')",
                lambda: f"normalize-space({t()})",
                lambda: f"string({self._one_of([n, b])()})",
                lambda: f"if({b()}, {t()}, {t()})",
                lambda: f"coalesce({t()}, {t()})",
                lambda: f"selected-at({t()}, {self._one_of(['0', '1', '-1'])})",
                lambda: f"format-date(${{day}}, '{self._one_of(['%Y', '%d/%m/%y', '%e %n'])}')",
                lambda: "jr:choice-name(${one}, '${one}')",
            ]
        )()

    def truth(self, depth: int) -> str:
        if depth == 0:
            return self._one_of(_TRUTHS)
        n, t, b = self._writers(depth)
        sides = [n, b, lambda: f"string({t()})"]
        return self._one_of(
            [
                lambda: f"({b()} and {b()})",
                lambda: f"({b()} or {b()})",
                lambda: f"not({b()})",
                lambda: f"({n()} {self._one_of(['=', '!=', '<', '<=', '>', '>='])} {n()})",
                lambda: f"({t()} {self._one_of(['=', '!='])} {t()})",
                lambda: f"({self._one_of(sides)()} {self._one_of(['=', '!='])} {self._one_of(sides)()})",
                lambda: f"{self._one_of(['contains', 'starts-with', 'ends-with', 'selected'])}({t()}, {t()})",
                lambda: f"regex({t()}, {self._one_of(_PATTERNS)})",
                lambda: f"boolean({self._one_of([n, b])()})",
                lambda: f"boolean-from-string({t()})",
                lambda: f"checklist({self._one_of(['1', '-1'])}, {self._one_of(['1', '2', '-1'])}, {b()}, {b()})",
                lambda: f"weighted-checklist(2, {self._one_of(['3', '-1'])}, {b()}, 2, {b()}, {n()})",
            ]
        )()

    def _writers(self, depth: int) -> tuple[Callable[[], str], Callable[[], str], Callable[[], str]]:
        below = self._one_of([0, depth - 1, depth - 1])
        return lambda: self.number(below), lambda: self.text(below), lambda: self.truth(below)


def workbook(expressions: list[str]) -> str:
    """A form of one calculate per expression, named c0, c1 and so on."""
    escaped = (expression.replace("|", "\\|") for expression in expressions)
    rows = "".join(f"| | calculate | c{number} | | {each} |\n" for number, each in enumerate(escaped))
    return QUESTIONS.replace("{rows}", rows)
