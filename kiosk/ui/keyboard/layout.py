# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""KeyboardLayout: the pages, rows and keys of one keyboard, read from layouts/<language>.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

PADS = frozenset({"digits", "decimal", "months"})
"""So narrow that they stand beside the question on every landscape screen."""


@dataclass(frozen=True, slots=True)
class KeyboardLayout:
    """A key is the text it types, or an act in braces: {shift} {back} {space} {clear} {letters} {accents} {digits}."""

    start: str
    pages: dict[str, tuple[tuple[str, ...], ...]]

    @property
    def columns(self) -> int:
        return max(len(row) for rows in self.pages.values() for row in rows)


@lru_cache(maxsize=16)
def keyboard_layout(name: str, language: str) -> KeyboardLayout:
    """The layout in the language, else in Spanish, whose keyboard has every letter of Mexico's names."""
    folder = files("kiosk.ui").joinpath("keyboard/layouts")
    file = folder.joinpath(f"{language}.toml")
    if not file.is_file():
        file = folder.joinpath("es.toml")
    table = tomllib.loads(file.read_text("utf-8"))[name]
    start = table.pop("start")
    return KeyboardLayout(start, {page: tuple(tuple(row) for row in rows) for page, rows in table.items()})
