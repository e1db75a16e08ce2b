# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of choices, as the sheet `choices` states it. Knows no question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.walk.view import Choice
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
    """Made by `of`, which prepares what every evaluation asks for: `shown` and `labels` per language, and per column
    and value the names of the choices that have it."""

    name: str
    items: tuple[ChoiceItem, ...]
    by_name: Mapping[str, ChoiceItem]
    columns: frozenset[str]
    names_by: Mapping[str, Mapping[str, frozenset[str]]]
    labels: Mapping[str, Mapping[str, str]]
    shown: Mapping[str, tuple[Choice, ...]]

    @classmethod
    def of(cls, name: str, items: Sequence[ChoiceItem], languages: Iterable[str]) -> ChoiceList:
        columns = frozenset(column for item in items for column in item.columns)
        shown = {
            language: tuple(Choice(each.name, each.label.text(language), each.speech.text(language)) for each in items)
            for language in languages
        }
        labels = {language: {each.value: each.label for each in choices} for language, choices in shown.items()}
        names_by = {column: _names_by(column, items) for column in columns}
        return cls(name, tuple(items), {item.name: item for item in items}, columns, names_by, labels, shown)

    def label(self, value: str, language: str) -> str:
        """How a citizen reads `value`; '' when it is not of this list."""
        return self.labels[language].get(value, "")


def _names_by(column: str, items: Sequence[ChoiceItem]) -> Mapping[str, frozenset[str]]:
    """A blank cell is ''."""
    names: dict[str, set[str]] = {}
    for item in items:
        names.setdefault(item.columns.get(column, ""), set()).add(item.name)
    return {value: frozenset(found) for value, found in names.items()}
