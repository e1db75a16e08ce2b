# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every language has every sentence, with the same places to fill in; none is missing and none is left over."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from kiosk.text import LANGUAGES, Sentences
from tests.conftest import ROOT

COUNTED = (".one", ".many")
KEY = re.compile(r"[a-z_]+(\.[A-Za-z_]+)+")
ASKS = {"show", "say", "count", "sees", "tap"}


def sentences(language: str) -> dict[str, str]:
    text = Sentences.load(language)
    return {key: text._shown[key] for key in text.keys()}  # noqa: SIM118 - the placeholders, before they are filled


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def code() -> Iterator[ast.AST]:
    for file in sorted((ROOT / "kiosk").rglob("*.py")):
        yield from ast.walk(ast.parse(file.read_text("utf-8")))


def used() -> tuple[set[str], list[re.Pattern[str]]]:
    """Keys written out, and patterns of those that are put together."""
    whole: set[str] = set()
    patterns: list[re.Pattern[str]] = []
    for node in code():
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
            whole.add(node.value)
        elif isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
            if isinstance(parts[0], str) and re.match(r"[a-z_]+\.", parts[0]):
                patterns.append(
                    re.compile("".join("[^.]+" if part is None else re.escape(str(part)) for part in parts))
                )
    return whole, patterns


def is_used(key: str, whole: set[str], patterns: list[re.Pattern[str]]) -> bool:
    plain = key.removesuffix(".one").removesuffix(".many")
    return (
        key in whole or plain in whole or any(pattern.fullmatch(name) for pattern in patterns for name in (key, plain))
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_sentences(language: str) -> None:
    assert sentences(language).keys() == sentences(LANGUAGES[0]).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_has_the_same_places_to_fill_in(language: str) -> None:
    first, here = sentences(LANGUAGES[0]), sentences(language)
    assert {key: places(here[key]) for key in here} == {key: places(first[key]) for key in first}


def test_no_sentence_is_left_over() -> None:
    whole, patterns = used()
    assert [key for key in sentences(LANGUAGES[0]) if not is_used(key, whole, patterns)] == []


def test_no_sentence_is_missing() -> None:
    """What the code asks for by its whole name is there."""
    there = sentences(LANGUAGES[0])
    asked = {
        argument.value
        for node in code()
        if isinstance(node, ast.Call) and isinstance(node.func, (ast.Attribute, ast.Name))
        if (node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id) in ASKS
        for argument in node.args[:1]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and KEY.fullmatch(argument.value)
    }
    assert [key for key in sorted(asked) if key not in there and f"{key}.one" not in there] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_spoken_is_also_shown(language: str) -> None:
    text = Sentences.load(language)
    assert text._spoken.keys() <= text.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_shouts(language: str) -> None:
    """Sentence case everywhere: no word of more than five capitals, no exclamation mark."""
    for key, sentence in sentences(language).items():
        assert not re.search(r"\b[A-ZÁÉÍÓÚÑ]{6,}\b|[!¡]", sentence), key


def test_the_locale_folder_holds_these_languages_and_no_other() -> None:
    assert {file.stem for file in Path(ROOT / "kiosk" / "locale").glob("*.toml")} == set(LANGUAGES)
