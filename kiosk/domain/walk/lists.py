# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the sheet `choices` into lists. Knows no question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from kiosk.domain.walk.choices import ChoiceItem, ChoiceList
from kiosk.domain.walk.sheet import Row

CHOICES_MOST: Final = 10_000


def read_lists(package: Row, languages: tuple[str, ...]) -> Mapping[str, ChoiceList]:
    lists = package.cells.get("lists", {})
    if not isinstance(lists, Mapping):
        package.refuse("lists", "an object with one list per name is expected")
    found = {str(name): _read_list(str(name), rows, languages) for name, rows in lists.items()}
    if sum(len(each.items) for each in found.values()) > CHOICES_MOST:
        package.refuse("lists", f"there are more than {CHOICES_MOST} choices")
    return found


def _read_list(name: str, rows: Any, languages: tuple[str, ...]) -> ChoiceList:
    items: dict[str, ChoiceItem] = {}
    sheet = Row({"rows": rows}, f"choices, list {name[:64]}")
    for number, cells in enumerate(sheet.items("rows"), 1):
        row = Row(cells, f"choices, list {name[:64]}, choice {number}")
        value = row.needed("name")
        if value.split() != [value]:
            row.refuse("name", "the name of a choice has no spaces")
        if value in items:
            row.refuse("name", f"'{value[:40]}' stands twice in the list")
        label = row.words("label")
        cells_by_column = {**row.texts("columns"), "name": value}
        items[value] = ChoiceItem(value, label, row.words("tts") or label, cells_by_column)
    return ChoiceList.of(name, tuple(items.values()), languages)
