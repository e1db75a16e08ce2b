# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names and choice values that expressions mention: each must exist, and be asked before it is used."""

from __future__ import annotations

import re
from typing import Final

from central.compile.cells import ExpressionCell
from central.compile.lists import ChoiceLists
from central.compile.names import references
from central.compile.survey import Survey

_COMPARED: Final = re.compile(r"\$\{\s*([^{}]+?)\s*\}\s*(?:!=|=)\s*(?:'([^']*)'|\"([^\"]*)\")")
_SELECTED: Final = re.compile(r"selected\(\s*\$\{\s*([^{}]+?)\s*\}\s*,\s*(?:'([^']*)'|\"([^\"]*)\")\s*\)")
_LOOKS_BACK: Final = ("relevant", "required", "choice_filter")


def check_references(cell: ExpressionCell, survey: Survey, lists: ChoiceLists) -> None:
    for name in references(cell.text):
        if name not in survey.by_name:
            cell.record.error(cell.column, f"${{{name}}} is no name of the survey sheet; correct it.")
        elif cell.owner and cell.column in _LOOKS_BACK:
            _check_order(cell, name, survey)
    for pattern in (_COMPARED, _SELECTED):
        for name, single, double in pattern.findall(cell.text):
            _check_choice(cell, name, single or double, survey, lists)


def _check_order(cell: ExpressionCell, name: str, survey: Survey) -> None:
    asked, own = survey.records[name], survey.records[cell.owner]
    if name == cell.owner and cell.column == "relevant":
        cell.record.error(cell.column, f"“{name}” cannot decide whether it is asked itself.")
    elif asked.number > own.number and survey.by_name[name]["type"] != "calculate":
        cell.record.warn(cell.column, f"“{name}” is asked later, in row {asked.number}; move it before this row.")


def _check_choice(cell: ExpressionCell, name: str, value: str, survey: Survey, lists: ChoiceLists) -> None:
    node = survey.by_name.get(name)
    entries = lists.get(node["list"]) if node and node["list"] else None
    if entries is None or not value:
        return
    if value not in {entry["name"] for entry in entries}:
        assert node is not None
        cell.record.error(cell.column, f"“{value}” is not in the list “{node['list']}” of “{name}”; correct it.")
