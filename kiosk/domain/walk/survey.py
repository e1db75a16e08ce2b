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
from kiosk.domain.walk.expressions import Expression
from kiosk.domain.walk.procedure import Field, FieldTexts, FieldType, Group, Node
from kiosk.domain.walk.reading import Reading
from kiosk.domain.walk.sheet import NAME, Row
from kiosk.domain.walk.template import Template, Templates
from kiosk.domain.walk.view import Choice

FIELDS_MOST: Final = 1_000
NESTING_MOST: Final = 16
_SELECTS: Final = ("select_one", "select_multiple")
_TYPED: Final = ("text", "integer", "decimal", "date")
FIELD_TYPES: Final = (*_TYPED, *_SELECTS, "acknowledge", "note", "calculate")
_TYPES: Final = (*FIELD_TYPES, "group")
_DYNAMIC: Final = re.compile(r"\$\{|[A-Za-z][\w:.-]*\(")
"""A default with a reference or a call is an expression, any other is the value itself."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """One survey row on its way: where it hangs and what it says."""

    row: Row
    place: int
    parent: int | None
    kind: str
    children: tuple[_Spot, ...]


class Survey:
    """The rows of the sheet, counted and named, before their expressions are read."""

    def __init__(self, package: Row) -> None:
        self._places = 0
        self._names: set[str] = set()
        self._spots = self._hang(package.items("survey"), None, 0)
        if not self._spots:
            package.refuse("survey", "there is no row; write at least one question")

    def questions(self, lists: Mapping[str, ChoiceList]) -> dict[str, ChoiceList | None]:
        """Every name an expression may read, with the list of its choices."""
        return {spot.row.text("name"): _list_of(spot, lists) for spot in self._fields(self._spots)}

    def nodes(self, reading: Reading) -> tuple[Node, ...]:
        return tuple(_node(spot, reading) for spot in self._spots)

    def _fields(self, spots: tuple[_Spot, ...]) -> Iterator[_Spot]:
        for spot in spots:
            if spot.kind != "group":
                yield spot
            yield from self._fields(spot.children)

    def _hang(self, rows: list[Any], parent: int | None, nesting: int) -> tuple[_Spot, ...]:
        if nesting > NESTING_MOST:
            raise ProcedureRefused(f"survey: groups are nested deeper than {NESTING_MOST}; flatten them.")
        return tuple(self._spot(cells, parent, nesting) for cells in rows)

    def _spot(self, cells: Any, parent: int | None, nesting: int) -> _Spot:
        place = self._places
        self._places += 1
        if self._places > FIELDS_MOST:
            raise ProcedureRefused(f"survey: there are more than {FIELDS_MOST} rows; split the procedure.")
        row = _named_row(cells, place)
        kind = row.text("type")
        if "repeat" in kind:
            row.refuse("type", "repeats are not part of this edition; ask for a fixed number of items instead")
        if kind not in _TYPES:
            row.refuse("type", f"'{kind[:40]}' is not one of {', '.join(_TYPES)}")
        name = row.name("name")
        if name in self._names:
            row.refuse("name", f"{name} stands twice in the survey; names are unique")
        self._names.add(name)
        rows = row.items("children")
        if rows and kind != "group":
            row.refuse("children", "only a group holds other rows")
        return _Spot(row, place, parent, kind, self._hang(rows, place, nesting + 1))


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
    return _group(spot, reading) if spot.kind == "group" else _field(spot, reading)


def _group(spot: _Spot, reading: Reading) -> Group:
    row = spot.row
    return Group(
        name=row.text("name"),
        place=spot.place,
        row=row.number("row"),
        parent=spot.parent,
        is_screen="field-list" in row.text("appearance").split(),
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
        is_sensitive=row.truth("sensitive"),
        texts=_texts(row, reading, choices),
        choices=choices,
        relevant=reading.expression(row, "relevant"),
        required=reading.expression(row, "required"),
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


def _default(row: Row, reading: Reading) -> Expression | str:
    source = row.text("default")
    return reading.expression(row, "default") or "" if _DYNAMIC.search(source) else source


def _texts(row: Row, reading: Reading, choices: ChoiceList | None) -> Mapping[str, FieldTexts]:
    label, hint = reading.templates(row, "label"), reading.templates(row, "hint")
    why, tts = reading.templates(row, "guidance"), reading.templates(row, "tts")
    return {language: _in_language(language, (label, hint, why, tts), choices) for language in reading.languages}


def _in_language(language: str, said: tuple[Templates, ...], choices: ChoiceList | None) -> FieldTexts:
    label, hint, why, tts = (texts[language] for texts in said)
    speech: Template = tts or label
    is_plain = all(isinstance(text, str) for text in (label, hint, why, speech))
    return FieldTexts(label, hint, why, speech, _choices(choices, language), is_plain)


def _choices(choices: ChoiceList | None, language: str) -> tuple[Choice, ...]:
    items = choices.items if choices else ()
    return tuple(Choice(item.name, item.label.text(language), item.speech.text(language)) for item in items)
