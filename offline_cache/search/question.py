# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Question: a citizen's text as the words worth looking for, each with what it may mean. Ranks nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from offline_cache.search.run_together import parted
from offline_cache.search.sound import sound_of
from offline_cache.search.stemming import Stemming
from offline_cache.search.stopwords import EVERYDAY, FAINT, KIN, SILENT
from offline_cache.search.synonyms import Synonyms
from offline_cache.search.text import folded, words
from offline_cache.search.vocabulary import Reading, Vocabulary

_LONGEST: Final = 400
_MOST_WORDS: Final = 24
_MOST_CORRECTED: Final = 8
_STEM: Final = 0.9
_COMPLETION: Final = 0.8
_SYNONYM: Final = 0.85
_STARTED: Final = 0.35
"""How much less a word counts the less of it is typed: three letters of ten keep two thirds."""
_SILENT_WEIGHT: Final = 0.08
_FAINT_WEIGHT: Final = 0.2
_UNKNOWN_WEIGHT: Final = 1.0
_COMMON_WEIGHT: Final = 0.25
_KIN_SHARE: Final = 0.7
_EVERYDAY_SHARE: Final = 0.5
_NUMBER_WEIGHT: Final = 0.3
_LONG_ENOUGH: Final = 6
"""A shorter word is a letter away from too many others."""


@dataclass(frozen=True, slots=True)
class AskedWord:
    """`written` keeps accents; `readings` are terms of the index with their closeness; none where nothing fits."""

    written: str
    weight: float
    readings: Mapping[str, float]
    is_silent: bool = False
    """Never looked for, yet two phrases are more alike when they share it."""
    is_faint: bool = False
    """It asks, and says little of what for."""


class Reader:
    """Reads questions in the words of one edition."""

    def __init__(self, vocabulary: Vocabulary, stemming: Stemming, synonyms: Synonyms) -> None:
        self._vocabulary = vocabulary
        self._stemming = stemming
        self._synonyms = synonyms
        self._corrected: dict[str, list[Reading]] = {}
        self._any_talk = sorted(word for word in SILENT | FAINT | EVERYDAY if len(word) >= _LONG_ENOUGH - 1)
        self._said_alike = {sound_of(word): word for word in sorted(SILENT | FAINT | EVERYDAY) if len(word) > 2}

    def asked(self, text: str) -> list[AskedWord]:
        """The words of `text` worth looking for. A paste of any length is cut to what a person would type."""
        try:
            return self._words_of(text[:_LONGEST])
        finally:
            self._corrected.clear()  # of what was typed nothing stays

    def _words_of(self, begun: str) -> list[AskedWord]:
        written = self._joined(words(begun)[:_MOST_WORDS])
        plain = [folded(word) for word in written]
        last = len(written) - 1 if not begun[-1:].isspace() else -1
        asked: list[AskedWord] = []
        place = 0
        while place < len(written):
            length, meant = self._synonyms.phrase_at(plain, place)
            if length and place + length - 1 != last:
                asked.extend(self._phrase(written[place : place + length], meant))
                place += length
                continue
            asked.extend(self._asked(written[place], plain[place], is_last=place == last))
            place += 1
        is_telling = any(not word.is_silent and not word.is_faint for word in asked)
        return asked if is_telling else []

    def _joined(self, written: Iterable[str]) -> list[str]:
        """ "e firma" is one word of the catalogue, and so is what was split by mistake."""
        known = self._vocabulary.known
        joined: list[str] = []
        for word in written:
            before = joined[-1] if joined else ""
            pair = folded(before + word)
            is_split = len(before) == 1 or not (known(folded(before)) and known(folded(word)))
            if before and is_split and len(pair) > 3 and known(pair):
                joined[-1] = before + word
            else:
                joined.append(word)
        return joined

    def _phrase(self, written: Sequence[str], meant: Sequence[str]) -> Iterator[AskedWord]:
        """Several words that mean one thing: each telling one of them may be what they mean together; where none tells
        anything by itself, all of them are one word."""
        alone = [each for word in written for each in self._asked(word, folded(word), is_last=False)]
        if all(word.is_silent or word.is_faint for word in alone):
            readings: dict[str, float] = {}
            self._mean(readings, meant, _SYNONYM)
            yield AskedWord(" ".join(written), self._weight("", readings), readings)
            return
        for word in alone:
            if word.is_silent or word.is_faint:
                yield word
            else:
                readings = dict(word.readings)
                self._mean(readings, meant, _SYNONYM)
                yield replace(word, readings=readings)

    def _asked(self, word: str, plain: str, *, is_last: bool) -> Iterator[AskedWord]:
        begun = self._vocabulary.completions(plain) if is_last and len(plain) > 1 else []
        plain = plain if begun else self._usual(plain)  # who writes "pasapo" does not mean "pasado"
        if plain in SILENT:
            yield AskedWord(word, _SILENT_WEIGHT, {plain: 1.0}, is_silent=True)
            return
        if plain in EVERYDAY and not self._vocabulary.naming(plain):
            yield AskedWord(word, _FAINT_WEIGHT, {}, is_faint=True)
            return
        readings = self._readings(plain)
        if is_last and len(plain) > 1:
            self._complete(plain, begun, readings)
        if not readings and len(plain) == 1 and not plain.isdigit():
            yield AskedWord(word, _FAINT_WEIGHT, {}, is_faint=True)  # a word just begun, or the rest of "can't"
            return
        if not readings:
            parts = parted(plain, lambda part: self._vocabulary.naming(part) is not None)
            for part in parts:
                yield from self._asked(part, part, is_last=False)
            if parts:
                return
        yield AskedWord(word, self._weight(plain, readings), readings, is_faint=plain in FAINT)

    def _usual(self, plain: str) -> str:
        """A word that only asks, spelt as it sounds: "kiero" is "quiero"."""
        if plain in SILENT or plain in FAINT or self._vocabulary.known(plain):
            return plain
        alike = self._said_alike.get(sound_of(plain))
        return alike or (self._meant(plain) if len(plain) >= _LONG_ENOUGH else plain)

    def _meant(self, plain: str) -> str:
        """The one word of any talk that is a letter away, where no word of the catalogue is as near."""
        from offline_cache.search.spelling import nearest  # noqa: PLC0415 - only a misspelt word needs it

        near, closeness = nearest(plain, self._any_talk)
        others = (each for _, each in self._corrections(plain))
        return near if near and closeness > max(others, default=0.0) else plain

    def _readings(self, plain: str) -> dict[str, float]:
        readings = dict(self._own_readings(plain))
        if plain not in FAINT:
            for reading, closeness in list(readings.items()):
                self._mean(readings, self._synonyms.same_as((reading,)), closeness * _SYNONYM)
            if not readings:
                self._mean(readings, self._synonyms.same_as((plain, *self._stemming.stems(plain))), _SYNONYM)
        return readings

    def _own_readings(self, plain: str) -> Iterator[tuple[str, float]]:
        vocabulary = self._vocabulary
        if vocabulary.known(plain):
            family = (*vocabulary.family(plain), *self._stemming.of_past(plain))
            yield from ((stem, _STEM) for stem in family if vocabulary.stem_rarity(stem) is not None)
            yield plain, 1.0
            return
        stems = [stem for stem in self._stemming.stems(plain) if vocabulary.stem_rarity(stem) is not None]
        yield from ((stem, _STEM) for stem in stems)
        # "sita" may be a form of "sitio", and is likelier "cita".
        meant = vocabulary.heard(plain).items() if stems else self._corrections(plain)
        for near, closeness in meant:
            yield near, closeness
            yield from ((stem, closeness * _STEM) for stem in vocabulary.family(near) if stem not in (near, *stems))

    def _corrections(self, plain: str) -> list[Reading]:
        """Looked for once in each question, and not for every word of a paste: it takes longer than all the rest."""
        known = self._corrected.get(plain)
        if known is None:
            if len(self._corrected) >= _MOST_CORRECTED:
                return []
            known = self._corrected[plain] = self._vocabulary.corrections(plain)
        return known

    def _mean(self, readings: dict[str, float], meant: Iterable[str], closeness: float) -> None:
        for word in meant:
            for term in (word, *self._vocabulary.family(word)):
                readings[term] = max(closeness, readings.get(term, 0.0))

    def _complete(self, plain: str, begun: Iterable[str], readings: dict[str, float]) -> None:
        for longer in begun:
            if longer in FAINT:
                continue
            closeness = _COMPLETION * (len(plain) / len(longer)) ** _STARTED
            for term in (longer, *self._vocabulary.family(longer)):
                readings.setdefault(term, closeness)
        if readings:
            return
        for longer, alike in self._vocabulary.begun_alike(plain).items():
            closeness = alike * _COMPLETION * min(1.0, len(plain) / len(longer)) ** _STARTED
            for term in (longer, *self._vocabulary.family(longer)):
                readings.setdefault(term, closeness)

    def _weight(self, plain: str, readings: Mapping[str, float]) -> float:
        if not readings and plain not in FAINT:
            unknown = _NUMBER_WEIGHT if plain.isdigit() else _UNKNOWN_WEIGHT
            return unknown * _share(plain)
        closest = max(readings, key=lambda reading: (readings[reading], reading), default=plain)
        known = self._vocabulary.known(closest)
        rarity = known.rarity if known else self._vocabulary.stem_rarity(closest)
        return telling_weight(plain, 0.0 if rarity is None else rarity)


def telling_weight(plain: str, rarity: float) -> float:
    """How much a word says: even one that every service uses says something."""
    if plain in SILENT:
        return _SILENT_WEIGHT
    if plain in FAINT:
        return _FAINT_WEIGHT
    return (_COMMON_WEIGHT + (1 - _COMMON_WEIGHT) * rarity) * _share(plain)


def _share(plain: str) -> float:
    if plain in KIN:
        return _KIN_SHARE
    return _EVERYDAY_SHARE if plain in EVERYDAY else 1.0
