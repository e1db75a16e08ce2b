# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Question: a citizen's text as the words worth looking for, each with what it may mean. Ranks nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from offline_cache.search.stemming import Stemming
from offline_cache.search.stopwords import FAINT, KIN, SILENT
from offline_cache.search.text import folded, words
from offline_cache.search.vocabulary import Vocabulary

_LONGEST = 400
_MOST_WORDS = 24
_STEM = 0.9
_COMPLETION = 0.8
_STARTED = 0.35
"""How much less a word counts the less of it is typed: three letters of ten keep two thirds."""
_SILENT_WEIGHT = 0.08
_FAINT_WEIGHT = 0.2
_UNKNOWN_WEIGHT = 1.0
_COMMON_WEIGHT = 0.25
_KIN_SHARE = 0.5
_NUMBER_WEIGHT = 0.3


@dataclass(frozen=True, slots=True)
class AskedWord:
    """`written` keeps accents; `readings` are terms of the index with their closeness; none where nothing fits."""

    written: str
    weight: float
    readings: dict[str, float]
    is_silent: bool = False
    """Never looked for, yet two phrases are more alike when they share it."""


def asked_words(text: str, vocabulary: Vocabulary, stemming: Stemming) -> list[AskedWord]:
    """The words of `text` worth looking for. A paste of any length is cut to what a person would type."""
    written = words(text[:_LONGEST])[:_MOST_WORDS]
    is_finished = text[:_LONGEST][-1:].isspace()
    joined = _joined(written, vocabulary)
    asked: list[AskedWord] = []
    for place, word in enumerate(joined):
        plain = folded(word)
        if plain in SILENT:
            asked.append(AskedWord(word, _SILENT_WEIGHT, {plain: 1.0}, is_silent=True))
            continue
        is_last = place == len(joined) - 1 and not is_finished
        asked.extend(_asked(word, plain, vocabulary, stemming, is_last=is_last))
    is_telling = any(not word.is_silent and folded(word.written) not in FAINT for word in asked)
    return asked if is_telling else []


def _joined(written: list[str], vocabulary: Vocabulary) -> list[str]:
    """ "e firma" is one word of the catalogue, and so is what was split by mistake."""
    joined: list[str] = []
    for word in written:
        before = joined[-1] if joined else ""
        pair = folded(before + word)
        is_split = len(before) == 1 or not (vocabulary.known(folded(before)) and vocabulary.known(folded(word)))
        if before and is_split and len(pair) > 3 and vocabulary.known(pair):
            joined[-1] = before + word
        else:
            joined.append(word)
    return joined


def _asked(word: str, plain: str, vocabulary: Vocabulary, stemming: Stemming, *, is_last: bool) -> Iterator[AskedWord]:
    readings = dict(_readings(plain, vocabulary, stemming))
    if is_last and len(plain) > 1:
        for longer in vocabulary.completions(plain):
            if longer in FAINT:
                continue
            readings.setdefault(longer, _COMPLETION * (len(plain) / len(longer)) ** _STARTED)
    if not readings:
        halves = vocabulary.halves(plain)
        if halves:
            for half in halves:
                yield from _asked(half, half, vocabulary, stemming, is_last=False)
            return
    yield AskedWord(word, _weight(plain, readings, vocabulary), readings)


def _readings(plain: str, vocabulary: Vocabulary, stemming: Stemming) -> Iterator[tuple[str, float]]:
    if vocabulary.known(plain):
        yield from ((stem, _STEM) for stem in vocabulary.family(plain))
        yield plain, 1.0
        return
    stems = [stem for stem in stemming.stems(plain) if vocabulary.stem_rarity(stem) is not None]
    if stems:
        yield from ((stem, _STEM) for stem in stems)
        return
    for near, closeness in vocabulary.corrections(plain):
        yield near, closeness
        yield from ((stem, closeness * _STEM) for stem in vocabulary.family(near) if stem != near)


def _weight(plain: str, readings: dict[str, float], vocabulary: Vocabulary) -> float:
    if not readings and plain not in FAINT:
        return _NUMBER_WEIGHT if plain.isdigit() else _UNKNOWN_WEIGHT
    closest = max(readings, key=lambda reading: (readings[reading], reading), default=plain)
    known = vocabulary.known(closest)
    rarity = known.rarity if known else vocabulary.stem_rarity(closest)
    return telling_weight(plain, 0.0 if rarity is None else rarity)


def telling_weight(plain: str, rarity: float) -> float:
    """How much a word says: even one that every service uses says something."""
    if plain in SILENT:
        return _SILENT_WEIGHT
    if plain in FAINT:
        return _FAINT_WEIGHT
    return (_COMMON_WEIGHT + (1 - _COMMON_WEIGHT) * rarity) * (_KIN_SHARE if plain in KIN else 1.0)
