# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What editors wrote, file by file, still with its lines. Nothing is judged here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from central.acronyms import KNOWN_ACRONYMS
from central.publish.marked_yaml import MarkedYaml, Trail
from central.publish.shelf import Record, ServiceSource, Shelf
from central.publish.templates import Templates

__all__ = ["Content", "ListSource", "Record", "ServiceSource", "leaf_texts", "shown_texts"]


@dataclass(frozen=True, slots=True)
class ListSource:
    """topics.yaml or another file that is a list of records with ids."""

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
    synonyms: ListSource
    elsewhere: ListSource
    forks: ListSource
    services: Shelf
    templates: Templates

    @property
    def lists(self) -> dict[str, ListSource]:
        """By their keys in the package."""
        return {
            "topics": self.topics,
            "lifeEvents": self.life_events,
            "organisations": self.organisations,
            "synonyms": self.synonyms,
            "elsewhere": self.elsewhere,
            "forks": self.forks,
        }

    @property
    def acronyms(self) -> frozenset[str]:
        """Words in capitals by which organisations are or were known, or that everybody knows."""
        words: set[str] = set(KNOWN_ACRONYMS)
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


def shown_texts(record: Record) -> Iterator[tuple[Trail, str]]:
    """Every text that a citizen meets; of the description each paragraph and entry, told at its language."""
    for key, value in record.items():
        for trail, language, text in leaf_texts(value, (key,)):
            yield ((key, language) if key == "description" else trail), text


def _is_code(key: object) -> bool:
    # `id` is the one key of a record that looks like a language (Indonesian).
    return isinstance(key, str) and len(key) == 2 and key.isalpha() and key != "id"
