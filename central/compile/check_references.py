# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that expressions mention: each must be one of the survey sheet."""

from __future__ import annotations

import difflib

from central.compile.cells import ExpressionCell
from central.compile.names import references
from central.compile.survey import Survey


def check_references(cell: ExpressionCell, survey: Survey) -> None:
    for name in references(cell.text):
        if name not in survey.by_name:
            near = difflib.get_close_matches(name[:64], survey.by_name, 1)
            meant = f"did you mean {near[0]}?" if near else "correct it."
            cell.record.error(cell.column, f"${{{name[:64]}}} is no name of the survey sheet; {meant}")
