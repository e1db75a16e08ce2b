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


def name_texts(record: Record) -> Iterator[Text]:
    yield from _texts(record, "name")
    yield from _texts(record, "shortName")


def event_texts(event: Record) -> Iterator[Text]:
    yield from _texts(event, "name")
    yield from keyword_texts(event)


def agency_texts(agency: Record) -> Iterator[Text]:
    yield from _texts(agency, "name")
    for text in (agency["shortName"], *agency.get("formerly", ())):
        yield "es", text


def body_texts(record: Record) -> Iterator[Text]:
    for block in record.get("description") or ():
        yield from _texts(block, "text")
        for item in block.get("items") or ():
            yield from item.items()
    yield from _texts(record, "cases")


def detail_texts(record: Record) -> Iterator[Text]:
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


def keyword_texts(record: Record) -> Iterator[Text]:
    for language, phrases in (record.get("keyword") or {}).items():
        yield from ((language, phrase) for phrase in phrases)


def _texts(record: Record, key: str) -> Iterator[Text]:
    yield from (record.get(key) or {}).items()
