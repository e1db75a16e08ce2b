# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shapes that a setting's value can have: each reads what was written, or says None where it does not fit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Protocol, TypeVar

Value_co = TypeVar("Value_co", covariant=True)

YES = ("true", "yes", "on", "1")
NO = ("false", "no", "off", "0")


class Shape(Protocol[Value_co]):
    @property
    def wanted(self) -> str:
        """What must be written, after "must be"."""
        ...

    def read(self, given: object, folder: Path) -> Value_co | None:
        """From a value of TOML; `folder` is where relative paths begin. None where it does not fit."""
        ...

    def from_text(self, text: str) -> object:
        """What an environment variable says, as TOML would say it; the text itself where it says nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Text:
    """`pattern` is a regular expression for the whole text; `wanted` says the same to people."""

    wanted: str
    pattern: str

    def read(self, given: object, folder: Path) -> str | None:  # noqa: ARG002 - the port's
        return given if isinstance(given, str) and re.fullmatch(self.pattern, given) else None

    def from_text(self, text: str) -> object:
        return text


@dataclass(frozen=True, slots=True)
class Choice:
    choices: tuple[str, ...]

    @property
    def wanted(self) -> str:
        return f"one of {', '.join(self.choices)}"

    def read(self, given: object, folder: Path) -> str | None:  # noqa: ARG002 - the port's
        return next((choice for choice in self.choices if choice == given), None)

    def from_text(self, text: str) -> object:
        return text


@dataclass(frozen=True, slots=True)
class Choices:
    """A list of different choices, at least one."""

    choices: tuple[str, ...]

    @property
    def wanted(self) -> str:
        return f"a list of one or more of {', '.join(self.choices)}, none of them twice"

    def read(self, given: object, folder: Path) -> tuple[str, ...] | None:  # noqa: ARG002 - the port's
        if not isinstance(given, list) or not given:
            return None
        chosen = tuple(each for each in given if isinstance(each, str) and each in self.choices)
        return chosen if len(chosen) == len(given) == len(set(chosen)) else None

    def from_text(self, text: str) -> Sequence[str]:
        return [each.strip() for each in text.split(",")]


@dataclass(frozen=True, slots=True)
class WholeNumber:
    lowest: int
    highest: int

    @property
    def wanted(self) -> str:
        return f"a whole number from {self.lowest} to {self.highest}"

    def read(self, given: object, folder: Path) -> int | None:  # noqa: ARG002 - the port's
        if not isinstance(given, int) or isinstance(given, bool):
            return None
        return given if self.lowest <= given <= self.highest else None

    def from_text(self, text: str) -> object:
        return int(text) if re.fullmatch(r"[0-9]{1,9}", text.strip()) else text


@dataclass(frozen=True, slots=True)
class YesOrNo:
    wanted: str = "true or false"

    def read(self, given: object, folder: Path) -> bool | None:  # noqa: ARG002 - the port's
        return given if isinstance(given, bool) else None

    def from_text(self, text: str) -> object:
        said = text.strip().lower()
        return said in YES if said in (*YES, *NO) else text


@dataclass(frozen=True, slots=True)
class Place:
    """A path; ~ is the home folder, and a relative one begins where the setting is written."""

    wanted: str

    def read(self, given: object, folder: Path) -> Path | None:
        if not isinstance(given, str) or not given.strip() or not given.isprintable():
            return None
        try:
            return folder / Path(given).expanduser()
        except RuntimeError:  # ~somebody who is not on this machine
            return None

    def from_text(self, text: str) -> object:
        return text


@dataclass(frozen=True, slots=True)
class Hours:
    """From one time of the day to another; over midnight where the second is the earlier one."""

    wanted: str = "two different times of the day, such as 22:00-06:00"

    def read(self, given: object, folder: Path) -> tuple[time, time] | None:  # noqa: ARG002 - the port's
        if not isinstance(given, str) or not re.fullmatch(r"[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]", given):
            return None
        begin, _, end = given.partition("-")
        try:
            hours = time.fromisoformat(begin), time.fromisoformat(end)
        except ValueError:  # 24:00 and later
            return None
        return None if hours[0] == hours[1] else hours

    def from_text(self, text: str) -> object:
        return text
