# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be said against the words by which a service is found. Values only; who judges knows the search."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FaultKind = Literal["no_words", "not_found", "name_only", "another_first"]


@dataclass(frozen=True, slots=True)
class WordFault:
    """`sentence` is for editors: what is wrong in that language, and what to do. A warning leaves the service findable
    by other words."""

    service_id: str
    language: str
    kind: FaultKind
    sentence: str

    @property
    def is_warning(self) -> bool:
        return self.kind == "another_first"


@dataclass(frozen=True, slots=True)
class PlainTexts:
    """What editors wrote of one service in one language that somebody might type. `opening` is the first sentence of
    its description without the words that only its official name has."""

    service_id: str
    language: str
    name: str
    short_name: str
    keywords: tuple[str, ...]
    opening: str

    @property
    def typed(self) -> tuple[str, ...]:
        """Each text once, likeliest first."""
        return tuple(dict.fromkeys(text for text in (self.short_name, *self.keywords, self.opening) if text))
