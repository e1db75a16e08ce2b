# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""num2words, typed and imported when the first number is said: it takes 0.1 s and is of no use before."""

from __future__ import annotations

from typing import Literal


def number_words(number: int, language: str, kind: Literal["cardinal", "ordinal", "year"] = "cardinal") -> str:
    from num2words import num2words  # type: ignore[import-untyped] # noqa: PLC0415 - see above; it has no types

    return str(num2words(number, lang=language, to=kind)).replace(",", "")
