# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sheet `survey` into the tree of fields and groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from kiosk.domain.answers import FORMATS
from kiosk.domain.errors import ProcedureRefused
from kiosk.domain.walk.choices import ChoiceList
from kiosk.domain.walk.expressions import Expression, Surroundings
from kiosk.domain.walk.expressions.budgets import ITEMS
from kiosk.domain.walk.procedure import Field, FieldTexts, FieldType, Group, Node, Repeat
from kiosk.domain.walk.reading import Reading
from kiosk.domain.walk.sheet import NAME, Row
from kiosk.domain.walk.template import Template, Templates
from kiosk.domain.walk.view import TOLD

FIELDS_MOST: Final = 1_000
NESTING_MOST: Final = 16
REPEATED_MOST: Final = 100
"""Rows in repeats: each may be asked in 50 items."""
_SELECTS: Final = ("select_one", "select_multiple")
_TYPED: Final = ("text", "integer", "decimal", "date")
FIELD_TYPES: Final = (*_TYPED, *_SELECTS, "acknowledge", *TOLD, "calculate")
_HOLDERS: Final = ("group", "repeat")
_TYPES: Final = (*FIELD_TYPES, *_HOLDERS)
_DYNAMIC: Final = re.compile(r"\$\{|[A-Za-z][\w:.-]*\(|[0-9]\s*[+*]\s*[0-9.]|[0-9]\s+(?:-|div|mod)\s+[0-9.]")


@dataclass(frozen=True, slots=True)
class _Spot:
    """One survey row on its way: where it hangs and what it says; `levels` counts the rows up to its item."""

    row: Row
    place: int
    parent: int | None
    kind: str
    repeat: str | None
    levels: int
    children: tuple[_Spot, ...]

    @property
    def end(self) -> int:
        return self.children[-1].end if self.children else self.place


@dataclass(frozen=True, slots=True)
class _Branch:
    """What a row hangs from."""

    parent: int | None = None
    nesting: int = 0
    repeat: str | None = None
    levels: int = 0
    is_screen: bool = False


class Survey:
    """The rows of the sheet, counted and named, before their expressions are read."""

    def __init__(self, package: Row) -> None:
        self._places = 0
        self._names: set[str] = set()
        self._repeated = 0
        self._spots = self._hang(package.items("survey"), _Branch())
        if not self._spots:
            package.refuse("survey", "there is no row; write at least one question")

    def surroundings(self, lists: Mapping[str, ChoiceList]) -> Surroundings:
        """Every name an expression may read, with the list of its choices and its repeat."""
        spots = list(self._all(self._spots))
        asked = {spot.row.text("name"): spot for spot in spots if spot.kind not in _HOLDERS}
        return Surroundings(
            {name: _list_of(spot, lists) for name, spot in asked.items()},
            lists,
            repeats=frozenset(spot.row.text("name") for spot in spots if spot.kind == "repeat"),
            repeat_of={name: spot.repeat for name, spot in asked.items() if spot.repeat is not None},
        )

    def nodes(self, reading: Reading) -> tuple[Node, ...]:
        return tuple(_node(spot, reading) for spot in self._spots)

    def _all(self, spots: tuple[_Spot, ...]) -> Iterator[_Spot]:
        for spot in spots:
            yield spot
            yield from self._all(spot.children)

    def _hang(self, rows: list[Any], branch: _Branch) -> tuple[_Spot, ...]:
        if branch.nesting > NESTING_MOST:
            raise ProcedureRefused(f"survey: groups are nested deeper than {NESTING_MOST}; flatten them.")
        return tuple(self._spot(cells, branch) for cells in rows)

    def _spot(self, cells: Any, branch: _Branch) -> _Spot:
        place = self._places
        self._places += 1
        if self._places > FIELDS_MOST:
            raise ProcedureRefused(f"survey: there are more than {FIELDS_MOST} rows; split the procedure.")
        row = _named_row(cells, place)
        kind = row.text("type")
        if kind not in _TYPES:
            row.refuse("type", f"'{kind[:40]}' is not one of {', '.join(_TYPES)}")
        name = row.name("name")
        if name in self._names:
            row.refuse("name", f"{name} stands twice in the survey; names are unique")
        self._names.add(name)
        rows = row.items("children")
        if rows and kind not in _HOLDERS:
            row.refuse("children", "only a group or a repeat holds other rows")
        self._check_repeat(row, kind, rows, branch)
        children = self._hang(rows, _below(row, kind, place, branch))
        return _Spot(row, place, branch.parent, kind, branch.repeat, branch.levels, children)

    def _check_repeat(self, row: Row, kind: str, rows: list[Any], branch: _Branch) -> None:
        if branch.repeat is not None:
            self._repeated += 1
            if self._repeated > REPEATED_MOST:
                row.refuse("type", f"more than {REPEATED_MOST} rows stand in repeats, each for up to {ITEMS} items")
        if kind != "repeat":
            return
        if branch.repeat is not None:
            row.refuse("type", f"the repeat stands inside the repeat {branch.repeat}; only one level is possible")
        if branch.is_screen:
            row.refuse("type", "a repeat has screens of its own; take it out of the field-list")
        if not rows:
            row.refuse("children", "a repeat needs at least one question")


def _below(row: Row, kind: str, place: int, branch: _Branch) -> _Branch:
    """What hangs from this row."""
    is_repeat = kind == "repeat"
    repeat = row.text("name") if is_repeat else branch.repeat
    levels = 1 if is_repeat else branch.levels + (branch.repeat is not None)
    is_screen = branch.is_screen or _is_screen(row)
    return _Branch(place, branch.nesting + 1, repeat, levels, is_screen)


def _is_screen(row: Row) -> bool:
    return "field-list" in row.text("appearance").split()


def _named_row(cells: Any, place: int) -> Row:
    row = Row(cells, f"survey, node {place + 1}")
    number, name = row.number("row"), row.text("name")
    return Row(cells, f"survey, row {number or place + 2} ({name[:64] if NAME.match(name) else '?'})")


def _list_of(spot: _Spot, lists: Mapping[str, ChoiceList]) -> ChoiceList | None:
    name = spot.row.text("list")
    if spot.kind not in _SELECTS:
        return None
    if name not in lists:
        spot.row.refuse("list", f"there is no list '{name[:40]}' on the sheet choices")
    return lists[name]


def _node(spot: _Spot, reading: Reading) -> Node:
    if spot.kind == "repeat":
        return _repeat(spot, reading)
    inside = reading.standing(spot.repeat, spot.levels)
    return _group(spot, inside) if spot.kind == "group" else _field(spot, inside)


def _repeat(spot: _Spot, reading: Reading) -> Repeat:
    row = spot.row
    return Repeat(
        name=row.text("name"),
        place=spot.place,
        end=spot.end,
        row=row.number("row"),
        parent=spot.parent,
        is_screen=_is_screen(row),
        heading=reading.templates(row, "label"),
        relevant=reading.expression(row, "relevant"),
        children=tuple(_node(child, reading) for child in spot.children),
    )


def _group(spot: _Spot, reading: Reading) -> Group:
    row = spot.row
    return Group(
        name=row.text("name"),
        place=spot.place,
        row=row.number("row"),
        parent=spot.parent,
        repeat=spot.repeat,
        is_screen=_is_screen(row),
        heading=reading.templates(row, "label"),
        relevant=reading.expression(row, "relevant"),
        children=tuple(_node(child, reading) for child in spot.children),
    )


def _field(spot: _Spot, reading: Reading) -> Field:
    row = spot.row
    choices = reading.around.questions[row.text("name")]
    return Field(
        name=row.text("name"),
        type=cast(FieldType, spot.kind),
        place=spot.place,
        row=row.number("row"),
        parent=spot.parent,
        format=_format(spot),
        appearance=row.text("appearance"),
        repeat=spot.repeat,
        is_sensitive=row.truth("sensitive"),
        texts=_texts(row, reading, choices),
        choices=choices,
        relevant=reading.expression(row, "relevant"),
        required=reading.expression(row, "required") if spot.kind not in TOLD else None,
        required_message=reading.templates(row, "required_message"),
        constraint=reading.constraint(row, "constraint"),
        constraint_message=reading.templates(row, "constraint_message"),
        calculation=_calculation(spot, reading),
        choice_filter=reading.choice_filter(row, "choice_filter", choices),
        default=_default(row, reading),
    )


def _format(spot: _Spot) -> str:
    found = spot.row.one_of("format", ("", *sorted(FORMATS)))
    if found and spot.kind not in _TYPED:
        spot.row.refuse("format", f"a {spot.kind} has no format")
    return found


def _calculation(spot: _Spot, reading: Reading) -> Expression | None:
    if spot.kind == "calculate":
        return reading.needed(spot.row, "calculation")
    if spot.row.text("calculation").strip():
        spot.row.refuse("calculation", "only a calculate row computes; the citizen answers this one")
    return None


def is_dynamic(default: str) -> bool:
    """A default with a reference or a call is an expression, any other is the value itself."""
    return _DYNAMIC.search(default) is not None


def _default(row: Row, reading: Reading) -> Expression | str:
    source = row.text("default")
    return reading.expression(row, "default") or "" if is_dynamic(source) else source


def _texts(row: Row, reading: Reading, choices: ChoiceList | None) -> Mapping[str, FieldTexts]:
    label, hint = reading.templates(row, "label"), reading.templates(row, "hint")
    why, tts = reading.templates(row, "guidance"), reading.templates(row, "tts")
    return {language: _in_language(language, (label, hint, why, tts), choices) for language in reading.languages}


def _in_language(language: str, said: tuple[Templates, ...], choices: ChoiceList | None) -> FieldTexts:
    label, hint, why, tts = (texts[language] for texts in said)
    speech: Template = tts or label
    is_plain = all(isinstance(text, str) for text in (label, hint, why, speech))
    return FieldTexts(label, hint, why, speech, choices.shown[language] if choices else (), is_plain)
