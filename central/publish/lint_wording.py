# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a service reads: short names that fit a button, a first sentence that fits a list, plain words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from central.problems import Problems
from central.publish.content import Content, ListSource, ServiceSource, leaf_texts, shown_texts
from central.publish.in_parts import in_parts
from central.publish.shelf import PackedService
from central.wording import remarks, sentences

SHORT_NAME_MAX: Final = 28
FIRST_SENTENCE_MAX: Final = 90


def lint_wording(content: Content, problems: Problems) -> None:
    acronyms = content.acronyms
    for found in in_parts(partial(_lint_services, acronyms), content.services.packed):
        problems.add(found)
    for source in content.lists.values():
        _lint_list(source, acronyms, problems)


def _lint_services(acronyms: frozenset[str], services: Sequence[PackedService]) -> Problems:
    problems = Problems()
    for service in map(PackedService.unpacked, services):
        _lint_short_name(service, problems)
        _lint_first_sentence(service, problems)
        _lint_texts(service, acronyms, problems)
    return problems


def _lint_short_name(service: ServiceSource, problems: Problems) -> None:
    for trail, _, text in leaf_texts(service.record.get("shortName"), ("shortName",)):
        if len(text) > SHORT_NAME_MAX:
            wrong = f"The short name “{text}” has {len(text)} characters; a button holds {SHORT_NAME_MAX}."
            problems.error(service.file, service.line(*trail), wrong)


def _lint_first_sentence(service: ServiceSource, problems: Problems) -> None:
    blocks = service.record["description"]
    if blocks and blocks[0]["type"] != "p":
        problems.error(service.file, service.line("description"), "Begin the description with a sentence, not a list.")
        return
    for language, text in (blocks[0]["text"] if blocks else {}).items():
        first = sentences(text)[0]
        if len(first) > FIRST_SENTENCE_MAX:
            wrong = f"The first sentence has {len(first)} characters; lists show {FIRST_SENTENCE_MAX}. Shorten it."
            problems.warn(service.file, service.line("description", language), wrong)


def _lint_texts(service: ServiceSource, acronyms: frozenset[str], problems: Problems) -> None:
    for trail, text in shown_texts(service.record):
        for remark in remarks(text, acronyms):
            tell = problems.warn if remark.is_warning else problems.error
            tell(service.file, service.line(*trail), remark.sentence)


def _lint_list(source: ListSource, acronyms: frozenset[str], problems: Problems) -> None:
    for place, record in enumerate(source.records):
        for trail, _, text in leaf_texts(record, (place,)):
            for remark in remarks(text, acronyms):
                tell = problems.warn if remark.is_warning else problems.error
                tell(source.marked.file, source.marked.line(*trail), remark.sentence)
