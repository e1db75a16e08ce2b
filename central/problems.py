# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong in an editor's files, each with a place and a sentence. Refuses to stop at the first one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """`place` is a line number, or sheet, row and column; '' when the whole file is meant."""

    file: str
    place: str
    sentence: str
    is_warning: bool = False

    def __str__(self) -> str:
        separator = ":" if self.place.isdigit() else ": "
        where = f"{self.file}{separator}{self.place}" if self.place else self.file
        return f"{where}: {'warning: ' if self.is_warning else ''}{self.sentence}"


class Problems:
    """Collects; keeps each problem once and in the order found."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}

    def error(self, file: str, place: str | int, sentence: str) -> None:
        self._found[Problem(file, str(place), sentence)] = None

    def warn(self, file: str, place: str | int, sentence: str) -> None:
        self._found[Problem(file, str(place), sentence, is_warning=True)] = None

    def add(self, other: Problems) -> None:
        self._found.update(other._found)

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self._found if not problem.is_warning)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self._found if problem.is_warning)
