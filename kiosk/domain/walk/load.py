# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A compiled package → a Procedure: every part checked again, as signed does not mean correct."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from kiosk.domain.errors import ProcedureRefused
from kiosk.domain.walk.lists import read_lists
from kiosk.domain.walk.order import flattened, order_of
from kiosk.domain.walk.outcomes import read_cases, read_decisions, read_documents, read_print
from kiosk.domain.walk.procedure import DecisionTable, Field, Group, Node, Procedure, Repeat, Screen
from kiosk.domain.walk.reading import Reading
from kiosk.domain.walk.sheet import Row
from kiosk.domain.walk.survey import Survey
from kiosk.domain.words import NO_WORDS, Words

FORMAT: Final = "ventanilla-procedure/1"


def load(package: Mapping[str, Any]) -> Procedure:
    """Raises ProcedureRefused with a sentence that names sheet, row and reason."""
    sheet = Row(package, "package")
    sha256 = _sha256(package)
    if sheet.cells.get("format") != FORMAT:
        sheet.refuse("format", f"{FORMAT} is expected; compile the procedure with this edition")
    languages, default_language = _languages(sheet)
    lists = read_lists(sheet, languages)
    survey = Survey(sheet)
    reading = Reading(languages, survey.surroundings(lists))
    nodes = survey.nodes(reading)
    order = order_of(nodes)
    fields = {node.name: node for node in flattened(nodes) if isinstance(node, Field)}
    repeats = {node.name: node for node in flattened(nodes) if isinstance(node, Repeat)}
    decisions = read_decisions(sheet, reading, order.ready)
    facts = _facts(sheet, default_language)
    return Procedure(
        id=sheet.needed("id"),
        version=sheet.needed("version"),
        sha256=sha256,
        languages=languages,
        default_language=default_language,
        title=facts.get("title", NO_WORDS),
        facts=facts,
        lists=lists,
        nodes=nodes,
        documents=read_documents(sheet, reading),
        decisions=decisions,
        print=read_print(sheet, reading, fields),
        cases=read_cases(sheet),
        fields=fields,
        repeats=repeats,
        screens=tuple(_screens(nodes)),
        order=order.nodes,
        ready=order.ready,
        decisive=_decisive(decisions, order.ready),
    )


def _sha256(package: Mapping[str, Any]) -> str:
    """Of the canonical JSON: keys sorted, no spaces, UTF-8."""
    try:
        canonical = json.dumps(package, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
        return hashlib.sha256(canonical.encode()).hexdigest()
    except (TypeError, ValueError, RecursionError) as error:
        raise ProcedureRefused(f"package: it is no clean JSON ({type(error).__name__}); compile it again.") from None


def _languages(sheet: Row) -> tuple[tuple[str, ...], str]:
    languages = sheet.names("languages")
    if not languages or not all(languages) or len(set(languages)) < len(languages):
        sheet.refuse("languages", "at least one language is expected, each once")
    default = sheet.text("default_language") or languages[0]
    if default not in languages:
        sheet.refuse("default_language", "it must be one of the languages")
    return languages, default


def _facts(sheet: Row, default_language: str) -> Mapping[str, Words]:
    facts = Row(sheet.cells.get("procedure", {}), "procedure")
    return {
        str(key): Words({default_language: value}) if isinstance(value, str) else facts.words(key)
        for key, value in facts.cells.items()
    }


def _screens(nodes: Sequence[Node]) -> Iterator[Screen]:
    for node in nodes:
        if isinstance(node, Field):
            if node.is_shown:
                yield Screen(node.name, node.place, None, (node,))
        elif isinstance(node, Repeat):
            yield Screen(node.name, node.end, None, (), node, tuple(_item_screens(node)))
        elif not node.is_screen:
            yield from _screens(node.children)
        elif shown := _shown_in(node):
            yield Screen(node.name, node.place, node, shown)


def _item_screens(repeat: Repeat) -> Iterator[Screen]:
    """Those of one item. A repeat that is a field-list asks all of an item at once."""
    if not repeat.is_screen:
        yield from _screens(repeat.children)
    elif shown := _shown_in(repeat):
        yield Screen(repeat.name, repeat.place, repeat, shown)


def _shown_in(group: Group | Repeat) -> tuple[Field, ...]:
    return tuple(node for node in flattened(group.children) if isinstance(node, Field) and node.is_shown)


def _decisive(decisions: Sequence[DecisionTable], ready: Mapping[str, int]) -> tuple[int, ...]:
    """Places after which a decision may change; -1 asks once even where no decision reads a question."""
    read = {name for table in decisions for row in table.rows for name in row.when.questions}
    return tuple(sorted({-1, *(ready[name] for name in read)}))
