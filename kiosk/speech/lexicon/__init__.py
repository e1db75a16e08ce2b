# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lexicon of one language: how acronyms, abbreviations, words, letters and signs are said. Data; no rules."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kiosk.domain.errors import SpeechError

FOLDER: Final = Path(__file__).parent
SECTIONS: Final = (
    "phrases",
    "acronyms",
    "abbreviations",
    "before_number",
    "after_number",
    "words",
    "letters",
    "signs",
    "keys",
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Each section maps what is written to what is said; `words` has its keys in lower case."""

    phrases: Mapping[str, str]
    acronyms: Mapping[str, str]
    abbreviations: Mapping[str, str]
    before_number: Mapping[str, str]
    after_number: Mapping[str, str]
    words: Mapping[str, str]
    letters: Mapping[str, str]
    signs: Mapping[str, str]
    keys: Mapping[str, str]

    def phrase(self, key: str) -> str:
        return self.phrases.get(key, "")


EMPTY_LEXICON: Final = Lexicon(*({} for _ in SECTIONS))


def languages_with_lexicon(folder: Path = FOLDER) -> frozenset[str]:
    return frozenset(path.stem for path in folder.glob("*.toml"))


def load_lexicon(language: str, folder: Path = FOLDER) -> Lexicon:
    """The empty lexicon for a language that has none. Raises `SpeechError` with file and reason for a broken one."""
    path = folder / f"{language}.toml"
    if language not in languages_with_lexicon(folder):
        return EMPTY_LEXICON
    try:
        sections = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise SpeechError(
            f"The lexicon {path} cannot be read: {problem}. Correct it or take it from the kiosk's source."
        ) from problem
    return _checked(sections, path)


def _checked(sections: dict[str, Any], path: Path) -> Lexicon:
    for name, section in sections.items():
        if name not in SECTIONS:
            raise SpeechError(f"The lexicon {path} has an unknown section [{name}]. Known ones: {', '.join(SECTIONS)}.")
        if not isinstance(section, dict):
            raise SpeechError(f"The lexicon {path}: “{name}” must be a section, [{name}] on a line of its own.")
        for key, value in section.items():
            if not isinstance(value, str):
                raise SpeechError(f"The lexicon {path}, section [{name}]: “{key}” must be a text in quotes.")
    tables: dict[str, Mapping[str, str]] = {name: sections.get(name, {}) for name in SECTIONS}
    tables["words"] = {key.casefold(): value for key, value in tables["words"].items()}
    return Lexicon(**tables)
