# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Found rows: how results are shown: the service, its facts, and why it answers where its name does not say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.findings import Found
from kiosk.domain.likeness import is_like
from kiosk.ui.look import Look
from kiosk.ui.parts import Parts, Place
from kiosk.ui.screens.service_rows import card_facts
from kiosk.ui.widgets.big_button import BigButton


@dataclass(frozen=True, slots=True)
class RowWords:
    name: str
    written_in: str
    facts: tuple[str, ...]
    why: str
    shown_why: str
    """Where a page holds a few lines only, the reason is said and not shown: the next service is worth more."""


def row_words(parts: Parts, found: Found, *, is_final: bool = True) -> RowWords:
    """While somebody types, why words answer would change with every letter: it is told once they have `is_final`."""
    words = found.card.short_name or found.card.name
    language = parts.visit.language
    name, facts = words.text(language), card_facts(parts, found.card)
    has_why = is_final or found.because.kind == "event" or found.instead_of is not None
    why = why_found(parts, found, name) if has_why else ""
    look = parts.look
    is_shown = not look.is_cramped or (found.instead_of is not None and not look.is_huge)
    return RowWords(name, words.language_for(language), facts, why, why if is_shown else "")


def why_found(parts: Parts, found: Found, name: str) -> str:
    """A citizen's own words or what everybody calls it, never a search term; nothing where the row says it already."""
    text, language, because = parts.text, parts.visit.language, found.because
    if found.instead_of is not None:
        return text.show("search.instead", name=found.instead_of.name.text(language))
    if because.kind == "event" and because.label:
        return text.show("search.why.event", label=because.label.text(language))
    words = " ".join(because.words)
    if is_like(words, " ".join((name, *card_facts(parts, found.card)))):
        return ""
    if because.kind == "agency" and because.label:
        return text.show("search.why.agency", label=because.label.text(language))
    if because.kind in {"keyword", "text"}:
        return text.show(f"search.why.{because.kind}", words=words)
    return ""


def found_row(parts: Parts, service_id: str, words: RowWords) -> BigButton:
    """Opening it is what came of the query on the desk."""
    spoken = ". ".join(part.rstrip(".") for part in (words.name, ", ".join(words.facts), words.why) if part)
    row = BigButton(
        *(parts.look, "row", words.name),
        subtitle=" · ".join(words.facts),
        note=words.shown_why,
        spoken=spoken,
        language=words.written_in if words.written_in != parts.visit.language else "",
    )
    row.clicked.connect(lambda: open_found(parts, service_id))
    return row


def open_found(parts: Parts, service_id: str) -> None:
    parts.desk.asked.chosen(parts.desk.query.strip(), service_id, parts.search_counts)
    parts.go(Place("sheet", service_id=service_id))


def found_rows(parts: Parts, found: Sequence[Found]) -> list[BigButton]:
    rows = [found_row(parts, each.card.id, row_words(parts, each)) for each in found]
    count_rows(rows)
    return rows


def result_columns(look: Look) -> int:
    """Two only where it is wide, and high enough for a row that says why it is there."""
    return 1 if look.is_portrait or look.is_huge or look.is_compact else 2


def count_rows(rows: Sequence[BigButton]) -> None:
    for number, row in enumerate(rows, 1):
        row.place = (number, len(rows))
