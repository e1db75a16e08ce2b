# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What became of one row: a service, a part of one, or a reason. No row is without one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Fate = Literal["service", "joined", "reason"]


class RowRefused(Exception):
    """This row cannot become a service; the others go on."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class RowPlace:
    """`row` counts as an editor sees it: the header of a table is row 1."""

    file: str
    row: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """`id` is what the row became or joined; `notes` say what was changed or left out on the way."""

    place: RowPlace
    fate: Fate
    id: str = ""
    reason: str = ""
    notes: tuple[str, ...] = ()
