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
    around = Surroundings(questions, known_lists)
    for cell in cells:
        try:
            read(cell.text, _seen_from(cell, around, questions))
        except ExpressionRefused as refused:
            why = f"This expression cannot be used: {refused.sentence} (character {refused.place})."
            cell.record.error(cell.column, why)


def _seen_from(cell: ExpressionCell, around: Surroundings, questions: dict[str, ChoiceList | None]) -> Surroundings:
    if cell.column == "constraint":
        return replace(around, has_itself=True)
    choices = questions.get(cell.owner)
    if cell.column == "choice_filter" and choices is not None:
        return replace(around, columns=choices.columns)
    return around
