# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that were typed as one: "prepaenlinea". Knows letters and which words there are, no meaning."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from offline_cache.search.stopwords import FAINT, SILENT

_LONGEST: Final = 60
_SHORTEST_TELLING: Final = 3
_SHORTEST: Final = 2


def parted(word: str, is_telling: Callable[[str], bool]) -> tuple[str, ...]:
    """The fewest words that it is made of, at least two and one of them telling; none where it cannot be parted so."""
    if not _SHORTEST + _SHORTEST_TELLING <= len(word) <= _LONGEST:
        return ()
    # By how much of the word is parted: how many words of grammar and words in all that takes, and which.
    best: list[tuple[int, int, tuple[str, ...]] | None] = [(0, 0, ())] + [None] * len(word)
    for end in range(_SHORTEST, len(word) + 1):
        for start in range(end - _SHORTEST, -1, -1):
            before = best[start]
            part = word[start:end]
            if before is None:
                continue
            is_grammar = part in SILENT or part in FAINT
            if not is_grammar and (len(part) < _SHORTEST_TELLING or not is_telling(part)):
                continue
            here = (before[0] + 1, before[1] + is_grammar, (*before[2], part))
            there = best[end]
            if there is None or here[:2] < there[:2]:
                best[end] = here
    whole = best[len(word)]
    if whole is None or whole[0] < 2 or whole[0] == whole[1]:
        return ()
    return whole[2]
