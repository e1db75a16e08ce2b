# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One dirty text made fit for a citizen's eyes and ears. Takes away and evens out; never adds a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from central.publish.lint_facts import AMOUNT, PHONE
from central.wording import ACRONYM_LETTERS_MAX, remarks, sentences

_BLANKS: Final = frozenset(
    ("", "-", "--", "n a", "na", "n d", "nd", "s d", "no aplica", "null", "none", "nan", "sin dato", "sin datos", "x")
)
_CONTROL: Final = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\ufeff\ufffe\uffff\ufffd]")
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_LONGEST_BLANK: Final = 40
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_SIGNS: Final = re.compile(r"[\W_]+")
_TIGHT: Final = re.compile(r"(?<=\w)\((?=[^\W\d_]{4})")
_NUMBERED: Final = re.compile(r"^\s*(?:\d{1,4}\s*(?:\.-|[.)])|[•·*])\s*(?=\D)")
_ADDRESS: Final = re.compile(
    r"\(?(?:https?://|www\.)\S+\)?|\S+@[\w.-]+\.\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|mx|gob|org|net|gov|info)\b(?:/\S*)?",
    re.IGNORECASE,
)
_TAG: Final = re.compile(r"<\s*/?[a-zA-Z][^>]{0,2000}>|&(?:[a-zA-Z]+|#\d+);")
_WORD: Final = re.compile(r"[^\W\d_]+")
_DOUBLED: Final = re.compile(r"([.;,:])(?:\s*\.)+(?!\.)")
_LOOSE_COMMA: Final = re.compile(r"\s+([,;])\s*")
_HOLD: Final = "\0"
_TITLE: Final = re.compile(r"\b((?:Lic|Ing|Arq|Dra?|Mtr[oa]|Prof[ra]*|Sra?|C)\.) ", re.IGNORECASE)
_PERSON: Final = re.compile(rf"\.{_HOLD}[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+ [A-ZÁÉÍÓÚÑ]")
_SMALL_NAME: Final = re.compile(r"[a-z][.\-][a-z]|[a-z][A-Z]")
_LOUD: Final = re.compile(r"[^\W\d_a-z]{2}")
_CLAUSES: Final = re.compile(r"(?<=[.:;])\s+")
_LOUD_SHARE: Final = 0.7
_ROMAN: Final = re.compile(r"[IVX]{1,5}")


def even(text: str) -> str:
    """NFC, one line, single spaces, no characters that nobody sees."""
    text = _SURROGATES.sub("", _CONTROL.sub("", unicodedata.normalize("NFC", text)))
    return " ".join(_TIGHT.sub(" (", text).split())


def is_blank(text: str) -> bool:
    """Nothing, or one of the ways to write that nothing is known."""
    return len(text) <= _LONGEST_BLANK and fold(text) in _BLANKS


def fold(text: str) -> str:
    """What two spellings of one name have in common: letters and digits, without case and accents."""
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", text))
    return _SIGNS.sub(" ", bare.casefold()).strip()


def without_number(name: str) -> str:
    """“103. Licencia” is “Licencia”."""
    return _NUMBERED.sub("", name)


def addresses_in(text: str) -> list[str]:
    return [found.strip("().,;") for found in _ADDRESS.findall(text)]


class Cleaner:
    """`acronyms` keep their capitals; `proper_names` get theirs back."""

    def __init__(self, acronyms: frozenset[str], proper_names: tuple[str, ...] = ()) -> None:
        self._acronyms = acronyms
        self._proper = [(re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE), name) for name in proper_names]

    def name(self, text: str) -> str:
        """A title: no number before it, no full stop after it, sentence case."""
        return self._first_large(self.calm(without_number(even(text))).rstrip(" .;:,"))

    def calm(self, text: str) -> str:
        """Clauses that shout in sentence case; elsewhere only the words that shout."""
        if not _LOUD.search(text):
            return text
        return " ".join(self._calm_clause(clause) for clause in _CLAUSES.split(text))

    def _calm_clause(self, text: str) -> str:
        words = [word for word in _WORD.findall(text) if len(word) > 1]
        loud = [word for word in words if word.isupper()]
        if len(loud) > 1 and sum(map(len, loud)) > _LOUD_SHARE * sum(map(len, words)):
            return self._with_proper_names(self._first_large(_WORD.sub(self._lower, text)))
        return _WORD.sub(self._lower_long, text) if loud else text

    def fit(self, text: str, notes: list[str], what: str) -> str:
        """The sentences that may be shown; the others are told in `notes`."""
        text = even(text)
        if is_blank(text):
            return ""
        found = addresses_in(text)
        if found:
            text = even(_ADDRESS.sub("", text)).replace("()", "").strip(" ,;:")
            notes.append(f"{what}: web or mail addresses left out of the text: {' '.join(found)[:200]}")
        text = self._first_large(self.calm(_TAG.sub("", text).replace("¡", "").replace("!", ".")))
        text = _DOUBLED.sub(r"\1", _LOOSE_COMMA.sub(r"\1 ", text)).strip()
        titled = _TITLE.sub(lambda found: f"{found.group(1)}{_HOLD}", text)
        if titled == text and not next(self._complaints(text), ""):
            return "" if is_blank(text) else text
        kept: list[str] = []
        for held in sentences(titled):
            sentence = held.replace(_HOLD, " ")
            wrong = "it names a person" if _PERSON.search(held) else next(self._complaints(sentence), "")
            if wrong:
                notes.append(f"{what}: left out “{sentence[:120]}” ({wrong})")
            else:
                kept.append(sentence)
        joined = " ".join(kept)
        return "" if is_blank(joined) or next(self._complaints(joined), "") else joined

    def _complaints(self, text: str) -> Iterator[str]:
        if AMOUNT.search(text):
            yield "it names an amount, which needs a date and a law"
        if PHONE.search(text):
            yield "it names a telephone number"
        yield from (remark.sentence for remark in remarks(text, self._acronyms) if not remark.is_warning)

    def _lower(self, found: re.Match[str]) -> str:
        word = found.group()
        is_kept = word in self._acronyms or not word.isupper() or (len(word) > 1 and _ROMAN.fullmatch(word))
        return word if is_kept else word.lower()

    def _lower_long(self, found: re.Match[str]) -> str:
        word = found.group()
        is_loud = word.isupper() and len(word) > ACRONYM_LETTERS_MAX and word not in self._acronyms
        return word.capitalize() if is_loud else word

    def _with_proper_names(self, text: str) -> str:
        for pattern, name in self._proper:
            text = pattern.sub(name, text)
        return text

    @staticmethod
    def _first_large(text: str) -> str:
        """“¿tu …” too begins with a letter."""
        if _SMALL_NAME.match(text):
            return text
        at = next((place for place, sign in enumerate(text) if sign.isalnum()), -1)
        return text if at < 0 else f"{text[:at]}{text[at].upper()}{text[at + 1 :]}"
