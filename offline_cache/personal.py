# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether what somebody typed may be about one person: then it is never kept, however many typed it. Knows no store."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

FEWEST_DIGITS: Final = 5
"""Telephone, NSS, CLABE, postcode, and a birthday have as many, in a row or not; no name of a service has."""
MOST_WORDS: Final = 8
"""What is longer tells a story, and stories are somebody's."""
MOST_LETTERS: Final = 80
_AT: Final = re.compile(r"@|\barroba\b|\b(?:gmail|hotmail|outlook|yahoo|icloud)\b\W*(?:punto\W*)?com")
_KEY: Final = re.compile(r"[a-zñ&]{3,4}(?=[0-9oils]{0,5}[0-9])[0-9oils]{6}[a-z0-9]{2}")
"""The beginning of a CURP or an RFC, also with letters in the place of digits that look like them."""


def looks_personal(text: str) -> bool:
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = re.findall(r"[^\W_]+", plain)
    digits = sum(letter.isdigit() for letter in plain)
    return (
        digits >= FEWEST_DIGITS
        or len(words) > MOST_WORDS
        or len(plain.strip()) > MOST_LETTERS
        or _AT.search(plain) is not None
        or _KEY.search("".join(words)) is not None
    )
