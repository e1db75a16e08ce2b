# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How hard a Spanish text is to read: Szigriszt's perspicuity on the INFLESZ scale. Knows no files."""

from __future__ import annotations

import re
from typing import Final

WORDS_LEAST: Final = 20
"""A shorter text says too little of itself: one long word decides."""
EASY_LEAST: Final = 40.0
"""INFLESZ: under 40 is very hard, for people with years of study; 55 to 65 is what newspapers write."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_SENTENCE: Final = re.compile(r"[^.!?…:;\n]+")
# A strong vowel alone, or with weak ones beside it that carry no accent: “cién”, “oi”, but “ca-í-da”.
_SYLLABLE: Final = re.compile(r"[iuü]?[aeoáéó][iuy]?(?![íú])|[iuü]?[aeoáéó]|[iuü][iuüíú]|[iuyüíú]")


def reading_ease(text: str) -> float | None:
    """0 very hard to 100 very easy; None where the text is too short to tell."""
    words = _WORD.findall(text)
    if len(words) < WORDS_LEAST:
        return None
    parts = sum(1 for part in _SENTENCE.findall(text) if _WORD.search(part))
    return 206.835 - 62.3 * sum(map(syllables, words)) / len(words) - len(words) / parts


def syllables(word: str) -> int:
    return max(1, len(_SYLLABLE.findall(re.sub(r"qu(?=[eiéí])|gu(?=[eiéí])|y(?=[aeiouáéíóú])", "g", word.lower()))))
