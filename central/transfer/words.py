# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Language maps of a record: found, cleaned, and told which languages the whole of it speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

LANGUAGES: Final = ("es", "en")
_MAIN: Final = "es"
CleanText = Callable[[str, str], str]
"""A text and where it stands → the text that may be shown, '' where nothing may."""


def is_words(data: Any) -> bool:
    return isinstance(data, dict) and bool(data) and all(key in LANGUAGES for key in data)


def cleaned(data: Any, clean: CleanText, what: str = "") -> Any:
    """Every text cleaned. A map left without Spanish goes, and with it an entry that had it as its name."""
    if is_words(data):
        kept = {language: clean(str(text), what) for language, text in data.items()}
        return {language: text for language, text in kept.items() if text} if kept.get(_MAIN) else None
    if isinstance(data, dict):
        made = {key: cleaned(value, clean, f"{what}.{key}" if what else key) for key, value in data.items()}
        named = next((key for key in ("name", "title", "law") if is_words(data.get(key))), None)
        if named is not None and made[named] is None:
            return None
        return {key: value for key, value in made.items() if value is not None or data[key] is None}
    if isinstance(data, list):
        return [value for value in (cleaned(each, clean, what) for each in data) if value is not None]
    return data


def languages_of(data: Any) -> frozenset[str]:
    """The languages that every text of `data` has."""
    maps = list(_maps(data))
    return frozenset(LANGUAGES).intersection(*map(frozenset, maps)) if maps else frozenset((_MAIN,))


def only(data: Any, languages: Iterable[str]) -> Any:
    kept = frozenset(languages)
    if is_words(data):
        return {language: text for language, text in data.items() if language in kept}
    if isinstance(data, dict):
        return {key: only(value, kept) for key, value in data.items()}
    return [only(each, kept) for each in data] if isinstance(data, list) else data


def _maps(data: Any) -> Iterable[dict[str, str]]:
    if is_words(data):
        yield data
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from _maps(value)
