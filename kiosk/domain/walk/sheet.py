# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cautious reading of a package: every value is checked before use, and every refusal names sheet, row and reason."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, NoReturn

from kiosk.domain.errors import ProcedureRefused
from kiosk.domain.words import NO_WORDS, Words

NAME: Final = re.compile(r"[A-Za-z_\u00C0-\u024F][\w.\-]*\Z")


class Row:
    """One row of one sheet. `where` is how a sentence names it: survey row 12 (curp)."""

    def __init__(self, cells: Any, where: str) -> None:
        if not isinstance(cells, Mapping):
            raise ProcedureRefused(f"{where}: an object with named cells is expected; compile the procedure again.")
        self.cells: Mapping[str, Any] = cells
        self.where = where

    def refuse(self, key: str, reason: str) -> NoReturn:
        raise ProcedureRefused(f"{self.where}, {key}: {reason}.")

    def text(self, key: str) -> str:
        """The text under `key`, '' when absent."""
        value = self.cells.get(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.refuse(key, "a text is expected")
        return value

    def needed(self, key: str) -> str:
        value = self.text(key)
        if not value.strip():
            self.refuse(key, "it must not be empty")
        return value

    def name(self, key: str) -> str:
        value = self.needed(key)
        if not NAME.match(value):
            self.refuse(key, f"{_shown(value)} is no name; use letters, digits, _ and -, with a letter first")
        return value

    def one_of(self, key: str, allowed: tuple[str, ...], default: str = "") -> str:
        value = self.text(key) or default
        if value not in allowed:
            self.refuse(key, f"{_shown(value)} is not one of {', '.join(allowed)}")
        return value

    def number(self, key: str) -> int:
        value = self.cells.get(key, 0)
        if isinstance(value, bool) or not isinstance(value, int):
            self.refuse(key, "a whole number is expected")
        return value

    def truth(self, key: str) -> bool:
        value = self.cells.get(key, False)
        if not isinstance(value, bool):
            self.refuse(key, "true or false is expected")
        return value

    def words(self, key: str) -> Words:
        """A language map, empty when absent."""
        value = self.cells.get(key)
        if value is None:
            return NO_WORDS
        if not isinstance(value, Mapping) or not _is_texts(value):
            self.refuse(key, "a text per language is expected")
        return Words(value)

    def texts(self, key: str) -> Mapping[str, str]:
        value = self.cells.get(key, {})
        if not isinstance(value, Mapping) or not _is_texts(value):
            self.refuse(key, "a text per name is expected")
        return value

    def items(self, key: str) -> list[Any]:
        value = self.cells.get(key, [])
        if not isinstance(value, list | tuple):
            self.refuse(key, "a list is expected")
        return list(value)

    def names(self, key: str) -> tuple[str, ...]:
        found = self.items(key)
        if not all(isinstance(item, str) for item in found):
            self.refuse(key, "a list of texts is expected")
        return tuple(found)


def _is_texts(value: Mapping[Any, Any]) -> bool:
    return all(isinstance(key, str) and isinstance(text, str) for key, text in value.items())


def _shown(value: str) -> str:
    return f"'{value[:40]}'"
