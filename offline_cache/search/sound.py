# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a word sounds in Mexican Spanish, so that "nasimiento" meets "nacimiento". Knows letters, not the catalogue."""

from __future__ import annotations

import re

# In this order: a later rule sees what an earlier one wrote.
_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:wu?|hu|bu|gu)(?=a)", "gua"),
        (r"sh|ch", "X"),
        (r"ph", "f"),
        (r"h", ""),
        (r"qu(?=[ei])|q", "k"),
        (r"gu(?=[ei])", "G"),
        (r"g(?=[eiy])|x(?=i)", "j"),
        (r"G", "g"),
        (r"sc(?=[eiy])|xc(?=[eiy])", "s"),
        (r"c(?=[eiy])|z", "s"),
        (r"c", "k"),
        (r"ll", "y"),
        (r"y\b", "i"),
        (r"v|w", "b"),
        (r"x", "ks"),
        (r"m(?=[bpvfs])", "n"),
        (r"m\b", "n"),
        (r"ps(?=i)", "s"),
    )
)
_DOUBLED = re.compile(r"(.)\1+")


def sound_of(word: str) -> str:
    """Words that sound alike have the same value; `word` is folded."""
    for pattern, sound in _RULES:
        word = pattern.sub(sound, word)
    return _DOUBLED.sub(r"\1", word)
