# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A procedure → the stations of its chart, in the order in which a citizen meets them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from central.chart.endings import Endings
from central.chart.exits import Exits
from central.chart.flow import Box, Closes, Exit, Opens, Station
from central.chart.phrases import Phrases
from central.chart.plain_words import PlainWords, plain
from central.chart.screen_boxes import ScreenBoxes
from kiosk.domain.walk.order import flattened
from kiosk.domain.walk.procedure import Field, Group, Node, Procedure, Repeat


def stations_of(procedure: Procedure, language: str, phrases: Phrases) -> tuple[Station, ...]:
    """`language` is one of the procedure's."""
    words = PlainWords(procedure, language, phrases)
    exits = Exits(procedure, words, language, phrases)
    survey = _SurveyStations(words, exits, ScreenBoxes(words, language, phrases), language, phrases)
    start = Box("start", phrases["start"], exits=exits.after(-1))
    screens = tuple(survey.of(procedure.nodes))
    return (start, *screens, *Endings(procedure, words, language, phrases).boxes(exits.all()))


class _SurveyStations:
    def __init__(self, words: PlainWords, exits: Exits, boxes: ScreenBoxes, language: str, phrases: Phrases) -> None:
        self._words = words
        self._exits = exits
        self._boxes = boxes
        self._language = language
        self._phrases = phrases

    def of(self, nodes: Sequence[Node]) -> Iterator[Station]:
        """Neighbours that depend on the same condition are skipped together."""
        shown = [node for node in nodes if _is_shown(node)]
        for condition, together in groupby(shown, key=lambda node: node.relevant and node.relevant.source):
            skipped = list(together)
            relevant = skipped[0].relevant
            if condition is not None and relevant is not None:
                yield Opens("skip", self._phrases["only_if"].format(when=self._words.of(relevant)))
            for node in skipped:
                yield from self._node(node)
            if condition is not None:
                yield Closes("skip")

    def _node(self, node: Node) -> Iterator[Station]:
        if isinstance(node, Field):
            yield self._boxes.question(node, self._exits_of(node, node.place))
        elif isinstance(node, Repeat):
            yield from self._repeat(node)
        elif node.is_screen:
            yield self._boxes.several(node, _fields(node), self._exits_of(node, _last(node)))
        else:
            yield from self.of(node.children)

    def _exits_of(self, node: Field | Group, last: int) -> tuple[Exit, ...]:
        """What is asked in an item decides nothing before the list of all items."""
        return self._exits.after(last) if node.repeat is None else ()

    def _repeat(self, repeat: Repeat) -> Iterator[Station]:
        label = plain(repeat.heading[self._language]) or repeat.name
        yield Opens("repeat", self._phrases["repeat"].format(label=label))
        if repeat.is_screen:
            yield self._boxes.several(repeat, _fields(repeat), ())
        else:
            yield from self.of(repeat.children)
        yield self._boxes.items(repeat, self._exits.after(repeat.end))
        yield Closes("repeat")


def _is_shown(node: Node) -> bool:
    return any(isinstance(each, Field) and each.is_shown for each in flattened([node]))


def _fields(group: Group | Repeat) -> tuple[Field, ...]:
    return tuple(node for node in flattened(group.children) if isinstance(node, Field) and node.is_shown)


def _last(group: Group) -> int:
    return max(node.place for node in flattened([group]))
