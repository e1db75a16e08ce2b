# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be found of a service: its texts by field, weightiest first. Knows the record, nothing of the index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

Record = Mapping[str, Any]
Field = Literal["name", "keyword", "event", "agency", "body", "detail"]
Text = tuple[str, str]
"""Language and text."""

FIELDS: tuple[Field, ...] = ("name", "keyword", "agency", "event", "body", "detail")


def service_texts(
    record: Record, events: Mapping[str, Record], agencies: Mapping[str, Record]
) -> dict[Field, list[Text]]:
    return {
        "name": [*_texts(record, "name"), *_texts(record, "shortName")],
        "keyword": list(_keywords(record)),
        "agency": list(agency_texts(agencies[record["authority"]])),
        "event": [text for each in record.get("lifeEvents") or () for text in event_texts(events[each])],
        "body": [*_described(record), *_texts(record, "cases")],
        "detail": list(_details(record)),
    }


def event_texts(event: Record) -> Iterator[Text]:
    yield from _texts(event, "name")
    yield from _keywords(event)


def agency_texts(agency: Record) -> Iterator[Text]:
    yield from _texts(agency, "name")
    for text in (agency["shortName"], *agency.get("formerly", ())):
        yield "es", text


def _described(record: Record) -> Iterator[Text]:
    for block in record.get("description") or ():
        yield from _texts(block, "text")
        for item in block.get("items") or ():
            yield from item.items()


def _details(record: Record) -> Iterator[Text]:
    for key, parts in (
        ("requirements", ("name", "detail", "when")),
        ("steps", ("title", "text")),
        ("output", ("name",)),
        ("forms", ("name",)),
    ):
        for each in record.get(key) or ():
            for part in parts:
                yield from _texts(each, part)
    yield from _texts(record, "whatNext")


def _keywords(record: Record) -> Iterator[Text]:
    for language, phrases in (record.get("keyword") or {}).items():
        yield from ((language, phrase) for phrase in phrases)


def _texts(record: Record, key: str) -> Iterator[Text]:
    yield from (record.get(key) or {}).items()
