# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which questions are not asked now, and why: for the people who write procedures. Citizens never see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from kiosk.domain.private import Private
from kiosk.domain.walk.display import shown
from kiosk.domain.walk.evaluate import walked
from kiosk.domain.walk.mention import mention
from kiosk.domain.walk.procedure import Field, Node, Procedure, Repeat
from kiosk.domain.walk.values import Item, Known

Reason = Literal["relevant", "exit", "no_items"]


@dataclass(frozen=True, slots=True)
class ReadValue:
    """What an expression read: the normal form, and how a citizen would read it."""

    name: str
    value: Private[str]
    words: Private[str]


@dataclass(frozen=True, slots=True)
class Skipped:
    """`relevant` is the expression that is false, as the editor wrote it; it stands in the row `decided_by`, which is
    the question's own or that of a group or repeat around it. Both are '' where an exit or an empty list is why."""

    name: str
    label: str
    reason: Reason
    decided_by: str = ""
    relevant: str = ""
    read: tuple[ReadValue, ...] = ()


def skipped(procedure: Procedure, answers: Mapping[str, str], today: date, language: str) -> tuple[Skipped, ...]:
    """In the order of the sheet; in a repeat once per item."""
    language = procedure.language_for(language)
    known, path = walked(procedure, answers, today, language)
    seeker = _Seeker(procedure, known, path.end)
    fields = (field for field in procedure.fields.values() if field.is_shown)
    return tuple(found for field in fields for found in seeker.of(field))


class _Seeker:
    def __init__(self, procedure: Procedure, known: Known, end: float) -> None:
        self._procedure = procedure
        self._known = known
        self._end = end
        self._nodes = {node.place: node for node in procedure.order}

    def of(self, field: Field) -> Iterator[Skipped]:
        """Nothing for a question that is asked."""
        if field.place >= self._end:
            yield self._skipped(field, field.name, "exit")
        elif field.repeat is None or not self._known.is_on[self._procedure.repeats[field.repeat].place]:
            yield from self._decided(field, field.name, None)
        elif not self._known.items[field.repeat]:
            yield self._skipped(field, field.name, "no_items")
        else:
            for item in self._known.items[field.repeat]:
                self._known.enter(item)
                yield from self._decided(field, item.key(field.name), item)

    def _decided(self, field: Field, name: str, item: Item | None) -> Iterator[Skipped]:
        """The outermost row whose relevance is false; those inside it were not even asked."""
        for node in self._around(field):
            is_on = item.is_on if item is not None and node.repeat is not None else self._known.is_on
            if not is_on[node.place]:
                assert node.relevant is not None
                read = tuple(self._read(each, item) for each in sorted(node.relevant.questions, key=self._place))
                found = self._skipped(field, name, "relevant")
                yield replace(found, decided_by=node.name, relevant=node.relevant.source, read=read)
                return

    def _skipped(self, field: Field, name: str, reason: Reason) -> Skipped:
        label = field.texts[self._known.scope.language].label
        is_open = field.repeat is not None and "[" not in name
        said = field.name if is_open and not isinstance(label, str) else mention(self._procedure, self._known, label)
        return Skipped(name, said, reason)

    def _around(self, field: Field) -> list[Node]:
        """From the outermost group to the question itself."""
        nodes: list[Node] = [field]
        while (parent := nodes[0].parent) is not None:
            nodes.insert(0, self._nodes[parent])
        return nodes

    def _place(self, name: str) -> int:
        return self._node(name).place

    def _node(self, name: str) -> Field | Repeat:
        return self._procedure.fields.get(name) or self._procedure.repeats[name]

    def _read(self, name: str, item: Item | None) -> ReadValue:
        """In a repeat the value of this item; outside it those of all items."""
        node = self._node(name)
        language = self._known.scope.language
        if isinstance(node, Repeat):
            count = str(len(self._known.items.get(name, ())))
            return ReadValue(name, Private(count), Private(count))
        if node.repeat is None:
            values = [self._known.values[name]]
        elif item is not None and item.repeat == node.repeat:
            values = [item.values[name]]
        else:
            values = [each.values[name] for each in self._known.items.get(node.repeat, ())]
        words = ", ".join(shown(node, value, language) for value in values)
        return ReadValue(name, Private(", ".join(values)), Private(words))
