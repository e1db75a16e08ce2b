# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Postings: which services are named by a word, packed so that a hundred thousand are added up in one stroke.

Each is one number of 32 bits: that of the service, whether its name or a search term holds the word (1 bit), and how
many telling words the shortest such phrase has (4 bits). Knows numbers, no words.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

Packed = NDArray[np.uint32]
NamingField = Literal["name", "keyword"]
NAMING_FIELDS: Final[tuple[NamingField, ...]] = ("name", "keyword")
LONGEST: Final = 15
_BITS: Final = 5
CODES: Final = 1 << _BITS
_STORED: Final = np.dtype("<u4")


def packed(number: int, field: NamingField, telling_words: int) -> int:
    return number << _BITS | NAMING_FIELDS.index(field) << (_BITS - 1) | max(1, min(telling_words, LONGEST))


def meaning(code: int) -> tuple[NamingField, int]:
    """What the bits beside the number say: the field and its telling words; 0 words where nothing is packed so."""
    return NAMING_FIELDS[code >> (_BITS - 1)], code & LONGEST


def read(stored: bytes) -> Packed:
    return np.frombuffer(stored, _STORED)


def numbers(postings: Packed) -> Packed:
    return postings >> np.uint32(_BITS)


def codes(postings: Packed) -> Packed:
    return postings & np.uint32(CODES - 1)


def are_among(wanted: Packed, ordered: Packed) -> NDArray[np.bool_]:
    """Which of `wanted` are in `ordered`. numpy's own `isin` loads a module of 60 ms at its first call."""
    if not ordered.size:
        return np.zeros(wanted.size, np.bool_)
    at = np.minimum(np.searchsorted(ordered, wanted), ordered.size - 1)
    return np.equal(ordered[at], wanted)


def changed(stored: bytes, removed: Iterable[int], added: Iterable[int]) -> bytes:
    """In the order of services, without those of `removed`."""
    before = read(stored)
    kept = before[~are_among(numbers(before), np.sort(np.fromiter(removed, np.uint32)))]
    return np.sort(np.concatenate((kept, np.fromiter(added, np.uint32)))).astype(_STORED).tobytes()
