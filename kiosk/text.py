# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences: every fixed citizen-facing sentence by key, with its spoken form; one TOML file per language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

LANGUAGES: tuple[str, ...] = ("es", "en")
"""The languages of the kiosk itself, in the order of the choice. A new one: a file locale/X.toml and its code here."""


class Sentences:
    """The sentences of one language. A missing key is a mistake of ours and raises KeyError with its name."""

    def __init__(self, language: str, shown: Mapping[str, str], spoken: Mapping[str, str]) -> None:
        self.language = language
        self._shown = shown
        self._spoken = spoken

    @classmethod
    def load(cls, language: str) -> Sentences:
        return cls(language, *_tables(language))

    def keys(self) -> frozenset[str]:
        return frozenset(self._shown)

    def show(self, key: str, **values: object) -> str:
        return self._shown[key].format(**values)

    def say(self, key: str, **values: object) -> str:
        """How the sentence is spoken; the shown form when it needs no other."""
        return self._spoken.get(key, self._shown[key]).format(**values)

    def count(self, key: str, number: int) -> str:
        """`key.one` or `key.many` with {n}."""
        return self.show(f"{key}.{'one' if number == 1 else 'many'}", n=number)


@lru_cache(maxsize=16)
def _tables(language: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Shown and spoken. The files travel with the program; reading one takes longer than building a screen may."""
    table = tomllib.loads(files("kiosk").joinpath(f"locale/{language}.toml").read_text("utf-8"))
    spoken = table.pop("spoken", {})
    return MappingProxyType(_flat(table)), MappingProxyType(_flat(spoken))


def _flat(table: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    flat: dict[str, str] = {}
    for key, value in table.items():
        if isinstance(value, Mapping):
            flat |= _flat(value, f"{prefix}{key}.")
        else:
            flat[f"{prefix}{key}"] = str(value)
    return flat
