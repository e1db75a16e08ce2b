# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roll: how wide the paper of a receipt printer is, and which number its CP1252 page has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Roll:
    """`columns` of 12-dot letters; `code_page` is the number of CP1252 in the printer's manual (ESC t)."""

    paper_mm: int
    columns: int
    dots: int
    code_page: int = 16


ROLLS: Mapping[int, Roll] = MappingProxyType({80: Roll(80, 48, 576), 58: Roll(58, 32, 384)})
ROLL_80 = ROLLS[80]
ROLL_58 = ROLLS[58]
