# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words: one human text in the languages somebody wrote it in. Refuses to translate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

FALLBACK_LANGUAGE = "es"


@dataclass(frozen=True, slots=True)
class Words:
    """A language map, BCP 47 code → text; an empty map is the absence of a text."""

    by_language: Mapping[str, str]

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_language", MappingProxyType(dict(self.by_language)))

    def __bool__(self) -> bool:
        return any(self.by_language.values())

    def __hash__(self) -> int:
        return hash(frozenset(self.by_language.items()))

    def language_for(self, wanted: str) -> str:
        """The language the citizen will actually read: the wanted one, else Spanish, else any."""
        for language in (wanted, FALLBACK_LANGUAGE, *self.by_language):
            if self.by_language.get(language):
                return language
        return wanted

    def text(self, language: str) -> str:
        """The text in `language`, else in Spanish, else in any language it was written in, else ''."""
        return self.by_language.get(self.language_for(language), "")


NO_WORDS = Words({})
