# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole catalogue as records and back. Knows which part becomes which kind; checks nothing of what it says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from kiosk.domain.records.canonical import canonical_bytes
from kiosk.domain.records.record import HEAD_ID, Kind, Record, record_id

HEAD_KEYS: Final = ("format", "sequence", "published", "demonstration", "mostRequested")
LISTS: Final[Mapping[str, Kind]] = {
    "elsewhere": "elsewhere",
    "forks": "fork",
    "lifeEvents": "event",
    "organisations": "organisation",
    "services": "service",
    "synonyms": "synonym",
    "topics": "topic",
}
"""The lists of a catalogue whose members have an id of their own; a list that is absent is empty."""
_PROCEDURES: Final = "procedures"


def records_of(catalogue: Mapping[str, Any]) -> Iterator[Record]:
    """In the order of the ids' UTF-8 bytes; one record is made at a time, so a catalogue of any size can pass."""
    parts: dict[str, Any] = {HEAD_ID: {key: catalogue[key] for key in HEAD_KEYS}}
    for key, kind in LISTS.items():
        for each in catalogue.get(key, ()):
            identity = record_id(kind, each["id"])
            if identity in parts:
                raise ValueError(f"{key} holds {each['id']!r} twice")
            parts[identity] = each
    for service, procedure in catalogue[_PROCEDURES].items():
        parts[record_id("procedure", service)] = procedure
    for identity in sorted(parts, key=str.encode):
        yield Record(identity, canonical_bytes(parts[identity]))


def catalogue_of(records: Iterable[Record]) -> dict[str, Any]:
    """The same catalogue, its lists in the order of ids. Raises ValueError where the head is missing."""
    head: dict[str, Any] | None = None
    lists: dict[str, list[Any]] = {key: [] for key in LISTS}
    procedures: dict[str, Any] = {}
    key_of = {kind: key for key, kind in LISTS.items()}
    for record in records:
        data = json.loads(record.body)
        if record.kind == "catalogue":
            head = data
        elif record.kind == "procedure":
            procedures[record.name] = data
        else:
            lists[key_of[record.kind]].append(data)
    if head is None:
        raise ValueError(f"no record {HEAD_ID!r} among them: this is no whole catalogue")
    return {**head, **lists, _PROCEDURES: procedures}
