# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spelt otherwise: what somebody may have meant who typed words that find nothing. Corrects nothing by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from offline_cache.search.stopwords import EVERYDAY, FAINT, SILENT
from offline_cache.search.text import folded, words
from offline_cache.search.vocabulary import Vocabulary

_MOST: Final = 3
_MOST_WORDS: Final = 8
_MOST_UNKNOWN: Final = 2
_LONGEST_WORD: Final = 24


def spelt_otherwise(text: str, vocabulary: Vocabulary, is_answered: Callable[[str], bool]) -> tuple[str, ...]:
    """Whole texts with one unknown word replaced that find something, likeliest first. None for a long text or one of
    many unknown words: who typed that did not slip."""
    written = words(text[:200])
    unknown = [place for place, word in enumerate(written) if _is_unknown(folded(word), vocabulary)]
    if len(written) > _MOST_WORDS or len(unknown) > _MOST_UNKNOWN:
        return ()
    guesses: dict[str, float] = {}
    for place in unknown:
        for meant, closeness in vocabulary.guesses(folded(written[place])):
            other = " ".join((*written[:place], meant, *written[place + 1 :]))
            guesses[other] = max(closeness, guesses.get(other, 0.0))
    tried = sorted(guesses, key=lambda other: (-guesses[other], other))[:_MOST]
    return tuple(other for other in tried if is_answered(other))


def _is_unknown(word: str, vocabulary: Vocabulary) -> bool:
    is_word = word.isalpha() and len(word) <= _LONGEST_WORD
    return is_word and word not in SILENT | FAINT | EVERYDAY and not vocabulary.known(word)
