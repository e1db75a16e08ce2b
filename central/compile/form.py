# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Form: all that was read of one workbook, for those who judge it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from central.compile.cells import ExpressionCell
from central.compile.lists import ChoiceLists
from central.compile.survey import Node, Survey
from central.compile.table import Table


@dataclass(frozen=True, slots=True)
class Form:
    """`choices` are the names in the list of a question, None where it has no list."""

    sheets: Mapping[str, Table]
    survey: Survey
    lists: ChoiceLists
    cells: tuple[ExpressionCell, ...]
    languages: tuple[str, ...]
    package: Mapping[str, Any]

    def node(self, name: str) -> Node | None:
        return self.survey.by_name.get(name)

    def choices(self, name: str) -> tuple[str, ...] | None:
        node = self.node(name)
        if node is None or node["list"] is None or node["list"] not in self.lists:
            return None
        return tuple(entry["name"] for entry in self.lists[node["list"]])

    def calculation(self, name: str) -> ExpressionCell | None:
        return next((cell for cell in self.cells if cell.owner == name and cell.column == "calculation"), None)
