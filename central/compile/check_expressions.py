# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every expression read by the kiosk's own parser, so that what it refuses is told at its cell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from central.compile.cells import ExpressionCell
from central.compile.lists import ChoiceLists
from central.compile.survey import Survey
from kiosk.domain.errors import ProcedureRefused
from kiosk.domain.walk.choices import ChoiceList
from kiosk.domain.walk.expressions import ExpressionRefused, Surroundings, read
from kiosk.domain.walk.expressions.checker import read_per_item
from kiosk.domain.walk.expressions.parser import parse
from kiosk.domain.walk.lists import read_lists
from kiosk.domain.walk.sheet import Row


def check_expressions(
    cells: Iterable[ExpressionCell], survey: Survey, lists: ChoiceLists, languages: tuple[str, ...]
) -> None:
    """Tells nothing while the lists themselves are refused: `load` tells that."""
    try:
        known_lists = read_lists(Row({"lists": lists}, "choices"), languages)
    except ProcedureRefused:
        return
    asked = {name: node for name, node in survey.by_name.items() if node["type"] not in ("group", "repeat")}
    questions = {name: known_lists.get(node["list"] or "") for name, node in asked.items()}
    repeats = frozenset(name for name, node in survey.by_name.items() if node["type"] == "repeat")
    repeat_of = {name: survey.places[name].repeat for name in asked if survey.places[name].repeat}
    around = Surroundings(questions, known_lists, repeats=repeats, repeat_of=repeat_of)
    for cell in cells:
        try:
            read(cell.text, _seen_from(cell, _standing(cell, around, survey), questions))
        except ExpressionRefused as refused:
            why = f"This expression cannot be used: {refused.sentence} (character {refused.place})."
            cell.record.error(cell.column, why)


def _standing(cell: ExpressionCell, around: Surroundings, survey: Survey) -> Surroundings:
    """In the repeat of its row; a printed value in the repeat whose questions it reads one by one."""
    if cell.owner:
        place = survey.places[cell.owner]
        return replace(around, inside=place.repeat or None, levels=place.levels)
    if cell.record.table.name == "print" and cell.record.get("value"):
        return _printed_in(cell.record.get("value"), around)
    return around


def _printed_in(value: str, around: Surroundings) -> Surroundings:
    try:
        one = read_per_item(parse(value), around)
    except ExpressionRefused:
        return around
    return replace(around, inside=around.repeat_of[one], levels=1) if one else around


def _seen_from(cell: ExpressionCell, around: Surroundings, questions: dict[str, ChoiceList | None]) -> Surroundings:
    if cell.column == "constraint":
        return replace(around, has_itself=True)
    choices = questions.get(cell.owner)
    if cell.column == "choice_filter" and choices is not None:
        return replace(around, columns=choices.columns)
    return around
