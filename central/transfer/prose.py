# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The description of a service from the passages its source gave: editors' prose, or blocks where it has links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from central.transfer.clean_text import Cleaner, fold
from central.transfer.html_parts import HtmlPart, html_parts

DESCRIPTION: Final = "description"
_TITLE_MARGIN: Final = 6


@dataclass(frozen=True, slots=True)
class Passage:
    """`label` stands before the text (“Vigencia”); a fallback is used where there are none but labelled ones."""

    text: str
    label: str = ""
    is_fallback: bool = False


def description_of(passages: Sequence[Passage], name: str, cleaner: Cleaner, notes: list[str]) -> list[HtmlPart]:
    """The clean parts in one language, none of them saying only the name again; [] where nothing is left. The first
    one is a paragraph."""
    own = [part for each in passages if _is_own(each) for part in _read(each, name, cleaner, notes)]
    fallbacks = [] if own else [part for each in passages if each.is_fallback for part in _read(each, "", cleaner, [])]
    labelled = [part for each in passages if each.label for part in _read(each, name, cleaner, notes)]
    found = [*own, *fallbacks, *labelled]
    first = next((at for at, part in enumerate(found) if part.kind == "p"), None)
    if found and first is None:
        return [HtmlPart("p", (item,)) for part in found if part.kind != "link" for item in part.items]
    if first:
        found.insert(0, found.pop(first))
    return found


def as_prose(parts: Sequence[HtmlPart]) -> str:
    """As the content guide says: a blank line between parts, “- ” and “1. ” before entries."""
    lines = []
    for part in parts:
        marks = {"ul": ["- "] * len(part.items), "ol": [f"{at}. " for at in range(1, len(part.items) + 1)]}
        lines.append(
            "\n".join(f"{mark}{item}" for mark, item in zip(marks.get(part.kind, [""]), part.items, strict=True))
        )
    return "\n\n".join(lines)


def as_blocks(parts: Sequence[HtmlPart], language: str) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for part in parts:
        if part.kind in ("ul", "ol"):
            made.append({"type": part.kind, "items": [{language: item} for item in part.items]})
        else:
            made.append(
                {"type": part.kind, "text": {language: part.items[0]}} | ({"url": part.url} if part.url else {})
            )
    return made


def _is_own(passage: Passage) -> bool:
    return not passage.is_fallback and not passage.label


def _read(passage: Passage, name: str, cleaner: Cleaner, notes: list[str]) -> list[HtmlPart]:
    kept: list[HtmlPart] = []
    for part in html_parts(passage.text):
        items = tuple(filter(None, (_entry(item, cleaner, notes) for item in part.items)))
        if not items or (part.kind == "p" and not passage.label and _repeats(items[0], name)):
            if items:
                notes.append("description: left out a paragraph that only repeats the name")
            continue
        url = part.url if part.kind == "link" else ""
        kept.append(HtmlPart(part.kind, items, url))
    if passage.label and kept:
        first = kept[0]
        if first.kind == "p":
            kept[0] = HtmlPart("p", (_ended(f"{passage.label}: {_small(first.items[0])}"),))
        else:
            kept.insert(0, HtmlPart("p", (f"{passage.label}:",)))
    return kept


def _entry(text: str, cleaner: Cleaner, notes: list[str]) -> str:
    return cleaner.fit(text, notes, DESCRIPTION).lstrip("-•* ")


def _repeats(text: str, name: str) -> bool:
    said, title = fold(text), fold(name)
    return said == title or (said.startswith(title) and len(said) - len(title) < _TITLE_MARGIN)


def _small(text: str) -> str:
    """After a colon a sentence goes on small; a name or an acronym stays as it is."""
    words = text.split(maxsplit=2)
    is_name = len(words) > 1 and words[1][:1].isupper()
    is_word = len(words[0]) > 1 and words[0][1:].islower()
    return f"{text[0].lower()}{text[1:]}" if is_word and not is_name else text


def _ended(text: str) -> str:
    return text if text[-1] in ".!?…:" else f"{text}."
