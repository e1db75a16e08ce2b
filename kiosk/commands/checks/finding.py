# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finding: what the doctor saw in one place, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """`fix` is "" when all is well; `can_serve` is False where no citizen can be served until it is mended."""

    check: str
    sentence: str
    fix: str = ""
    can_serve: bool = True

    @property
    def is_well(self) -> bool:
        return not self.fix
