# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A case that does not hold, as a table to read: what was expected beside what came, screen by screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from kiosk.domain.walk.difference import Difference

_INDENT = "    "
_NOTHING = "–"
Line = tuple[str, str, str, str]


def case_table(name: str, differences: Sequence[Difference]) -> str:
    """The sentence, then a line per thing; “!” marks those that differ."""
    lines: list[Line] = [("", " ", "expected", "got")]
    for difference in differences:
        lines += _lines(difference)
    beside = [line for line in lines if line[2]]
    widths = [max(len(line[column]) for line in beside) for column in range(3)]
    shown = [_shown(line, widths) for line in (lines if len(beside) > 1 else lines[1:])]
    return "\n".join((f"The case “{name}” does not hold:", *shown))


def _lines(difference: Difference) -> Iterator[Line]:
    if not difference.expected and not difference.got:
        yield ("", "!", "", f"{difference.sentence[0].upper()}{difference.sentence[1:]}")
        return
    about = difference.about
    for mark, expected, got in _side_by_side(difference.expected, difference.got):
        yield (about, mark, expected, got)
        about = ""


def _side_by_side(expected: Sequence[str], got: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for kind, i, i_end, j, j_end in SequenceMatcher(a=expected, b=got, autojunk=False).get_opcodes():
        mark = " " if kind == "equal" else "!"
        for left, right in zip_longest(expected[i:i_end], got[j:j_end], fillvalue=_NOTHING):
            yield mark, left or _NOTHING, right or _NOTHING


def _shown(line: Line, widths: Sequence[int]) -> str:
    about, mark, expected, got = line
    if not expected:
        return f"{_INDENT}{mark} {got}"
    return f"{_INDENT}{mark} {about:<{widths[0]}}  {expected:<{widths[2]}}  {got}".rstrip()
