# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads from the records what somebody who does not know a service's official name might type. Judges nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from kiosk.domain.findability import PlainTexts
from offline_cache.search.stemming import Stemming
from offline_cache.search.stopwords import SILENT
from offline_cache.search.text import folded, folded_words, words
from offline_cache.snapshot import Snapshot

Record = Mapping[str, Any]
_SENTENCE: Final = re.compile(r".+?[.!?:;…](?=\s|$)|.+", re.DOTALL)


def plain_texts(
    snapshot: Snapshot, languages: Collection[str], wanted: Collection[str] | None = None
) -> Iterator[PlainTexts]:
    """Of every published service, or of the `wanted` ones, in the languages in which it is written; by id."""
    stemming = Stemming()
    rows = snapshot.some_at_a_time(
        "SELECT services.id, body FROM services JOIN bodies USING (number) WHERE status = 'published'"
        " ORDER BY services.id"
    )
    for service_id, body in rows:
        if wanted is None or service_id in wanted:
            record = snapshot.record(body)
            yield from (_of(record, language, stemming) for language in languages if language in record["name"])


def told_stems(text: str, language: str, stemming: Stemming) -> frozenset[str]:
    """What the words of a text come down to, without those that say nothing."""
    return frozenset(stemming.stem(word, language) for word in folded_words(text) if word not in SILENT)


def _of(record: Record, language: str, stemming: Stemming) -> PlainTexts:
    name: str = record["name"][language]
    short_name: str = (record.get("shortName") or {}).get(language, "")
    keywords: tuple[str, ...] = tuple((record.get("keyword") or {}).get(language, ()))
    plain = told_stems(" ".join((short_name, *keywords)), language, stemming)
    official = told_stems(name, language, stemming) - plain
    opening = [
        word
        for word in words(_first_sentence(record, language))
        if stemming.stem(folded(word), language) not in official
    ]
    is_telling = any(folded(word) not in SILENT for word in opening)
    return PlainTexts(record["id"], language, name, short_name, keywords, " ".join(opening) if is_telling else "")


def _first_sentence(record: Record, language: str) -> str:
    for block in record.get("description") or ():
        text = (block.get("text") or {}).get(language)
        if text:
            found = _SENTENCE.match(text.strip())
            return found[0] if found else ""
    return ""
