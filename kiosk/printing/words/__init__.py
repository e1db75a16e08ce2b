# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One file per language of the printed sentences, and the list of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.printing.words.en import ENGLISH
from kiosk.printing.words.es import SPANISH
from kiosk.printing.words.paper_words import PaperWords

PAPER_WORDS: Mapping[str, PaperWords] = MappingProxyType({"es": SPANISH, "en": ENGLISH})


def words_for(language: str) -> PaperWords:
    """The words of a BCP 47 language, region ignored; Spanish where nobody wrote them yet."""
    return PAPER_WORDS.get(language.split("-", maxsplit=1)[0].lower(), SPANISH)
