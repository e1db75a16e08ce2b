# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Entry: what the index keeps of one service: its short phrases, and its long texts for SQLite to cut into words."""

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
    """`document` is JSON: the phrases, the words with accents, the groups. `body` and `detail` are as written."""

    document: str
    body: str
    detail: str

    @classmethod
    def of(cls, record: Record) -> Entry:
        marked: dict[str, str] = {}
        document = {
            "name": phrases_of(name_texts(record), marked),
            "keyword": phrases_of(keyword_texts(record), marked),
            "marked": marked,
            "events": list(record["lifeEvents"]),
            "agency": record["authority"],
        }
        return cls(
            json.dumps(document, ensure_ascii=False, separators=(",", ":")),
            undotted("\n".join(text for _, text in body_texts(record))),
            undotted("\n".join(text for _, text in detail_texts(record))),
        )


def group_token(kind: GroupKind, identity: str) -> str:
    """What stands in the index for all words of an agency or an event: when those change, no service does."""
    return f"zz{kind[0]}{hashlib.sha256(identity.encode()).hexdigest()[:16]}"


def group_phrases(kind: GroupKind, record: Record) -> Phrases:
    return phrases_of(agency_texts(record) if kind == "agency" else event_texts(record), {})


def naming_words(*phrases: Phrases) -> Iterator[tuple[str, str]]:
    """Word and language, each pair once."""
    seen = {(word, language) for each in phrases for language, some in each.items() for part in some for word in part}
    return ((word, language) for word, language in seen if word not in SILENT)


def phrases_of(texts: Iterable[Text], marked: dict[str, str]) -> Phrases:
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
