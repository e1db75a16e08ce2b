# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Entry: what the index keeps of one service, as the row of the full-text table and as what ranking needs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from offline_cache.search.documents import (
    Text,
    agency_texts,
    body_texts,
    detail_texts,
    event_texts,
    keyword_texts,
    name_texts,
)
from offline_cache.search.stopwords import SILENT
from offline_cache.search.text import folded, undotted, words

Record = Mapping[str, Any]
Phrases = dict[str, list[list[str]]]
"""By language; each phrase its folded words."""
GroupKind = Literal["agency", "event"]


@dataclass(frozen=True, slots=True)
class Entry:
    """`columns` are in the order of FIELDS: only the last two hold text as it was written."""

    columns: tuple[str, ...]
    document: str
    named: tuple[Phrases, Phrases]

    @classmethod
    def of(cls, record: Record) -> Entry:
        names, keywords = list(name_texts(record)), list(keyword_texts(record))
        marked: dict[str, str] = {}
        named = _phrases(names, marked), _phrases(keywords, marked)
        document = {
            "name": named[0],
            "keyword": named[1],
            "marked": marked,
            "events": list(record["lifeEvents"]),
            "agency": record["authority"],
        }
        columns = (
            _telling(named[0]),
            _telling(named[1]),
            group_token("agency", record["authority"]),
            " ".join(group_token("event", each) for each in record["lifeEvents"]),
            undotted("\n".join(text for _, text in body_texts(record))),
            undotted("\n".join(text for _, text in detail_texts(record))),
        )
        return cls(columns, json.dumps(document, ensure_ascii=False, separators=(",", ":")), named)


def group_token(kind: GroupKind, identity: str) -> str:
    """What stands in the index for all words of an agency or an event: when those change, no service does."""
    return f"zz{kind[0]}{hashlib.sha256(identity.encode()).hexdigest()[:16]}"


def group_phrases(kind: GroupKind, record: Record) -> Phrases:
    return _phrases(agency_texts(record) if kind == "agency" else event_texts(record), {})


def naming_words(*phrases: Phrases) -> Iterator[tuple[str, str]]:
    """Word and language, each pair once."""
    seen = {(word, language) for each in phrases for language, some in each.items() for part in some for word in part}
    return ((word, language) for word, language in seen if word not in SILENT)


def _phrases(texts: Iterable[Text], marked: dict[str, str]) -> Phrases:
    """`marked` gathers words with an accent or ñ by their folded form: so an exact spelling is told from another."""
    phrases: dict[str, dict[tuple[str, ...], None]] = {}
    for language, text in texts:
        phrase = []
        for word in words(text):
            plain = folded(word)
            phrase.append(plain)
            if plain != word:
                marked[plain] = word
        if not SILENT.issuperset(phrase):
            phrases.setdefault(language, {})[tuple(phrase)] = None
    return {language: [list(each) for each in some] for language, some in phrases.items()}


def _telling(phrases: Phrases) -> str:
    return " ".join(sorted({word for word, _ in naming_words(phrases)}))
