# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How complete each service is by article 54 of the law: which of its points the content answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from central.publish.content import Content, Record

Check = Callable[[Record], bool]


def _has(key: str) -> Check:
    return lambda record: bool(record.get(key))


def _every(key: str, inner: str) -> Check:
    return lambda record: bool(record.get(key)) and all(each.get(inner) for each in record[key])


def _homoclave(record: Record) -> bool:
    identifier: Any = record.get("identifier")
    return isinstance(identifier, dict) and bool(identifier.get("homoclave"))


def _deadline(*keys: str) -> Check:
    return lambda record: any((record.get("deadline") or {}).get(key) for key in keys)


def _known_cost(record: Record) -> bool:
    return bool(record.get("costs")) and all(cost.get("type") != "unknown" for cost in record["costs"])


# In the order of the article: I name and homoclave … XIV hours.
POINTS: Final[tuple[tuple[str, Check], ...]] = (
    ("I name", _has("name")),
    ("I homoclave", _homoclave),
    ("II modality", _has("modality")),
    ("III channels", _has("channels")),
    ("IV legal basis", _has("legal")),
    ("IV basis of requirements", _every("requirements", "legal")),
    ("V description", _has("description")),
    ("VI requirements", _has("requirements")),
    ("VII inspection", _has("inspection")),
    ("VIII contact", _has("contacts")),
    ("IX time to resolve", _deadline("resolve")),
    ("IX silence", _deadline("silence")),
    ("X prevention", _deadline("preventAuthority", "preventApplicant")),
    ("XI cost", _known_cost),
    ("XII validity", _every("output", "validity")),
    ("XIII offices", _has("offices")),
    ("XIV hours", _every("contacts", "hours")),
)


@dataclass(frozen=True, slots=True)
class Score:
    """`missing` names the points that the content does not answer."""

    service_id: str
    answered: int
    missing: tuple[str, ...]


def scores(content: Content) -> tuple[Score, ...]:
    return tuple(_score(service.id, service.record) for service in content.services)


def _score(service_id: str, record: Record) -> Score:
    missing = tuple(name for name, is_answered in POINTS if not is_answered(record))
    return Score(service_id, len(POINTS) - len(missing), missing)
