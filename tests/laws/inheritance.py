# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The law that our classes inherit from ours at most once over; the tree of expected errors is the one exception."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence

from tests.laws.source_files import SourceFile

MAX_DEPTH = 1
ERROR_TREE = "kiosk.domain.errors.KioskError"


def deep_inheritance(files: Sequence[SourceFile]) -> list[str]:
    product = [file for file in files if file.is_product]
    parents = {f"{file.module}.{node.name}": _bases(file, node) for file, node in _classes(product)}
    breaches = []
    for file, node in _classes(product):
        line = _line_of_descent(f"{file.module}.{node.name}", parents)
        if len(line) - 1 > MAX_DEPTH and ERROR_TREE not in line:
            breaches.append(
                f"{file.path}:{node.lineno} {' < '.join(name.rpartition('.')[2] for name in line)} is too deep"
            )
    return breaches


def _classes(files: Sequence[SourceFile]) -> list[tuple[SourceFile, ast.ClassDef]]:
    return [(file, node) for file in files for node in file.nodes(ast.ClassDef) if isinstance(node, ast.ClassDef)]


def _bases(file: SourceFile, node: ast.ClassDef) -> list[str]:
    """Full names of the bases, as this file's imports tell them."""
    known = {}
    for statement in file.nodes(ast.ImportFrom):
        assert isinstance(statement, ast.ImportFrom)
        known.update({alias.asname or alias.name: f"{statement.module}.{alias.name}" for alias in statement.names})
    names = [ast.unparse(base.value if isinstance(base, ast.Subscript) else base) for base in node.bases]
    return [known.get(name, name if "." in name else f"{file.module}.{name}") for name in names]


def _line_of_descent(name: str, parents: Mapping[str, Sequence[str]]) -> list[str]:
    """The longest line of our own classes from this one upwards, itself first."""
    own = [parent for parent in parents.get(name, ()) if parent in parents]
    return [name, *max((_line_of_descent(parent, parents) for parent in own), key=len, default=[])]
