# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an expression may name where it stands: questions, lists, columns and `.`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.walk.choices import ChoiceList


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`questions` maps every name to the list its choices come from, or None; `columns` is None outside a
    choice_filter."""

    questions: Mapping[str, ChoiceList | None]
    lists: Mapping[str, ChoiceList]
    columns: frozenset[str] | None = None
    has_itself: bool = False
