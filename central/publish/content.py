# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What editors wrote, file by file, still with its lines. Nothing is judged here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from central.publish.marked_yaml import MarkedYaml, Trail

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ServiceSource:
    """One service's folder; `record` is the shape that will be published, `form` the workbook beside it."""

    marked: MarkedYaml
    folder: Path
    record: Record
    form: Path | None

    @property
    def id(self) -> str:
        return str(self.record.get("id", ""))

    def line(self, *trail: str | int) -> int:
        return self.marked.line(*trail)

    @property
    def file(self) -> str:
        return self.marked.file


@dataclass(frozen=True, slots=True)
class ListSource:
    """topics.yaml, life_events.yaml or organisations.yaml: a list of records with ids."""

    marked: MarkedYaml
    records: tuple[Record, ...]

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(str(record.get("id", "")) for record in self.records)


@dataclass(frozen=True, slots=True)
class Content:
    edition: MarkedYaml
    topics: ListSource
    life_events: ListSource
    organisations: ListSource
    services: tuple[ServiceSource, ...]

    @property
    def lists(self) -> dict[str, ListSource]:
        """By their keys in the package."""
        return {"topics": self.topics, "lifeEvents": self.life_events, "organisations": self.organisations}

    @property
    def acronyms(self) -> frozenset[str]:
        """Words in capitals by which organisations are or were known."""
        words: set[str] = set()
        for record in self.organisations.records:
            names = (record.get("shortName", ""), *(record.get("formerly") or ()), *_texts(record.get("name")))
            words.update(word for name in names for word in str(name).replace("-", " ").split() if word.isupper())
        return frozenset(words)


def _texts(words: object) -> tuple[str, ...]:
    return tuple(str(text) for text in words.values()) if isinstance(words, dict) else ()


def leaf_texts(data: Any, trail: Trail = ()) -> list[tuple[Trail, str, str]]:
    """(trail, language, text) of every human text: maps whose keys are language codes."""
    if isinstance(data, dict):
        if data and all(_is_code(key) and isinstance(text, str) for key, text in data.items()):
            return [((*trail, language), language, text) for language, text in data.items()]
        return [found for key, value in data.items() for found in leaf_texts(value, (*trail, key))]
    if isinstance(data, list):
        return [found for place, value in enumerate(data) for found in leaf_texts(value, (*trail, place))]
    return []


def _is_code(key: object) -> bool:
    # `id` is the one key of a record that looks like a language (Indonesian).
    return isinstance(key, str) and len(key) == 2 and key.isalpha() and key != "id"
