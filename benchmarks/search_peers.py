# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What else could search a catalogue, over the same texts: FTS5 by words and by letters, tantivy. No ranking."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Protocol

from kiosk.domain.records.record import Record
from offline_cache.search.documents import (
    Field,
    Text,
    agency_texts,
    body_texts,
    detail_texts,
    event_texts,
    keyword_texts,
    name_texts,
)
from offline_cache.search.stopwords import SILENT
from offline_cache.search.text import folded, folded_words

FIELDS: Final[tuple[Field, ...]] = ("name", "keyword", "agency", "event", "body", "detail")
WEIGHTS: Final = (10.0, 10.0, 3.0, 3.0, 2.0, 1.0)
"""Per field, in the order of FIELDS."""
LIMIT: Final = 10
Rows = Iterable[tuple[str, list[str]]]


class Peer(Protocol):
    def search(self, text: str) -> list[str]:
        """Ids of services, best first."""
        ...

    def size_bytes(self) -> int: ...


def rows_of(records: Sequence[Record]) -> Rows:
    """Of each service: its id and its folded text by field."""
    lists: dict[str, dict[str, Any]] = {"event": {}, "organisation": {}}
    for each in records:
        if each.kind in lists:
            lists[each.kind][each.name] = json.loads(each.body)
    for each in records:
        if each.kind == "service":
            texts = service_texts(json.loads(each.body), lists["event"], lists["organisation"])
            yield each.name, [folded("\n".join(text for _, text in texts[field])) for field in FIELDS]


def service_texts(
    record: Mapping[str, Any], events: Mapping[str, Any], agencies: Mapping[str, Any]
) -> dict[Field, list[Text]]:
    return {
        "name": list(name_texts(record)),
        "keyword": list(keyword_texts(record)),
        "agency": list(agency_texts(agencies[record["authority"]])),
        "event": [text for each in record.get("lifeEvents") or () for text in event_texts(events[each])],
        "body": list(body_texts(record)),
        "detail": list(detail_texts(record)),
    }


class FullText:
    """SQLite's FTS5 with bm25: any of the terms, the last one begun, fields weighted."""

    def __init__(self, file: Path, rows: Rows, tokenizer: str, terms_of: Callable[[str], list[str]]) -> None:
        self._file = file
        self._terms_of = terms_of
        self._database = sqlite3.connect(file)
        self._database.execute(
            f"CREATE VIRTUAL TABLE texts USING fts5({', '.join(FIELDS)}, content='', tokenize='{tokenizer}')"
        )
        self._ids: list[str] = []
        with self._database:
            for identity, texts in rows:
                self._ids.append(identity)
                self._database.execute(f"INSERT INTO texts VALUES ({', '.join('?' * len(texts))})", texts)
        self._order = f"bm25(texts, {', '.join(map(str, WEIGHTS))})"

    def search(self, text: str) -> list[str]:
        terms = " OR ".join(self._terms_of(text))
        if not terms:
            return []
        found = self._database.execute(
            f"SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY {self._order} LIMIT {LIMIT}",
            (terms,),
        )
        return [self._ids[number - 1] for (number,) in found]

    def size_bytes(self) -> int:
        return self._file.stat().st_size


def words_begun(text: str) -> list[str]:
    words = [word for word in folded_words(text) if word not in SILENT]
    begun = f'"{words[-1]}"*' if words and not text[-1:].isspace() else ""
    return [f'"{word}"' for word in words] + ([begun] if begun else [])


def every_word(text: str) -> list[str]:
    return [f'"{word}"' for word in folded_words(text)]


def telling_words(text: str) -> list[str]:
    return [f'"{word}"' for word in folded_words(text) if word not in SILENT]


def threes(text: str) -> list[str]:
    words = [word for word in folded_words(text) if word not in SILENT]
    return [f'"{word[at : at + 3]}"' for word in words for at in range(len(word) - 2)]


class Tantivy:
    """Raises ImportError where the library is not there; the kiosk itself has no use for it."""

    def __init__(self, folder: Path, rows: Rows) -> None:
        import tantivy  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 - only for the comparison

        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self._folder = folder
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for field in FIELDS:
            builder.add_text_field(field, stored=False, tokenizer_name="es_stem")
        self._index = tantivy.Index(builder.build(), str(folder))
        self._index.register_tokenizer(
            "es_stem",
            tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
            .filter(tantivy.Filter.lowercase())
            .filter(tantivy.Filter.stemmer("spanish"))
            .build(),
        )
        writer = self._index.writer()
        for identity, texts in rows:
            writer.add_document(tantivy.Document(id=[identity], **{k: [v] for k, v in zip(FIELDS, texts, strict=True)}))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, text: str) -> list[str]:
        words = [word for word in folded_words(text) if word not in SILENT]
        if not words:
            return []
        boosts = dict(zip(FIELDS, WEIGHTS, strict=True))
        query = self._index.parse_query(" ".join(words), list(FIELDS), field_boosts=boosts)
        return [self._searcher.doc(address)["id"][0] for _, address in self._searcher.search(query, LIMIT).hits]

    def size_bytes(self) -> int:
        return sum(file.stat().st_size for file in self._folder.iterdir())
