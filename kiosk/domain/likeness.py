# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Likeness: whether what somebody begins to type is in a text, whatever the capitals, the accents and the order."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """In small letters without accents; ñ is n, for not every keyboard has it."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def is_like(typed: str, text: str) -> bool:
    """Every word of `typed` begins a word of `text`; no words at all are like everything."""
    words = _WORD.findall(plain(text))
    return all(any(word.startswith(begun) for word in words) for begun in _WORD.findall(plain(typed)))
