# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shapes of all records, and the languages they are written in: both everywhere, or Spanish everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from central.problems import Problems
from central.publish.content import Content, Record, ServiceSource, leaf_texts
from central.publish.in_parts import in_parts
from central.publish.schema import ShapeChecker
from central.publish.shelf import PackedService

LANGUAGES: Final = ("es", "en")
_SPANISH: Final = ("es",)
_SHAPES: Final = {
    "topics": "topic",
    "lifeEvents": "lifeEvent",
    "organisations": "organisation",
    "synonyms": "synonym",
    "elsewhere": "elsewhere",
    "forks": "fork",
}
_MAYBE_SPANISH: Final = ("organisations", "elsewhere", "forks")
_NAMED_MOST: Final = 5


def check_shapes(content: Content, problems: Problems) -> None:
    untranslated: list[str] = []
    for found, spanish in in_parts(_check_services, content.services.packed):
        problems.add(found)
        untranslated += spanish
    if untranslated:
        problems.warn("services", "", _told(untranslated))
    _check_lists(content, problems)


def _check_services(services: Sequence[PackedService]) -> tuple[Problems, list[str]]:
    """And the ids of those that are in Spanish alone."""
    problems, untranslated = Problems(), []
    both, spanish = _checker(LANGUAGES), _checker(_SPANISH)
    for service in map(PackedService.unpacked, services):
        is_spanish = _is_spanish(service.record)
        if is_spanish:
            untranslated.append(service.id)
        else:
            _tell_unfinished(service, problems)
        for complaint in (spanish if is_spanish else both).complaints(service.record):
            problems.error(service.file, service.line(*complaint.trail), complaint.sentence)
    return problems, untranslated


@cache
def _checker(languages: tuple[str, ...]) -> ShapeChecker:
    """Compiled once in each process."""
    return ShapeChecker("service", languages)


def _tell_unfinished(service: ServiceSource, problems: Problems) -> None:
    """Imported services may lack both; whoever writes in two languages can write these too."""
    if not service.record.get("shortName"):
        problems.warn(service.file, service.line("name"), "It has no shortName; buttons and lists show the whole name.")
    if not service.record.get("lifeEvents"):
        problems.warn(service.file, service.line("lifeEvents"), "No life event leads here; name those that do.")


def _check_lists(content: Content, problems: Problems) -> None:
    """Municipalities may write of theirs in Spanish alone; topics and life events are ours, in both languages."""
    for key, source in content.lists.items():
        both = ShapeChecker(_SHAPES[key], LANGUAGES)
        spanish = ShapeChecker(_SHAPES[key], _SPANISH)
        for place, record in enumerate(source.records):
            is_spanish = key in _MAYBE_SPANISH and _is_spanish(record)
            for complaint in (spanish if is_spanish else both).complaints(record):
                problems.error(source.marked.file, source.marked.line(place, *complaint.trail), complaint.sentence)


def _is_spanish(record: Record) -> bool:
    """No text of it is in another language: nobody began to translate it."""
    texts = [language for _, language, _ in leaf_texts(record)]
    return bool(texts) and all(language == "es" for language in texts)


def _told(ids: list[str]) -> str:
    more = f" and {len(ids) - _NAMED_MOST} more" if len(ids) > _NAMED_MOST else ""
    what = "1 service is" if len(ids) == 1 else f"{len(ids)} services are"
    return (
        f"{what} written in Spanish only ({', '.join(ids[:_NAMED_MOST])}{more}); "
        "a screen in another language shows and speaks them in Spanish."
    )
