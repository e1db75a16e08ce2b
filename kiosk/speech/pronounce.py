# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text on the screen → text for the ear: one pass from left to right over lexicon words and shapes. Knows no engine."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from kiosk.speech.figures import Figures
from kiosk.speech.grammar import GRAMMARS
from kiosk.speech.grammar.grammar import Grammar
from kiosk.speech.heard import Heard, Piece, Script
from kiosk.speech.lexicon import Lexicon
from kiosk.speech.shapes import BARE_SHAPES, IDENTIFIERS, SHAPES, literal
from kiosk.speech.spelling import Spelling

_NOUN = re.compile(r"\s([^\W\d_]{2,20})")
_UNSEEN = {"Cf", "Cs", "Mn", "Me", "Mc"}  # these stand within words: joiners, direction marks, accents
_Say = Callable[[str, "re.Match[str]"], str]


def spoken(text: str, language: str, lexicon: Lexicon) -> str:
    return Pronunciation(language, lexicon).heard(text).text


class Pronunciation:
    """One language, ready to use: building it takes some 20 ms, reading a sentence far less than one."""

    def __init__(self, language: str, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        grammar = GRAMMARS.get(language)
        self._spelling = Spelling(lexicon, grammar) if grammar else None
        self._say: Mapping[str, _Say] = _signs(lexicon) | (_figures(lexicon, grammar) if grammar else {})
        lexical = _lexical_shapes(lexicon)
        shapes = (*IDENTIFIERS, *lexical, *SHAPES) if grammar else (*lexical, *BARE_SHAPES)
        self._pattern = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in shapes))

    def heard(self, text: str) -> Heard:
        alone = text if len(text) == 1 else text.strip()
        if len(alone) == 1 and self._spelling and (said := self._spelling.key(alone)) is not None:
            return Heard(said, (Piece(0, text.index(alone), 1, is_same=False),))
        script, at = Script(), 0
        for match in self._pattern.finditer(text):
            script.copy(text[at : match.start()], at)
            script.replace(self._say[match.lastgroup or ""](match[0], match), match.start(), len(match[0]))
            at = match.end()
        script.copy(text[at:], at)
        return script.heard()


def _lexical_shapes(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    shapes = (
        ("before_number", lexicon.before_number, "", r"(?=\s?\d)"),
        ("after_number", lexicon.after_number, r"(?<=\d)\s?", ""),
        ("abbreviation", lexicon.abbreviations, "", ""),
        ("acronym", lexicon.acronyms, "", ""),
        ("word", lexicon.words, "", ""),
    )
    return tuple((name, _any_of(table, name, before, after)) for name, table, before, after in shapes if table)


def _any_of(table: Mapping[str, str], name: str, before: str, after: str) -> str:
    longest_first = sorted(table, key=len, reverse=True)
    flag = "(?i:" if name == "word" else "(?:"
    if name == "after_number":
        return (
            before
            + flag
            + "|".join(re.escape(key) + (r"(?!\w)" if key[-1].isalnum() else "") for key in longest_first)
            + ")"
        )
    return before + flag + "|".join(map(literal, longest_first)) + ")" + after


def _signs(lexicon: Lexicon) -> dict[str, _Say]:
    either = f" {lexicon.phrase('or')} " if lexicon.phrase("or") else ", "
    return {
        "before_number": lambda token, _: f"{lexicon.before_number[token]} ",
        "after_number": lambda token, _: f" {lexicon.after_number[token.strip()]}",
        "abbreviation": lambda token, match: lexicon.abbreviations[token] + _full_stop(token, match),
        "acronym": lambda token, _: lexicon.acronyms[token],
        "word": lambda token, _: lexicon.words[token.casefold()],
        "email": lambda token, _: _address(token, lexicon),
        "site": lambda token, _: _address(re.sub(r"^https?://|/$", "", token), lexicon),
        "accent": lambda token, _: unicodedata.normalize("NFC", token),
        "line": lambda _, match: _line_break(match),
        "dash": lambda *_: ", ",
        "slash": lambda *_: either,
        "markup": lambda *_: " ",
        "sign": lambda token, _: lexicon.signs.get(token, "" if unicodedata.category(token[0]) in _UNSEEN else " "),
    }


def _figures(lexicon: Lexicon, grammar: Grammar) -> dict[str, _Say]:
    spelling = Spelling(lexicon, grammar)
    figures = Figures(lexicon, grammar, spelling)
    return {
        "curp": lambda token, _: spelling.curp(token),
        "rfc": lambda token, _: spelling.rfc(token),
        "nss": lambda token, _: spelling.nss(token),
        "code": lambda token, _: spelling.code(token),
        "consonants": lambda token, _: spelling.letters(token),
        "money": lambda token, _: figures.money(token),
        "date": lambda token, _: figures.day(token),
        "time": lambda token, _: figures.clock(token),
        "phone": lambda token, _: figures.phone(token),
        "range": lambda token, _: figures.range(token),
        "ratio": lambda token, _: figures.ratio(token),
        "grouped": lambda token, match: figures.grouped(token, _noun_after(match)),
        "decimal": lambda token, _: figures.decimal(token),
        "ordinal": lambda token, _: figures.ordinal(token),
        "number": lambda token, match: _apart(figures.number(token, _noun_after(match)), match),
        "roman": lambda token, _: figures.roman(token),
    }


def _address(token: str, lexicon: Lexicon) -> str:
    """E-mail and web addresses: the points between names are said."""
    names = {"@": lexicon.phrase("at"), ".": lexicon.phrase("dot")}
    return re.sub(r"[@./_+-]", lambda sign: f" {names.get(sign[0]) or lexicon.keys.get(sign[0], '')} ", token)


def _full_stop(token: str, match: re.Match[str]) -> str:
    """An abbreviation at the end of a text ends its sentence too."""
    return "." if token.endswith(".") and match.end() == len(match.string.rstrip()) else ""


def _line_break(match: re.Match[str]) -> str:
    """A new line is a pause, unless a mark made one already."""
    before = match.string[match.start() - 1 : match.start()] if match.start() else ""
    if "\n" not in match[0]:
        return " "
    return " " if not before or before in ".,;:!?…" else ". "


def _apart(said: str, match: re.Match[str]) -> str:
    """Digits that touch letters do not run into them as words."""
    before = " " if match.start() and match.string[match.start() - 1].isalpha() else ""
    return before + said + (" " if match.string[match.end() : match.end() + 1].isalpha() else "")


def _noun_after(match: re.Match[str]) -> str:
    noun = _NOUN.match(match.string, match.end())
    return noun[1].lower() if noun and noun[1].islower() else ""
