# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ids: well formed, never twice, the folder's own, and every one that is mentioned exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from central.problems import Problems
from central.publish.content import Content, Record, ServiceSource
from central.publish.marked_yaml import Trail

ID_PREFIX = "mx-fed/"


def lint_ids(content: Content, problems: Problems) -> None:
    _lint_lists(content, problems)
    services: dict[str, ServiceSource] = {}
    for service in content.services:
        _lint_own(service, services, problems)
        services.setdefault(service.id, service)
    for service in content.services:
        for trail, kind, wanted in _mentions(service, content):
            problems.error(service.file, service.line(*trail), f"“{wanted}” is no {kind}; correct or add it.")
        _lint_successor(service, services, problems)
    for place, service_id in _names(content.edition.data, "mostRequested"):
        if service_id not in services:
            line = content.edition.line("mostRequested", place)
            problems.error(
                content.edition.file, line, f"“{service_id}” is no service; correct it or write the service."
            )


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


def _lint_own(service: ServiceSource, seen: Mapping[str, ServiceSource], problems: Problems) -> None:
    line = service.line("id")
    if service.id in seen:
        problems.error(service.file, line, f"The id “{service.id}” is already that of {seen[service.id].file}.")
    expected = f"{ID_PREFIX}{service.folder.name}"
    if service.id != expected:
        problems.error(
            service.file, line, f"The id is “{service.id}” and the folder says “{expected}”; make them agree."
        )


def _mentions(service: ServiceSource, content: Content) -> Iterator[tuple[Trail, str, str]]:
    """(trail, kind, id) of every id that does not exist."""
    record, ids = service.record, frozenset(source.id for source in content.services)
    if str(record.get("authority")) not in content.organisations.ids:
        yield ("authority",), "organisation of organisations.yaml", str(record.get("authority"))
    for key, source in (("topics", content.topics), ("lifeEvents", content.life_events)):
        for place, wanted in _names(record, key):
            if wanted not in source.ids:
                yield (key, place), f"id of {source.marked.file or key}", wanted
    for place, wanted in _names(record, "related"):
        if wanted not in ids:
            yield ("related", place), "service", wanted
    for place, wanted in _inner_names(record, "requirements", "isService"):
        if wanted not in ids:
            yield ("requirements", place, "isService"), "service", wanted
    channels = {channel for _, channel in _inner_names(record, "channels", "id")}
    for place, wanted in _inner_names(record, "steps", "channel"):
        if wanted not in channels:
            yield ("steps", place, "channel"), "channel of this service", wanted


def _lint_successor(service: ServiceSource, services: Mapping[str, ServiceSource], problems: Problems) -> None:
    successor = str(service.record.get("successor") or "")
    line = service.line("successor")
    if successor and successor not in services:
        problems.error(service.file, line, f"The successor “{successor}” is no service; correct or add it.")
    seen: set[str] = set()
    at = service.id
    while at in services and services[at].record.get("successor"):
        if at in seen:
            problems.error(service.file, line, "The successors lead back to this service; end the circle.")
            return
        seen.add(at)
        at = str(services[at].record["successor"])


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
