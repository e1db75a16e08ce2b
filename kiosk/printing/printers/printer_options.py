# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options of one printer from the configuration, checked. A wrong one is answered with what to write instead."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from kiosk.domain.errors import ConfigWrong
from kiosk.printing.roll import ROLLS, Roll


class PrinterOptions:
    def __init__(self, section: str, printer: str, options: Mapping[str, object]) -> None:
        self.section = section
        self._printer = printer
        self._options = options

    def refuse_unknown(self, known: Collection[str]) -> None:
        for name in self._options:
            if name not in known:
                raise self.wrong(name, f"is not an option of the printer {self._printer}; it knows {', '.join(known)}")

    def text(self, name: str, example: str) -> str:
        value = self._options.get(name)
        if not value or not isinstance(value, str):
            raise self.wrong(name, f'must be a text; write for example {name} = "{example}"')
        return value

    def whole_number(self, name: str, default: int, lowest: int, highest: int) -> int:
        value = self._options.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            raise self.wrong(name, f"must be a whole number from {lowest} to {highest}; write for example {default}")
        return value

    def roll(self) -> Roll:
        """From `paper_mm` and `code_page`."""
        paper_mm = self.whole_number("paper_mm", 80, 1, 1000)
        if paper_mm not in ROLLS:
            raise self.wrong("paper_mm", f"must be one of {', '.join(map(str, ROLLS))}")
        return replace(ROLLS[paper_mm], code_page=self.whole_number("code_page", 16, 0, 255))

    def wrong(self, name: str, what: str) -> ConfigWrong:
        return ConfigWrong(f"{self.section}: {name} {what}.")


ROLL_OPTIONS = ("paper_mm", "code_page")
