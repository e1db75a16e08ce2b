# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Letter by letter: CURP, RFC, NSS, folios and other codes in groups that an ear can hold; single keys by name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from kiosk.speech.grammar.grammar import Grammar
from kiosk.speech.lexicon import Lexicon

CURP_GROUPS = (4, 2, 2, 2, 1, 2, 3, 2)
PERSON_RFC_GROUPS = (4, 2, 2, 2, 3)
COMPANY_RFC_GROUPS = (3, 2, 2, 2, 3)
NSS_GROUPS = (2, 2, 2, 2, 2, 1)
SHORT_CODE = 4


class Spelling:
    def __init__(self, lexicon: Lexicon, grammar: Grammar) -> None:
        self._lexicon = lexicon
        self._grammar = grammar

    def curp(self, token: str) -> str:
        return self._grouped(token, CURP_GROUPS)

    def rfc(self, token: str) -> str:
        return self._grouped(token, PERSON_RFC_GROUPS if len(token) == sum(PERSON_RFC_GROUPS) else COMPANY_RFC_GROUPS)

    def nss(self, token: str) -> str:
        return self._grouped(re.sub(r"\D", "", token), NSS_GROUPS)

    def code(self, token: str) -> str:
        if sum(map(str.isalnum, token)) < SHORT_CODE:
            return token
        return self._said(part for group in token.split("-") for part in self._parts_of(group))

    def letters(self, token: str) -> str:
        return " ".join(self.character(character) for character in token)

    def digits(self, token: str) -> str:
        """A long number without a form of its own: digit by digit, in pairs."""
        return self._said(re.findall(r"\d\d?", token))

    def key(self, token: str) -> str | None:
        """One character that stands alone."""
        if token.isdigit():
            return None
        if token in self._lexicon.keys:
            return self._lexicon.keys[token]
        return self.character(token) if token.isalpha() else None

    def character(self, character: str) -> str:
        if character.isdigit():
            return self._grammar.cardinal(int(character))
        small = character.casefold()
        if small in self._lexicon.letters:
            return self._lexicon.letters[small]
        plain = unicodedata.normalize("NFD", small)[0]
        if plain != small and plain in self._lexicon.letters:
            return self._lexicon.phrase("accented").format(letter=self._lexicon.letters[plain])
        return self._lexicon.keys.get(character) or self._lexicon.signs.get(character, character).strip()

    def _grouped(self, token: str, sizes: Iterable[int]) -> str:
        groups, start = [], 0
        for size in sizes:
            groups.append(token[start : start + size])
            start += size
        return self._said(groups)

    def _parts_of(self, group: str) -> list[str]:
        if group in self._lexicon.acronyms:
            return [group]
        runs = re.findall(r"\d+|\D+", group) if len(group) > SHORT_CODE else [group]
        return [
            part for run in runs for part in re.findall(r".{1,3}(?=(?:..)*$)|.{1,2}" if len(run) > 4 else ".+", run)
        ]

    def _said(self, groups: Iterable[str]) -> str:
        return ", ".join(
            self._lexicon.acronyms[group] if group in self._lexicon.acronyms else self.letters(group)
            for group in groups
        )
