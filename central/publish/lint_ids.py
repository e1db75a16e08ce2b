# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ids: well formed, never twice, the folder's own, and every one that is mentioned exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from central.problems import Problems
from central.publish.content import Content, ListSource, Record, ServiceSource
from central.publish.marked_yaml import Trail


def lint_ids(content: Content, problems: Problems) -> None:
    _lint_lists(content, problems)
    known = _Known(
        frozenset(content.services.ids), content.organisations.ids, content.topics.ids, content.life_events.ids
    )
    files: dict[str, str] = {}
    successors: dict[str, str] = {}
    for service in content.services:
        _lint_own(service, files, problems)
        files.setdefault(service.id, service.file)
        successors[service.id] = str(service.record.get("successor") or "")
    for service in content.services:
        for trail, kind, wanted in _mentions(service, content, known):
            problems.error(service.file, service.line(*trail), f"“{wanted}” is no {kind}; correct or add it.")
        if successors.get(service.id):
            _lint_successor(service, successors, problems)
    _lint_ways(content, problems)
    for place, service_id in _names(content.edition.data, "mostRequested"):
        if service_id not in files:
            line = content.edition.line("mostRequested", place)
            problems.error(
                content.edition.file, line, f"“{service_id}” is no service; correct it or write the service."
            )


@dataclass(frozen=True, slots=True)
class _Known:
    services: frozenset[str]
    organisations: frozenset[str]
    topics: frozenset[str]
    life_events: frozenset[str]


def _lint_lists(content: Content, problems: Problems) -> None:
    for source in content.lists.values():
        seen: set[str] = set()
        for place, record in enumerate(source.records):
            own = str(record.get("id", ""))
            if own in seen:
                problems.error(
                    source.marked.file, source.marked.line(place, "id"), f"The id “{own}” stands here twice."
                )
            seen.add(own)


def _lint_ways(content: Content, problems: Problems) -> None:
    """Where life events and forks lead must be offered."""
    published = frozenset(each.id for each in content.services if each.record.get("status") == "published")
    ways: list[tuple[ListSource, Trail, str]] = []
    for place, record in enumerate(content.life_events.records):
        for at, wanted in _names(record, "first"):
            ways.append((content.life_events, (place, "first", at), wanted))
    for place, record in enumerate(content.forks.records):
        for at, wanted in _inner_names(record, "options", "service"):
            ways.append((content.forks, (place, "options", at, "service"), wanted))
    for source, trail, wanted in ways:
        if wanted not in published:
            wrong = f"“{wanted}” is no published service; name one that is offered."
            problems.error(source.marked.file, source.marked.line(*trail), wrong)


def _lint_own(service: ServiceSource, seen: Mapping[str, str], problems: Problems) -> None:
    own = service.id
    if own in seen:
        problems.error(service.file, service.line("id"), f"The id “{own}” is already that of {seen[own]}.")
    expected = f"{own.partition('/')[0] or 'mx-fed'}/{service.folder.name}"
    if own != expected:
        wrong = f"The id is “{own}” and the folder says “{expected}”; make them agree."
        problems.error(service.file, service.line("id"), wrong)


def _mentions(service: ServiceSource, content: Content, known: _Known) -> Iterator[tuple[Trail, str, str]]:
    """(trail, kind, id) of every id that does not exist."""
    record = service.record
    if str(record.get("authority")) not in known.organisations:
        yield ("authority",), "organisation of organisations.yaml", str(record.get("authority"))
    doors = (("topics", content.topics, known.topics), ("lifeEvents", content.life_events, known.life_events))
    for key, source, ids in doors:
        for place, wanted in _names(record, key):
            if wanted not in ids:
                yield (key, place), f"id of {source.marked.file or key}", wanted
    for place, wanted in _names(record, "related"):
        if wanted not in known.services:
            yield ("related", place), "service", wanted
    for place, wanted in _inner_names(record, "requirements", "isService"):
        if wanted not in known.services:
            yield ("requirements", place, "isService"), "service", wanted
    channels = {channel for _, channel in _inner_names(record, "channels", "id")}
    for place, wanted in _inner_names(record, "steps", "channel"):
        if wanted not in channels:
            yield ("steps", place, "channel"), "channel of this service", wanted


def _lint_successor(service: ServiceSource, successors: Mapping[str, str], problems: Problems) -> None:
    line = service.line("successor")
    if successors[service.id] not in successors:
        wrong = f"The successor “{successors[service.id]}” is no service; correct or add it."
        problems.error(service.file, line, wrong)
    seen: set[str] = set()
    at = service.id
    while successors.get(at):
        if at in seen:
            problems.error(service.file, line, "The successors lead back to this service; end the circle.")
            return
        seen.add(at)
        at = successors[at]


def _names(record: Record, key: str) -> list[tuple[int, str]]:
    """(place, id) of a list of ids; what is no list is the schema's business."""
    found = record.get(key)
    return [(place, str(each)) for place, each in enumerate(found)] if isinstance(found, list) else []


def _inner_names(record: Record, key: str, inner: str) -> list[tuple[int, str]]:
    """(place, id) under one key of each record in a list, where it is given."""
    found = record.get(key)
    records = (
        [(place, each) for place, each in enumerate(found) if isinstance(each, dict)] if isinstance(found, list) else []
    )
    return [(place, str(each[inner])) for place, each in records if each.get(inner)]
