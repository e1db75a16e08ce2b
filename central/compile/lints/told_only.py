# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Expressions that wait for an answer nobody can give: notes, photos, files and signatures are always empty."""

from __future__ import annotations

from central.compile.form import Form
from kiosk.domain.walk.view import TOLD


def lint_told_only(form: Form) -> None:
    for cell in form.cells:
        if cell.record.table.name == "print" and cell.column == "value":
            continue
        for name in cell.names:
            node = form.node(name)
            if node is not None and node["type"] in TOLD:
                cell.record.warn(cell.column, f"“{name}” is a {node['type']} and always empty; read another question.")
