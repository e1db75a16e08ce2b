# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draft: one service as a profile read it, before it is cleaned and gets its id. What is unknown stays out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

from central.transfer.outcome import Outcome, RowPlace

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    """`record` has the keys of service.yaml; its texts may be as dirty as they came. `id_prefix` is what stands before
    the slash of the id where the source brings none."""

    place: RowPlace
    record: Record
    organisation: Record
    id_prefix: str
    notes: tuple[str, ...] = ()


OTHERS: Final[Record] = {
    "id": "otros",
    "name": {"es": "Otros trámites", "en": "Other services"},
    "icon": "description",
    "order": 99,
}
"""The topic of services whose source knows none: every service needs a door."""


@dataclass(frozen=True, slots=True)
class Doors:
    """The topics and life events that services are filed under, as topics.yaml and life_events.yaml hold them."""

    topics: list[Record]
    life_events: list[Record]


@dataclass(frozen=True, slots=True)
class Reading:
    """What a profile makes of its files. `rows` is read once: a draft may yet fail, an outcome is final. `doors` and
    `organisations` are complete when `rows` is used up; `remarks` speak of whole files."""

    rows: Iterator[Draft | Outcome]
    doors: Doors
    organisations: Mapping[str, Record] = field(default_factory=dict)
    acronyms: frozenset[str] = frozenset()
    proper_names: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


class Profile(Protocol):
    """Reads files of one kind. Raises `CentralRefusal` where a whole file or the map is wrong."""

    def __call__(self, files: Sequence[str], map_file: str | None) -> Reading: ...
