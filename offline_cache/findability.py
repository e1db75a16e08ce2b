# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges by the real search whether people who do not know a service's official name can find it. Reads no records."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from kiosk.domain.findability import FaultKind, PlainTexts, WordFault
from kiosk.domain.findings import Findings
from offline_cache.plain_texts import told_stems
from offline_cache.search.stemming import Stemming

Search = Callable[[str, str, int], Findings]
"""Text, language, and how many at the most."""
FIRST: Final = 3
"""What a citizen sees without turning a page."""
_LOOKED_AT: Final = 10
_LANGUAGES: Final = {"es": "Spanish", "en": "English"}


class Findability:
    def __init__(self, search: Search) -> None:
        self._search = search
        self._stemming = Stemming()

    def faults(self, texts: PlainTexts) -> Iterator[WordFault]:
        """The worst one first; a service that nobody finds is not also told which of its words go astray."""
        asked = {text: self._search(text, texts.language, _LOOKED_AT) for text in texts.typed}
        ahead = {text: _ahead(found, texts.service_id) for text, found in asked.items()}
        is_found = any(some is not None and len(some) < FIRST for some in ahead.values())
        if not texts.keywords:
            yield _fault(texts, "no_words", f"It has no search words in {_spoken(texts)}. {_add(texts)}")
        if not is_found:
            yield _fault(texts, "not_found", self._not_found(texts, asked))
        if texts.keywords and self._is_name_only(texts):
            yield _fault(
                texts,
                "name_only",
                f"All its search words in {_spoken(texts)} are words of its official name, which people do not know. "
                f"{_add(texts)}",
            )
        if is_found:
            yield from self._astray(texts, asked, ahead)

    def _not_found(self, texts: PlainTexts, asked: dict[str, Findings]) -> str:
        what = f"Nobody finds it in {_spoken(texts)} by plain words"
        if not asked:
            return f"{what}: it has none. {_add(texts)}"
        told = "; ".join(_answer(text, found, texts.service_id) for text, found in list(asked.items())[:FIRST])
        return f"{what}: {told}. {_add(texts)}"

    def _is_name_only(self, texts: PlainTexts) -> bool:
        language = texts.language
        return told_stems(" ".join(texts.keywords), language, self._stemming) <= told_stems(
            texts.name, language, self._stemming
        )

    @staticmethod
    def _astray(
        texts: PlainTexts, asked: dict[str, Findings], ahead: dict[str, tuple[str, ...] | None]
    ) -> Iterator[WordFault]:
        for keyword in dict.fromkeys(texts.keywords):
            if ahead[keyword] == ():
                continue
            answer = _answer(keyword, asked[keyword], texts.service_id, most=1)
            sentence = f"{answer}, and it is among its search words. {_mend(texts, asked[keyword])}"
            yield _fault(texts, "another_first", sentence)


def _ahead(findings: Findings, service_id: str) -> tuple[str, ...] | None:
    """The services before it; None where it is not among the answers. A question that leads to it leads to it first."""
    if findings.fork is not None and any(option.card.id == service_id for option in findings.fork.options):
        return ()
    found = [each.card.id for each in findings.found]
    return tuple(found[: found.index(service_id)]) if service_id in found else None


def _answer(text: str, findings: Findings, service_id: str, most: int = FIRST) -> str:
    found = [each.card.id for each in findings.found if each.card.id != service_id]
    if not found:
        others = findings.elsewhere
        answer = f"is answered with {others.id}, which others offer (elsewhere.yaml)" if others else "finds nothing"
        return f"“{text}” {answer}"
    *some, last = found[:most]
    first = f"{', '.join(some)} and {last}" if some else last
    return f"“{text}” leads to {first} first"


def _fault(texts: PlainTexts, kind: FaultKind, sentence: str) -> WordFault:
    return WordFault(texts.service_id, texts.language, kind, sentence)


def _spoken(texts: PlainTexts) -> str:
    return _LANGUAGES.get(texts.language, texts.language)


def _mend(texts: PlainTexts, findings: Findings) -> str:
    where = f"keyword: {texts.language}"
    if findings.elsewhere is not None and not findings.found:
        return f"Take it out of {where}, or out of elsewhere.yaml."
    ask = ", or add a question to forks.yaml that tells the two apart" if findings.found else ""
    return f"Write words in {where} that say more{ask}."


def _add(texts: PlainTexts) -> str:
    return f"Add words that people use to keyword: {texts.language}."
