# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Canonical records (camelCase JSON) as the domain's dataclasses. Knows a record's shape, nothing of storage."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kiosk.domain.catalogue import (
    Block,
    Channel,
    Cost,
    FormReference,
    Organisation,
    Requirement,
    Service,
    ServiceCard,
    Source,
    Step,
    Topic,
)
from kiosk.domain.words import NO_WORDS, Words

Record = Mapping[str, Any]

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s")


def service_of(record: Record, authority: Organisation, *, has_procedure: bool, is_demonstration: bool) -> Service:
    return Service(
        id=record["id"],
        version=record["version"],
        status=record["status"],
        kind=record["kind"],
        name=_words(record, "name"),
        short_name=_words(record, "shortName"),
        description=tuple(_block(block) for block in record.get("description") or ()),
        authority=authority,
        speech=_words(record, "speech"),
        homoclave=(record.get("identifier") or {}).get("homoclave"),
        topics=_names(record, "topics"),
        life_events=_names(record, "lifeEvents"),
        audience=_names(record, "audience"),
        cases=_words(record, "cases"),
        requirements=tuple(_requirement(each) for each in record.get("requirements") or ()),
        channels=tuple(_channel(each) for each in record.get("channels") or ()),
        steps=tuple(_step(each) for each in record.get("steps") or ()),
        costs=tuple(_cost(each) for each in record.get("costs") or ()),
        what_next=_words(record, "whatNext"),
        forms=tuple(_form(each) for each in record.get("forms") or ()),
        minutes=record.get("minutes"),
        verified=_day(record.get("verified")),
        source=_source(record.get("source")),
        is_demonstration=is_demonstration,
        successor=record.get("successor"),
        related=_names(record, "related"),
        procedure=record["id"] if has_procedure else None,
    )


def card_of(record: Record, authority: Organisation, *, has_procedure: bool) -> ServiceCard:
    costs: Sequence[Record] = record.get("costs") or ()
    return ServiceCard(
        id=record["id"],
        name=_words(record, "name"),
        short_name=_words(record, "shortName"),
        summary=_summary(record.get("description") or ()),
        authority=authority,
        kind=record["kind"],
        status=record["status"],
        cost_type=costs[0]["type"] if costs else "unknown",
        minutes=record.get("minutes"),
        has_procedure=has_procedure,
        successor=record.get("successor"),
        channels=tuple(dict.fromkeys(channel["type"] for channel in record.get("channels") or ())),
    )


def topic_of(record: Record) -> Topic:
    return Topic(id=record["id"], name=_words(record, "name"), icon=record["icon"], order=record["order"])


def organisation_of(record: Record) -> Organisation:
    return Organisation(id=record["id"], name=_words(record, "name"), short_name=record["shortName"])


def _summary(blocks: Sequence[Record]) -> Words:
    """The first sentence of the first paragraph: what lists show."""
    first = next((block for block in blocks if block["type"] == "p"), {})
    return Words({language: _SENTENCE_END.split(text, 1)[0] for language, text in (first.get("text") or {}).items()})


def _block(record: Record) -> Block:
    return Block(record["type"], _words(record, "text"), tuple(Words(item) for item in record.get("items") or ()))


def _requirement(record: Record) -> Requirement:
    return Requirement(
        id=record["id"],
        name=_words(record, "name"),
        detail=_words(record, "detail"),
        originals=record.get("originals"),
        copies=record.get("copies"),
        is_service=record.get("isService"),
        when=_words(record, "when"),
    )


def _channel(record: Record) -> Channel:
    return Channel(
        id=record["id"],
        type=record["type"],
        actions=_names(record, "actions"),
        url=record.get("url"),
        phone=record.get("phone"),
        appointment=bool(record.get("appointment")),
        processing_time=_words(record, "processingTime"),
    )


def _step(record: Record) -> Step:
    return Step(record["order"], _words(record, "title"), _words(record, "text"), record.get("channel"))


def _cost(record: Record) -> Cost:
    return Cost(
        id=record["id"],
        type=record["type"],
        value=record.get("value"),
        currency=record.get("currency") or "MXN",
        note=_words(record, "note"),
    )


def _form(record: Record) -> FormReference:
    return FormReference(record["id"], _words(record, "name"), record.get("officialUrl"))


def _source(record: Record | None) -> Source | None:
    if record is None:
        return None
    return Source(record["system"], record.get("url"), _day(record.get("retrieved")), record.get("licence"))


def _words(record: Record, key: str) -> Words:
    texts = record.get(key)
    return Words(texts) if texts else NO_WORDS


def _names(record: Record, key: str) -> tuple[str, ...]:
    return tuple(record.get(key) or ())


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
