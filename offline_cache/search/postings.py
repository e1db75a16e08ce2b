# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Postings: which services are named by a word, packed so that a hundred thousand are added up in one stroke.

Each is one number of 32 bits: that of the service, whether its name or a search term holds the word (1 bit), and how
many telling words the shortest such phrase has (4 bits). Knows numbers, no words.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, Literal

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
    return postings >> _BITS


def codes(postings: Packed) -> Packed:
    return postings & (CODES - 1)


def changed(stored: bytes, removed: Iterable[int], added: Iterable[int]) -> bytes:
    """In the order of services, without those of `removed`."""
    before = read(stored)
    gone = np.fromiter(removed, np.uint32)
    kept: Any = before[~np.isin(numbers(before), gone)] if gone.size else before
    return np.sort(np.concatenate((kept, np.fromiter(added, np.uint32)))).astype(_STORED).tobytes()
