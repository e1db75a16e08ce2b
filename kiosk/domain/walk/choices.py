# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of choices, as the sheet `choices` states it. Knows no question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.words import Words


@dataclass(frozen=True, slots=True)
class ChoiceItem:
    """`columns` are the extra columns of the sheet, with `name` among them, for choice_filter and lookup()."""

    name: str
    label: Words
    speech: Words
    columns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ChoiceList:
    name: str
    items: tuple[ChoiceItem, ...]
    by_name: Mapping[str, ChoiceItem]
    columns: frozenset[str]
    labels: Mapping[str, Mapping[str, str]]
    """Per language of the procedure and name."""

    def label(self, value: str, language: str) -> str:
        """How a citizen reads `value`; '' when it is not of this list."""
        return self.labels[language].get(value, "")
