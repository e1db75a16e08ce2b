# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How sentences to citizens read: what must not stand in them. Knows no files; judges one text at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

SENTENCE_WORDS_MAX: Final = 25
ACRONYM_LETTERS_MAX: Final = 6
_URL = re.compile(r"https?://|\bwww\.|\b[\w-]+\.(?:com|mx|gob|org|net|gov|info)\b", re.IGNORECASE)
_HTML = re.compile(r"<\s*/?[a-zA-Z][^>]*>|&(?:[a-z]+|#\d+);")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_ABBREVIATION = re.compile(
    r"(?<![\w.])(?:Av|Núm|No|Nº|Col|Lic|Ing|Dra?|Sra?|Cd|Edo|Tel|etc|p\. ?ej|e\.g|i\.e|C\.P|S\.A"
    r"|Depto|Fracc|Edif|Esq|Art|Gral|Prof|Pág|aprox|approx|máx|mín|Ej|Mrs?|Apt)\.|(?<!\w)(?:hrs|c/u|s/n)(?!\w)"
)
# Most texts hold neither, and a hundred thousand services are checked: these two ask first, and cheaply.
_MAYBE_URL = re.compile(r"\.[^\W\d_]|://|www\.", re.IGNORECASE)
_MAYBE_SHOUTED = re.compile(r"[^\W\d_a-z]['’-]?[^\W\d_a-z]")
_SHOUTED_RUN: Final = 3


@dataclass(frozen=True, slots=True)
class Remark:
    sentence: str
    is_warning: bool = False


def remarks(text: str, acronyms: frozenset[str] | None) -> Iterator[Remark]:
    """`acronyms` None: not known, so that no single word is judged by its capitals. Letters spelled one by one, as a
    spoken form may have them, are no word."""
    url = _URL.search(text) if _MAYBE_URL.search(text) else None
    if url:
        yield Remark(f"A text holds no web address (“{url.group()}”); say what to look for in words.")
    html = _HTML.search(text) if "<" in text or "&" in text else None
    if html:
        yield Remark(f"A text holds no HTML (“{html.group()}”); remove it.")
    shouted = _shouted(text, acronyms)
    if shouted:
        yield Remark(f"“{shouted}” is in capitals; use sentence case, or add the acronym to the organisations.")
    yield from _warnings(text)


def _warnings(text: str) -> Iterator[Remark]:
    abbreviation = _ABBREVIATION.search(text)
    if abbreviation:
        yield Remark(f"“{abbreviation.group()}” is an abbreviation; write the whole word.", is_warning=True)
    if "!" in text or "¡" in text:
        yield Remark("Leave out the exclamation marks.", is_warning=True)
    for sentence in sentences(text):
        words = len(sentence.split())
        if words > SENTENCE_WORDS_MAX:
            start = " ".join(sentence.split()[:5])
            too_long = f"The sentence “{start}…” has {words} words; at most {SENTENCE_WORDS_MAX} read well."
            yield Remark(too_long, is_warning=True)


def sentences(text: str) -> list[str]:
    return [part for part in _SENTENCE_END.split(" ".join(text.split())) if part]


def _shouted(text: str, acronyms: frozenset[str] | None) -> str:
    """The word or run of words in capitals that is no acronym; '' when there is none."""
    if not _MAYBE_SHOUTED.search(text):
        return ""
    run: list[str] = []
    for word in map(str, _WORD.findall(text)):
        if len(word) == 1 and word.isupper():
            continue
        is_stranger = word.isupper() and word not in (acronyms or ())
        if is_stranger and acronyms is not None and len(word) > ACRONYM_LETTERS_MAX:
            return word
        run = [*run, word] if is_stranger else []
        if len(run) >= _SHOUTED_RUN:
            return " ".join(run)
    return ""
