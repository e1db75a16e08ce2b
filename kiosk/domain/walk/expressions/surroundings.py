# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an expression may name where it stands: questions, lists, columns and `.`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.domain.walk.choices import ChoiceList


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`questions` maps every name to the list its choices come from, or None; `columns` is None outside a
    choice_filter. `repeat_of` leads from a question to the repeat that holds it, `inside` is the repeat where the
    expression stands, and `levels` how many steps up the row of the item is."""

    questions: Mapping[str, ChoiceList | None]
    lists: Mapping[str, ChoiceList]
    columns: frozenset[str] | None = None
    has_itself: bool = False
    repeats: frozenset[str] = frozenset()
    repeat_of: Mapping[str, str] = field(default_factory=dict)
    inside: str | None = None
    levels: int = 0

    def is_gathered(self, name: str) -> bool:
        """Whether `${name}` means the values of all items, and not one value."""
        return name in self.repeats or self.repeat_of.get(name, self.inside) != self.inside

    def is_of_item(self, name: str) -> bool:
        return self.inside is not None and self.repeat_of.get(name) == self.inside
