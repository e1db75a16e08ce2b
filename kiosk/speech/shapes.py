# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be seen in a text without knowing its language: identifiers, money, dates, times, numbers, signs.

Every pattern begins at a token's own start and has bounded repeats, so that reading stays linear in the text's length.
"""

from __future__ import annotations

import re
from typing import Final

_MONEY = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,2})?(?![\d,]*\d)"

# Before the lexicon's own words: a value may hold something that looks like one of them.
IDENTIFIERS: Final = (
    ("email", r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"),
    (
        "site",
        r"(?<![\w.-])(?:https?://)?(?:[A-Za-z0-9-]{1,63}\.){1,5}(?:mx|com|org|net|gob|gov|edu|info)(?!\w)"
        r"(?:/[\w./-]{0,80}\w)?/?",
    ),
    ("curp", r"(?<!\w)(?i:[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-ZÑ]{3}[A-Z\d]\d)(?!\w)"),
    ("rfc", r"(?<!\w)(?i:[A-ZÑ&]{3,4}\d{6}[A-Z\d]{3})(?!\w)"),
)

# After them.
SHAPES: Final = (
    (
        "money",
        r"(?:(?:US|USD|MXN?|M)\s?)?\$\s?" + _MONEY + r"(?:\s?(?:USD|MXN|M\.\s?N\.|pesos|millones|million|mil)(?!\w))?",
    ),
    ("date", r"(?<![\d/-])(?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2})(?![\d/-])"),
    (
        "time",
        r"(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])"
        r"(?:\s?(?:hrs?\.?|h|horas|hours)(?!\w)|\s?(?i:[ap])\.?\s?(?i:m)(?!\w)\.?)?",
    ),
    ("nss", r"(?<![\w-])(?:\d{11}|\d{2}(?:[ -]\d{2}){2}[ -]\d{4}[ -]\d)(?![\w-])"),
    (
        "phone",
        r"(?<![\w+(-])(?:\+?52[ -]?)?(?:\(\d{2,3}\)\s?\d{3,4}[ -]?\d{4}|\d{3}[ -]\d{3}[ -]\d{4}|\d{2}[ -]\d{4}[ -]\d{4}"
        r"|\d{2}(?:[ -]\d{2}){4}|\d{10})(?![\w-])",
    ),
    ("code", r"(?<![\w-])(?=[\d-]{0,24}[A-ZÑ])(?=[A-ZÑ-]{0,24}\d)[A-Z\dÑ]{1,24}(?:-[A-Z\dÑ]{1,24}){0,8}(?![\w-])"),
    (
        "ordinal",
        r"(?<!\w)\d{1,3}\.?(?:[ºª]|°(?![CF])|(?:er|era|ero|ra|ro|da|do|ta|to|ma|mo|va|vo|na|no|st|nd|rd|th)(?!\w))",
    ),
    ("range", r"(?<![\w.,/-])\d{1,4}\s?[–-]\s?\d{1,4}(?![\w/-]|[.,]\d)"),
    ("ratio", r"(?<![\w.,/-])\d{1,4}\s?/\s?\d{1,4}(?![\w/-]|[.,]\d)"),
    ("grouped", r"(?<![\w.,])\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?(?!\d|,\d)"),
    ("decimal", r"(?<![\w.,])\d{1,12}\.\d{1,6}(?![\w]|\.\d)"),
    ("number", r"\d{1,64}"),
    ("roman", r"(?<![\w-])(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})(?![\w-])"),
    ("consonants", r"(?<![\w&-])[B-DF-HJ-NP-TV-ZÑ]{2,6}(?![\w&-])"),
    ("accent", r"[^\W\d_][\u0300-\u036f]{1,4}"),
    ("line", r"(?<!\s)\s*\n\s*(?:[-*•]\s+)?|\s{2,}"),
    ("dash", r"\s[-–—]{1,3}\s"),
    ("slash", r"(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])"),
    ("markup", r"(?:\[\[|\]\]|</|/>|[<>])"),
    ("sign", r"[^\w\s.,;:!?¿¡'\"()«»“”‘’…-]|_|-{2,}|[\x00-\x08\x0b-\x1f\x7f-\x9f]"),
)


# What is left to do for a language of which nothing is known.
BARE_SHAPES: Final = tuple(
    shape for shape in SHAPES if shape[0] in {"accent", "line", "dash", "slash", "markup", "sign"}
)


def literal(key: str) -> str:
    """A lexicon's key as a pattern of whole words; "IMSS" is not found in the code "IMSS-02-025"."""
    before = r"(?<!\w)" if key[:1].isalnum() else ""
    after = r"(?!\w|-\d)" if key[-1:].isalnum() else ""
    return before + re.escape(key) + after
