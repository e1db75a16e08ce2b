# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""In which sequence values are computed, and from where on the path each is known. Refuses what decides itself."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.domain.errors import ProcedureRefused
from kiosk.domain.walk.expressions import Expression
from kiosk.domain.walk.procedure import Field, Node, Repeat


@dataclass(frozen=True, slots=True)
class Order:
    """`ready` is, per question, the last place on the path that its value depends on; what stands in a repeat is known
    at its end."""

    nodes: tuple[Node, ...]
    ready: Mapping[str, int]


def flattened(nodes: Sequence[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        if not isinstance(node, Field):
            yield from flattened(node.children)


def order_of(nodes: Sequence[Node]) -> Order:
    """Sheet order, but for rows that read a later row. Raises ProcedureRefused where rows decide each other."""
    by_place = {node.place: node for node in flattened(nodes)}
    place_of = {node.name: node.place for node in by_place.values()}
    needs = {place: _needs(node, place_of) for place, node in by_place.items()}
    waiting = {place: len(found) for place, found in needs.items()}
    needed_by: dict[int, list[int]] = {place: [] for place in by_place}
    for place, found in needs.items():
        for need in found:
            needed_by[need].append(place)
    free = [place for place, count in waiting.items() if count == 0]
    heapq.heapify(free)
    done: list[int] = []
    while free:
        place = heapq.heappop(free)
        done.append(place)
        for follower in needed_by[place]:
            waiting[follower] -= 1
            if waiting[follower] == 0:
                heapq.heappush(free, follower)
    if len(done) < len(by_place):
        raise ProcedureRefused(_cycle(needs, set(by_place) - set(done), by_place))
    return Order(tuple(by_place[place] for place in done), _ready(done, needs, by_place))


def _needs(node: Node, place_of: Mapping[str, int]) -> frozenset[int]:
    read = {name for expression in _deciding(node) for name in expression.questions}
    places = {place_of[name] for name in read}
    return frozenset(places if node.parent is None else {*places, node.parent})


def _deciding(node: Node) -> Iterator[Expression]:
    found: tuple[Expression | str | None, ...] = (node.relevant,)
    if isinstance(node, Field):
        found = (node.relevant, node.calculation, node.choice_filter, node.default)
    return (expression for expression in found if isinstance(expression, Expression))


def _ready(done: Sequence[int], needs: Mapping[int, frozenset[int]], by_place: Mapping[int, Node]) -> dict[str, int]:
    ends = {
        each.place: node.end for node in by_place.values() if isinstance(node, Repeat) for each in flattened([node])
    }
    ready: dict[int, int] = {}
    for place in done:
        ready[place] = max((ends.get(place, place), *(ready[need] for need in needs[place])))
    return {by_place[place].name: known for place, known in ready.items()}


def _cycle(needs: Mapping[int, frozenset[int]], stuck: set[int], by_place: Mapping[int, Node]) -> str:
    seen: list[int] = []
    place = min(stuck)
    while place not in seen:
        seen.append(place)
        place = min(needs[place] & stuck)
    names = [by_place[each].name for each in (*seen[seen.index(place) :], place)]
    row = by_place[place].row
    return f"survey, row {row}: {' → '.join(names)} decide each other; take one of these references away."
