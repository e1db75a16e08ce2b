# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A text of the sheet with `${name}` mentions in it, per language. Knows no question's value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from kiosk.domain.words import Words

_MENTION: Final = re.compile(r"\$\{\s*([^{}]*?)\s*\}")


@dataclass(frozen=True, slots=True)
class Mention:
    name: str


Parts: TypeAlias = tuple[str | Mention, ...]
Template: TypeAlias = str | Parts
"""A plain text stays a str, so that nearly all of them cost nothing."""
Templates: TypeAlias = Mapping[str, Template]
"""One per language of the procedure, with none missing."""


def template(text: str) -> Template:
    parts = _MENTION.split(text)
    if len(parts) == 1:
        return text
    return tuple(Mention(part) if place % 2 else part for place, part in enumerate(parts))


def templates(words: Words, languages: tuple[str, ...]) -> Templates:
    return {language: template(words.text(language)) for language in languages}


def mentions(words: Words) -> set[str]:
    """The questions that any language of a text mentions."""
    return {name for text in words.by_language.values() for name in _MENTION.findall(text)}


def filled(parts: Parts, shown: Callable[[str], str]) -> str:
    """`shown` gives how a citizen reads the value of a question."""
    return "".join(part if isinstance(part, str) else shown(part.name) for part in parts)
