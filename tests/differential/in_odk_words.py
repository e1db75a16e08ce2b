# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says in ODK's words what our dialect says in its own, so that all the rest can be compared: each rule stands in
DIALECT.md with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from kiosk.domain.walk.expressions.tokens import Token, tokens
from kiosk.domain.walk.order import flattened
from kiosk.domain.walk.procedure import Procedure

Cells: TypeAlias = dict[str, str]
HELPER: Final = "asked__"
LABEL: Final = "label__"
_COLUMNS: Final = ("relevant", "required", "constraint", "calculation", "choice_filter", "default")
_REFERENCE: Final = re.compile(r"\$\{\s*([^{}\s]+)\s*\}")
# Its key may be anything but a call: enough for the forms, and told where it is not.
_LOOKUP: Final = re.compile(r"lookup\('(?P<list>\w+)', ?(?P<key>[^,()]+), ?'(?P<column>\w+)'\)")
_SUM: Final = re.compile(r"sum\((\$\{\w+\}\[[^\]]*\])\)")


def in_odk_words(survey: list[Cells], procedure: Procedure) -> list[Cells]:
    """The rows of the survey sheet, and a helper after each question that is read from outside its repeat."""
    gathered: set[str] = set()
    rows = [_translated(row, _repeat_around(row, procedure), procedure, gathered) for row in survey]
    return [each for row in rows for each in _with_helper(row, gathered)]


def _repeat_around(row: Cells, procedure: Procedure) -> str | None:
    name = row.get("name", "")
    return next((node.repeat for node in flattened(procedure.nodes) if node.name == name), None)


def _translated(row: Cells, inside: str | None, procedure: Procedure, gathered: set[str]) -> Cells:
    return {
        column: _expression(cell, inside, procedure, gathered) if column in _COLUMNS else cell
        for column, cell in row.items()
    }


def _expression(source: str, inside: str | None, procedure: Procedure, gathered: set[str]) -> str:
    def only_where_asked(match: re.Match[str]) -> str:
        name = match[1]
        field = procedure.fields.get(name)
        repeat = name if name in procedure.repeats else field.repeat if field is not None else None
        if repeat is None or repeat == inside:
            return match[0]
        gathered.add(name)
        where = "" if name in procedure.repeats else "../"
        return f"${{{name}}}[{where}{HELPER}{name} = '1']"

    return _SUM.sub(r"if(count(\1) = 0, 0, sum(\1))", _REFERENCE.sub(only_where_asked, said_in_odk(source)))


def said_in_odk(source: str) -> str:
    """One expression that reads no repeat."""
    text = _LOOKUP.sub(_as_path, _with_whole_patterns(source))
    assert "lookup(" not in text, f"write lookup('list', ${{name}}, 'column') and not {source}"
    return text


def _with_whole_patterns(source: str) -> str:
    """'^(?:…)$' for the pattern of every regex(): its last text before it closes."""
    if "regex(" not in source:
        return source
    found, patterns = tokens(source), []
    for at, token in enumerate(found):
        if token.text == "regex" and token.kind == "name":
            patterns.append(found[_closing(found, at + 1) - 1])
    for pattern in sorted(patterns, key=lambda token: token.place, reverse=True):
        start, end = pattern.place, pattern.place + len(pattern.text)
        source = f"{source[:start]}^(?:{pattern.text})${source[end:]}"
    return source


def _closing(found: list[Token], opening: int) -> int:
    depth = 0
    for at in range(opening, len(found)):
        depth += (found[at].text == "(") - (found[at].text == ")") if found[at].kind == "sign" else 0
        if depth == 0:
            return at
    raise AssertionError("a bracket is not closed")


def _as_path(match: re.Match[str]) -> str:
    key = "current()/." if match["key"] == "." else match["key"]
    column = LABEL if match["column"] == "label" else match["column"]
    return f"string(instance('{match['list']}')/root/item[name = {key}]/{column})"


def _with_helper(row: Cells, gathered: set[str]) -> Iterator[Cells]:
    """A calculate that is '1' where its question is asked, and '' where not."""
    yield row
    name = row.get("name", "")
    if name in gathered:
        helper = {"type": "calculate", "name": f"{HELPER}{name}", "calculation": "'1'"}
        own = {} if row["type"].startswith("begin") else {"relevant": row.get("relevant", "")}
        yield helper | {column: cell for column, cell in own.items() if cell}
