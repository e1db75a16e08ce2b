# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text as comparable words: lower case, without accents, cut at everything that is no letter or digit."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"[.\-](?<=\b[^\W\d_].)\s?(?=[^\W\d_]{2})")


def folded(text: str) -> str:
    """Lower case without accents; ñ becomes n, as SQLite's unicode61 tokenizer has it."""
    plain = text.casefold()
    if plain.isascii():
        return plain
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """The words as written, in lower case with their accents; "e.firma" and "e-mail" are one word each."""
    return _WORD.findall(undotted(unicodedata.normalize("NFC", text.casefold())))


def undotted(text: str) -> str:
    """Without the dot or dash behind a single letter: the rest of a text may go to SQLite's tokenizer as it is."""
    return _DOTTED.sub("", text)


def folded_words(text: str) -> list[str]:
    return [folded(word) for word in words(text)]
