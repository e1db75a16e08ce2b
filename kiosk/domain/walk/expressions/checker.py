# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refuses what the subset does not hold: unknown names, forbidden functions, wrong counts of arguments."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Final

from kiosk.domain.walk.expressions import syntax
from kiosk.domain.walk.expressions.forms import FORMS, choice_question
from kiosk.domain.walk.expressions.functions import FUNCTIONS
from kiosk.domain.walk.expressions.refused import ExpressionRefused
from kiosk.domain.walk.expressions.surroundings import Surroundings

_FORBIDDEN: Final = {
    **dict.fromkeys(("random", "randomize", "uuid", "digest"), "an answer must not depend on chance"),
    **dict.fromkeys(("pulldata", "instance", "search", "current"), "use lookup('list', key, 'column')"),
    **dict.fromkeys(("indexed-repeat", "last"), "inside a repeat ${name} is this item's; outside use sum() or join()"),
    "position": "write position(..), inside a repeat",
    "now": "a visit knows its day and no hour; use today()",
    "once": "a value is computed again on every answer; leave once() away",
    "jr:itext": "write the text in the label columns",
    **dict.fromkeys(("area", "distance", "geofence"), "a kiosk has no map questions"),
    **dict.fromkeys(("sin", "cos", "tan", "asin", "acos", "atan", "atan2"), "trigonometry is not part of the subset"),
    **dict.fromkeys(("upper-case", "lower-case"), "use translate(), as ODK has no such function"),
}


def check(node: syntax.Node, around: Surroundings) -> frozenset[str]:
    """The names of all questions the expression reads. Raises ExpressionRefused."""
    names: set[str] = set()
    for_all = _gathered_places(node)
    for part in syntax.each(node):
        match part:
            case syntax.Reference():
                names.add(_known(part.name, part.place, around))
                if around.is_gathered(part.name) and part.place not in for_all:
                    raise ExpressionRefused(_which_item(part.name, around), part.place)
            case syntax.Position():
                _check_position(part, around)
            case syntax.Itself() if not around.has_itself:
                raise ExpressionRefused("'.' has a meaning only in a constraint", part.place)
            case syntax.Column():
                _check_column(part, around)
            case syntax.Call():
                _check_call(part, around)
            case _:
                pass
    return frozenset(names)


def gathers(node: syntax.Node, around: Surroundings) -> int:
    """How many references of a checked tree read all items of a repeat."""
    return sum(isinstance(part, syntax.Reference) and around.is_gathered(part.name) for part in syntax.each(node))


def read_per_item(node: syntax.Node, around: Surroundings) -> str | None:
    """A question of a repeat that stands for one value, as in a row that is printed once per item. There concat() too
    means one item: all of them run together would be no text to print."""
    for_all = _gathered_places(node, but="concat")
    for part in syntax.each(node):
        if isinstance(part, syntax.Reference) and part.name in around.repeat_of and part.place not in for_all:
            return part.name
    return None


def _gathered_places(node: syntax.Node, but: str = "") -> set[int]:
    """Where a question of a repeat may stand for all its values, in any function `but` one."""
    found: set[int] = set()
    for call in syntax.each(node):
        function = FUNCTIONS.get(call.name) if isinstance(call, syntax.Call) else None
        if function is not None and function.gathers_from is not None and function.name != but:
            assert isinstance(call, syntax.Call)
            found |= {
                each.place for each in call.arguments[function.gathers_from :] if isinstance(each, syntax.Reference)
            }
    return found


def _which_item(name: str, around: Surroundings) -> str:
    if name in around.repeats:
        return f"${{{name}}} is a repeat and has no value; use count(${{{name}}})"
    return (
        f"${{{name}}} is asked once per item of {around.repeat_of[name]}; use sum(), join() or another that takes all"
    )


def _check_position(position: syntax.Position, around: Surroundings) -> None:
    if around.inside is None:
        raise ExpressionRefused("position() has a meaning only inside a repeat", position.place)
    if position.levels != around.levels:
        way = "/".join([".."] * around.levels)
        raise ExpressionRefused(
            f"the item is {around.levels} levels up from here; write position({way})", position.place
        )


def _known(name: str, place: int, around: Surroundings) -> str:
    if name not in around.questions and name not in around.repeats:
        raise ExpressionRefused(
            f"${{{name}}} names no question{_meant(name, (*around.questions, *around.repeats))}", place
        )
    return name


def _meant(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), 1) if len(name) <= 64 else []
    return f"; did you mean {near[0]}?" if near else ""


def _check_column(column: syntax.Column, around: Surroundings) -> None:
    if around.columns is None:
        raise ExpressionRefused(
            f"{column.name} stands alone: write ${{{column.name}}} for a question, '{column.name}' for a text",
            column.place,
        )
    if column.name not in around.columns:
        raise ExpressionRefused(
            f"{column.name} is no column of the list{_meant(column.name, around.columns)}", column.place
        )


def _check_call(call: syntax.Call, around: Surroundings) -> None:
    if call.name in _FORBIDDEN:
        raise ExpressionRefused(f"{call.name}() is not allowed: {_FORBIDDEN[call.name]}", call.place)
    function = FUNCTIONS.get(call.name) or FORMS.get(call.name)
    if function is None:
        meant = _meant(call.name, (*FUNCTIONS, *FORMS))
        raise ExpressionRefused(f"{call.name}() is no function of the subset{meant}", call.place)
    count = len(call.arguments)
    if count < function.least or (function.most is not None and count > function.most):
        raise ExpressionRefused(
            f"{call.name}() takes {_counted(function.least, function.most)} and has {count}", call.place
        )
    _check_form(call, around)


def _counted(least: int, most: int | None) -> str:
    limits = f"at least {least}" if most is None else str(least) if most == least else f"{least} to {most}"
    return f"{limits} argument" + ("" if limits.endswith(("1",)) and most == least else "s")


def _check_form(call: syntax.Call, around: Surroundings) -> None:
    match call.name:
        case "lookup":
            _check_lookup(call, around)
        case "jr:choice-name":
            name = _known(choice_question(call), call.place, around)
            if around.questions[name] is None:
                raise ExpressionRefused(f"{name} has no choices, so jr:choice-name has nothing to name", call.place)
        case "count" if not _is_of_all_items(call.arguments[0], around):
            raise ExpressionRefused("count() takes a repeat, or from outside a question in one", call.place)
        case "weighted-checklist" if len(call.arguments) % 2:
            raise ExpressionRefused("weighted-checklist() takes a weight after every answer", call.place)
        case _:
            pass


def _is_of_all_items(node: syntax.Node, around: Surroundings) -> bool:
    """An unknown name is told by its own reference."""
    return isinstance(node, syntax.Reference) and (around.is_gathered(node.name) or node.name not in around.questions)


def _check_lookup(call: syntax.Call, around: Surroundings) -> None:
    list_name, _, column = call.arguments
    if not isinstance(list_name, syntax.Text) or not isinstance(column, syntax.Text):
        raise ExpressionRefused(
            "lookup() takes the list and the column in quotes: lookup('list', key, 'column')", call.place
        )
    found = around.lists.get(list_name.value)
    if found is None:
        raise ExpressionRefused(
            f"there is no list {list_name.value}{_meant(list_name.value, around.lists)}", call.place
        )
    if column.value not in found.columns | {"label"}:
        raise ExpressionRefused(
            f"the list {found.name} has no column {column.value}{_meant(column.value, found.columns)}", call.place
        )
