# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Synonyms, forks and what is offered elsewhere: that each helps a search. Knows nothing of how the search works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from central.problems import Problems
from central.publish.content import Content, ListSource, Record, leaf_texts
from central.publish.lint_facts import AMOUNT, PHONE
from central.publish.marked_yaml import Trail

LABEL_MAX: Final = 48
OPTIONS_MAX: Final = 6
_Remark = tuple[Trail, str]


def lint_search_words(content: Content, problems: Problems) -> None:
    known: dict[tuple[str, str], str] = {}
    for place, record in enumerate(content.synonyms.records):
        _tell(content.synonyms, place, _synonym_remarks(record, known), problems)
    for place, record in enumerate(content.elsewhere.records):
        _tell(content.elsewhere, place, _elsewhere_remarks(record), problems)
    for place, record in enumerate(content.forks.records):
        _tell(content.forks, place, _fork_remarks(record), problems)


def _tell(source: ListSource, place: int, remarks: Iterator[_Remark], problems: Problems) -> None:
    for trail, sentence in remarks:
        problems.error(source.marked.file, source.marked.line(place, *trail), sentence)


def _synonym_remarks(record: Record, known: dict[tuple[str, str], str]) -> Iterator[_Remark]:
    """A word in two sets would make all the words of both mean the same."""
    own = str(record.get("id"))
    words = list(_phrases(record, "words"))
    if len(words) < 2:
        yield ("words",), f"The set “{own}” says nothing; write at least two words, or remove it."
    for trail, language, word in words:
        before = known.setdefault((language, word.casefold()), own)
        if before != own:
            yield trail, f"“{word}” stands in the set “{before}” too; keep it in the one that it fits."
        elif [each for _, tongue, each in words if tongue == language].count(word) > 1:
            yield trail, f"“{word}” stands here twice; keep one."


def _elsewhere_remarks(record: Record) -> Iterator[_Remark]:
    advice = record.get("advice")
    if isinstance(advice, dict) and not str(advice.get("es") or "").strip():
        yield ("advice",), "The advice needs a sentence in Spanish; say in it who offers this."
    for trail, _, text in leaf_texts(advice, ("advice",)):
        for pattern, what in ((AMOUNT, "an amount"), (PHONE, "a telephone number")):
            if found := pattern.search(text):
                yield trail, f"The advice names {what} (“{found.group()}”), which others may change; leave it out."


def _fork_remarks(record: Record) -> Iterator[_Remark]:
    for trail, _, question in leaf_texts(record.get("question"), ("question",)):
        if not question.rstrip().endswith("?"):
            yield trail, f"“{question}” is no question; end it with “?”."
    options = record.get("options")
    options = [each for each in options if isinstance(each, dict)] if isinstance(options, list) else []
    if len(options) > OPTIONS_MAX:
        told = f"{len(options)} options are too many to choose from; keep {OPTIONS_MAX}, or ask in two forks."
        yield ("options",), told
    seen: set[str] = set()
    for place, option in enumerate(options):
        service = str(option.get("service"))
        if service in seen:
            yield ("options", place, "service"), f"Two options lead to “{service}”; keep one."
        seen.add(service)
        for trail, _, label in leaf_texts(option.get("label"), ("options", place, "label")):
            if len(label) > LABEL_MAX:
                yield trail, f"The label “{label}” has {len(label)} characters; a button holds {LABEL_MAX}. Shorten it."


def _phrases(record: Mapping[str, Any], key: str) -> Iterator[tuple[Trail, str, str]]:
    """(trail, language, phrase); what has another shape is the schema's business."""
    found = record.get(key)
    for language, phrases in found.items() if isinstance(found, dict) else ():
        if isinstance(phrases, list):
            yield from (((key, language, place), str(language), str(each)) for place, each in enumerate(phrases))
