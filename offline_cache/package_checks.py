# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of a catalogue's content beyond its bytes: the JSON Schema, then what no schema can say. Reads no folder."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from kiosk.domain.errors import CatalogueRefused
from offline_cache.record_checks import SCHEMA_FILE

ADVICE = "Correct the content and publish it again."

Record = Mapping[str, Any]

_SEARCH_LISTS = ("synonyms", "elsewhere", "forks")
"""Older packages have none of them."""


def check_content(file: Path, content: Record) -> None:
    """Raise `CatalogueRefused` naming the first thing that is wrong and how many more there are."""
    _refuse(file, _schema_complaints(content))
    _refuse(file, list(_reference_complaints(content)))


def _refuse(file: Path, complaints: Sequence[str]) -> None:
    if complaints:
        more = f" ({len(complaints) - 1} more)" if len(complaints) > 1 else ""
        raise CatalogueRefused(f"{file}: {complaints[0]}{more}. {ADVICE}")


def _schema_complaints(content: Record) -> list[str]:
    validator = Draft202012Validator(json.loads(SCHEMA_FILE.read_text(encoding="utf-8")))
    errors = sorted(validator.iter_errors(content), key=lambda error: list(map(str, error.absolute_path)))
    return [f"{_place(content, list(error.absolute_path))}: {error.message[:200]}" for error in errors]


def _place(content: Record, path: Sequence[str | int]) -> str:
    """The path of a complaint in words an editor can follow: the service's id rather than its number."""
    names = [str(step) for step in path]
    if len(path) > 1 and path[0] == "services" and isinstance(path[1], int):
        service = content["services"][path[1]]
        names[1] = str(service.get("id", path[1])) if isinstance(service, dict) else names[1]
    return " › ".join(names) or "the whole file"


def _reference_complaints(content: Record) -> Iterator[str]:
    services = {service["id"]: service for service in content["services"]}
    known = {key: {each["id"] for each in content[key]} for key in ("topics", "lifeEvents", "organisations")}
    for key in (*known, "services", *_SEARCH_LISTS):
        yield from (f"{key} holds {twin!r} twice" for twin in _twins(each["id"] for each in content.get(key, ())))
    for service in content["services"]:
        yield from _unresolved(service, services, known)
        yield from _wrong_days(service)
        if service["status"] == "withdrawn" and _goes_round(service["id"], services):
            yield f"services › {service['id']}: its successors lead back to itself"
    yield from _unresolved_ways(content, services)
    for key in ("mostRequested", "procedures"):
        yield from (f"{key} names {each!r}, which is no service" for each in content[key] if each not in services)


def _unresolved(service: Record, services: Mapping[str, Record], known: Mapping[str, set[str]]) -> Iterator[str]:
    place = f"services › {service['id']}"
    if service["authority"] not in known["organisations"]:
        yield f"{place}: authority names {service['authority']!r}, which is no organisation"
    for key in ("topics", "lifeEvents"):
        yield from (
            f"{place}: {key} names {each!r}, which is unknown" for each in service[key] if each not in known[key]
        )
    successor = service.get("successor")
    if successor is not None and successor not in services:
        yield f"{place}: successor names {successor!r}, which is no service"
    wanted = [*service.get("related", ()), *(each.get("isService") for each in service.get("requirements", ()))]
    yield from (f"{place}: names {each!r}, which is no service" for each in wanted if each and each not in services)


def _unresolved_ways(content: Record, services: Mapping[str, Record]) -> Iterator[str]:
    ways = [(f"lifeEvents › {each['id']}", each.get("first", ())) for each in content["lifeEvents"]]
    for fork in content.get("forks", ()):
        ways.append((f"forks › {fork['id']}", [option["service"] for option in fork["options"]]))
    for place, wanted in ways:
        yield from (f"{place}: names {each!r}, which is no service" for each in wanted if each not in services)


def _wrong_days(service: Record) -> Iterator[str]:
    """The schema sees digits and dashes, not calendars."""
    for key, day in (
        ("verified", service.get("verified")),
        ("retrieved", (service.get("source") or {}).get("retrieved")),
    ):
        try:
            date.fromisoformat(day or "2000-01-01")
        except ValueError:
            yield f"services › {service['id']}: {key} is {day!r}, which is no day of the calendar"


def _goes_round(service_id: str, services: Mapping[str, Record]) -> bool:
    seen: set[str] = set()
    at = services.get(service_id)
    while at is not None and at["status"] == "withdrawn":
        if at["id"] in seen:
            return True
        seen.add(at["id"])
        at = services.get(at.get("successor") or "")
    return False


def _twins(ids: Iterable[str]) -> list[str]:
    return [each for each, times in Counter(ids).items() if times > 1]
