# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Setting: one thing that staff can decide, with its shape, its default and what it means."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from kiosk.config.shapes import Shape

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """`default` is made when nobody decided; `example` is what to write, in TOML's own types.

    `default_words` says the default on paper where the value itself differs from machine to machine.
    """

    section: str
    key: str
    shape: Shape[Value]
    default: Callable[[], Value]
    example: str | int | bool | tuple[str, ...]
    meaning: str
    default_words: str = ""

    @property
    def variable(self) -> str:
        """The environment variable that overrides kiosk.toml."""
        return f"KIOSK_{self.section}_{self.key}".replace(".", "_").upper()

    @property
    def line(self) -> str:
        """What to write in kiosk.toml."""
        return f"{self.key} = {toml_text(self.example)}"

    @property
    def assignment(self) -> str:
        """What to write in the environment."""
        words = ",".join(self.example) if isinstance(self.example, tuple) else toml_text(self.example).strip('"')
        return f'{self.variable}="{words}"' if " " in words else f"{self.variable}={words}"


def toml_text(value: object) -> str:
    """A value as kiosk.toml spells it; JSON's spelling of texts, numbers, booleans and lists is TOML's too."""
    return json.dumps(value, ensure_ascii=False, default=str)
