# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the items of a repeat stand among the answers: `person[2].name` in the second, `person#` says how many."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from kiosk.domain.walk.expressions.budgets import ITEMS

_KEY: Final = re.compile(r"(?P<repeat>[^\[\]#\s]+)\[(?P<number>[1-9][0-9]?)\]\.(?P<name>[^\[\]#\s]+)\Z")

COUNT: Final = "#"


class ItemKey(NamedTuple):
    repeat: str
    number: int
    name: str

    def __str__(self) -> str:
        return f"{self.repeat}[{self.number}].{self.name}"


def count_key(repeat: str) -> str:
    return f"{repeat}{COUNT}"


def read_key(key: str) -> ItemKey | None:
    """None for the name of a question outside all repeats."""
    match = _KEY.match(key)
    return None if match is None else ItemKey(match["repeat"], int(match["number"]), match["name"])


def item_count(answers: Mapping[str, str], repeat: str) -> int:
    """As with ODK, one blank item stands there until the citizen adds or removes."""
    raw = answers.get(count_key(repeat), "1")
    return min(int(raw), ITEMS) if re.match(r"[0-9]{1,4}\Z", raw) else 1


def with_item(answers: Mapping[str, str], repeat: str) -> dict[str, str]:
    """One blank item more, as long as there is room."""
    count = min(item_count(answers, repeat) + 1, ITEMS)
    return {**answers, count_key(repeat): str(count)}


def without_item(answers: Mapping[str, str], repeat: str, number: int) -> dict[str, str]:
    """The answers of item `number` are gone, and those after it move up."""
    count = item_count(answers, repeat)
    if not 1 <= number <= count:
        return dict(answers)
    kept: dict[str, str] = {}
    for name, raw in answers.items():
        key = read_key(name)
        if key is None or key.repeat != repeat or key.number < number:
            kept[name] = raw
        elif key.number > number:
            kept[str(key._replace(number=key.number - 1))] = raw
    return {**kept, count_key(repeat): str(count - 1)}


def with_counts(answers: Mapping[str, str]) -> dict[str, str]:
    """Where only items are given and not how many, there are as many as the last of them says."""
    counts: dict[str, int] = {}
    for name in answers:
        key = read_key(name)
        if key is not None:
            counts[key.repeat] = max(key.number, counts.get(key.repeat, 0))
    return {**{count_key(repeat): str(count) for repeat, count in counts.items()}, **answers}
