# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spelt otherwise: what somebody may have meant who typed words that find nothing. Corrects nothing by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from offline_cache.search.stopwords import FAINT, SILENT
from offline_cache.search.text import folded, words
from offline_cache.search.vocabulary import Vocabulary

_MOST: Final = 3
_MOST_WORDS: Final = 6
_TRIED: Final = 6


def spelt_otherwise(text: str, vocabulary: Vocabulary, is_answered: Callable[[str], bool]) -> tuple[str, ...]:
    """Whole texts with one word replaced that find something, likeliest first; none for a text of many words."""
    written = words(text[:200])
    if len(written) > _MOST_WORDS:
        return ()
    guesses: dict[str, float] = {}
    for place, word in enumerate(written):
        plain = folded(word)
        if plain in SILENT or plain in FAINT or plain.isdigit():
            continue
        for meant, closeness in vocabulary.guesses(plain):
            other = " ".join((*written[:place], meant, *written[place + 1 :]))
            guesses[other] = max(closeness, guesses.get(other, 0.0))
    tried = sorted(guesses, key=lambda other: (-guesses[other], other))[:_TRIED]
    return tuple(other for other in tried if is_answered(other))[:_MOST]
