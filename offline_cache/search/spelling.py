# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a misspelt word may have meant, by the slips between them. Loads RapidFuzz, so it is imported when needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from offline_cache.search.sound import sound_of

_SWAPPED = 0.9
_OTHER_BEGINNING = 0.8
_LEAST_CLOSE = 0.72
_LEAST_CLOSE_WHEN_SHORT = 0.85
_SHORTEST = 4
_SHORT = 5
_SLIPS = 2
_FAR = 0.52
_LOOKED_AT = 16


def near_words(word: str, words: Sequence[str], by_sound: Mapping[str, str]) -> dict[str, float]:
    """Words of the vocabulary that `word` may be a misspelling of, with how close they are. `by_sound` has the words of
    a sound with spaces between."""
    sound = sound_of(word)
    if 2 * len(sound) < len(word):  # "aaaaaa": what is left of it sounds like many a word
        return {}
    near = [each for each, _, _ in extract(word, words, scorer=OSA.distance, score_cutoff=_SLIPS, limit=_LOOKED_AT)]
    for alike, _, _ in extract(sound, by_sound.keys(), scorer=OSA.distance, score_cutoff=_SLIPS, limit=_LOOKED_AT):
        near.extend(by_sound[alike].split())
    closeness = {each: max(_closeness(word, each), _closeness(sound, sound_of(each))) for each in dict.fromkeys(near)}
    least = _LEAST_CLOSE_WHEN_SHORT if len(sound) <= _SHORTEST else _LEAST_CLOSE
    return {each: close for each, close in closeness.items() if close >= least}


def begun_with_a_slip(start: str, words: Sequence[str]) -> list[str]:
    """Words whose beginning, as long as `start`, is a single slip away from it."""
    size = len(start)
    beginnings = [word[:size] for word in words]
    found = extract(start, beginnings, scorer=OSA.distance, score_cutoff=1, limit=_LOOKED_AT)
    return [words[place] for _, _, place in found]


def nearest(word: str, words: Sequence[str]) -> tuple[str, float]:
    """The likest of these and how close it is; ("", 0.0) where none is a single slip away."""
    found = extract(word, words, scorer=OSA.distance, score_cutoff=1, limit=1)
    return (found[0][0], _closeness(word, found[0][0])) if found else ("", 0.0)


def far_words(word: str, words: Sequence[str]) -> dict[str, float]:
    """Words that may be meant with more slips than are forgiven unasked, with how close they are."""
    near = extract(word, words, scorer=OSA.normalized_similarity, score_cutoff=_FAR, limit=_LOOKED_AT)
    return {each: closeness for each, closeness, _ in near}


def is_doubtful(word: str, closeness: float) -> bool:
    """Every short word is a letter away from some other: alone that proves nothing."""
    return len(word) <= _SHORT and closeness < _SWAPPED


def _closeness(word: str, near: str) -> float:
    slips = OSA.distance(word, near)
    if slips == 1 and sorted(word) == sorted(near):
        return _SWAPPED
    beginning = 1.0 if word[:1] == near[:1] else _OTHER_BEGINNING
    return beginning * (1 - slips / max(len(word), len(near)))
