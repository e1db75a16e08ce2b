# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with an answer, as a code and numbers: never the answer itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Problem:
    """`count` is how many characters miss or are too many, `place` the character to look at, from 1."""

    code: str
    count: int = 0
    place: int = 0


class Checked(NamedTuple):
    """`value` is the answer as logic, paper and submission hold it; with a problem, as far as it could be read."""

    value: str
    problem: Problem | None = None
