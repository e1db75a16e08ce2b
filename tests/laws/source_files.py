# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's own Python files, read and parsed once; knows no law."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PRODUCT = ("kiosk", "offline_cache", "central")
FOLDERS = (*PRODUCT, "installers", "benchmarks", "tests")


@dataclass(frozen=True, slots=True)
class SourceFile:
    path: str
    """From the project's root, with slashes."""
    text: str
    tree: ast.Module

    @property
    def module(self) -> str:
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def is_test(self) -> bool:
        return self.path.startswith("tests/")

    @property
    def is_product(self) -> bool:
        return self.path.startswith(tuple(f"{folder}/" for folder in PRODUCT))

    def nodes(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))


def read(root: Path, paths: Iterable[Path]) -> list[SourceFile]:
    files = []
    for path in sorted(paths):
        text = path.read_text(encoding="utf-8")
        files.append(SourceFile(path.relative_to(root).as_posix(), text, ast.parse(text)))
    return files


def all_files(root: Path) -> list[SourceFile]:
    paths = [path for folder in FOLDERS for path in (root / folder).rglob("*.py") if "__pycache__" not in path.parts]
    return read(root, paths)
