# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which question of how many, and whether that number can still change. Counts screens on the path, guesses nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.walk.items import read_key
from kiosk.domain.walk.order import flattened
from kiosk.domain.walk.procedure import Node, Procedure, Screen
from kiosk.domain.walk.view import ScreenView, View


@dataclass(frozen=True, slots=True)
class Progress:
    """`number` counts from 1. While not `is_sure`, answers from here on may bring questions or take some away."""

    number: int
    of: int
    is_sure: bool

    @property
    def is_open_ended(self) -> bool:
        """The last one for now, after which others may come."""
        return not self.is_sure and self.number == self.of


def progress_of(procedure: Procedure, view: View, screen: ScreenView) -> Progress:
    """In an item of a repeat, among the questions of that item. Elsewhere a repeat is one step, however many items it
    has: adding one does not move the goal."""
    key = read_key(screen.id) if screen.item else None
    if key is None:
        beside = [each.id for each in view.screens if not each.item]
        screens, name = procedure.screens, screen.id
    else:
        item = f"{key.repeat}[{key.number}]."
        beside = [each.id for each in view.screens if each.id.startswith(item)]
        screens = next(each.parts for each in procedure.screens if each.repeat and each.repeat.name == key.repeat)
        name = key.name
    repeat = key.repeat if key else None
    return Progress(beside.index(screen.id) + 1, len(beside), _is_sure(procedure, screens, name, repeat))


def _is_sure(procedure: Procedure, screens: Sequence[Screen], name: str, repeat: str | None) -> bool:
    """Whether no screen after this one depends on an answer that is given here or later."""
    at = next(place for place, each in enumerate(screens) if each.id == name)
    nodes = {node.place: node for node in flattened(procedure.nodes)}
    ready = dict(procedure.ready)
    if repeat is not None:  # within one item an answer is known where it is given
        asked = (field for field in procedure.fields.values() if field.repeat == repeat and field.is_question)
        ready |= {field.name: field.place for field in asked}
    here = screens[at].place
    return all(ready[read] < here for later in screens[at + 1 :] for read in _deciding(later, nodes))


def _deciding(screen: Screen, nodes: Mapping[int, Node]) -> Iterator[str]:
    """The questions that decide whether the screen is shown."""
    shown: list[Node] = [screen.repeat] if screen.repeat else list[Node](screen.fields)
    for node in shown:
        yield from _read_above(node, nodes)


def _read_above(node: Node, nodes: Mapping[int, Node]) -> Iterator[str]:
    if node.relevant is not None:
        yield from node.relevant.questions
    if node.parent is not None:
        yield from _read_above(nodes[node.parent], nodes)
