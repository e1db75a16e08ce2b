# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of the items of a repeat, each with what was answered in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.domain.private import Private
from kiosk.domain.walk.display import shown
from kiosk.domain.walk.expressions.budgets import ITEMS
from kiosk.domain.walk.mention import mention
from kiosk.domain.walk.path import Path, Stop
from kiosk.domain.walk.procedure import Procedure, Repeat
from kiosk.domain.walk.values import Item, Known
from kiosk.domain.walk.view import CollectorView, ItemLine, ItemView


def collector_of(procedure: Procedure, known: Known, path: Path, repeat: Repeat) -> CollectorView:
    items = known.items[repeat.name]
    stops: dict[int, list[Stop]] = {item.number: [] for item in items}
    for stop in path.stops:
        if stop.item is not None and stop.item.repeat == repeat.name:
            stops[stop.item.number].append(stop)
    views = tuple(_item(procedure, known, path, item, stops[item.number]) for item in items)
    return CollectorView(repeat.name, views, can_add=len(items) < ITEMS)


def _item(procedure: Procedure, known: Known, path: Path, item: Item, stops: Sequence[Stop]) -> ItemView:
    lines = tuple(line for stop in stops for line in lines_of(procedure, known, path, stop))
    has_error = any(line.name in path.errors for line in lines)
    return ItemView(item.number, stops[0].id if stops else "", lines, has_error)


def lines_of(procedure: Procedure, known: Known, path: Path, stop: Stop) -> Iterator[ItemLine]:
    """What was answered on one screen; what stands wrong reads as unanswered."""
    known.enter(stop.item)
    language = known.scope.language
    for field in stop.fields:
        if field.is_question:
            key, label = stop.key(field), field.texts[language].label
            value = "" if key in path.errors else shown(field, known.values[key], language)
            said = label if isinstance(label, str) else mention(procedure, known, label)
            yield ItemLine(key, said, Private(value), field.is_sensitive)
