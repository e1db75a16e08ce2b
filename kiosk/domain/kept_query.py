# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""KeptQuery: what the kiosk knows of one text that enough visits searched for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeptQuery:
    """`chosen` are services with how often they were opened, most often first."""

    query: str
    visits: int
    nothing_chosen: int
    chosen: tuple[tuple[str, int], ...]
