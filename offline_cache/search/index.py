# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The search index beside the records: phrases, postings of naming words, long texts in FTS5. Knows no questions.

Agencies and life events are one term in the services they belong to, so that a change of theirs touches one row.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from offline_cache.database import Connection
from offline_cache.search import postings
from offline_cache.search.entry import Entry, GroupKind, Phrases, group_phrases, group_token, naming_words
from offline_cache.search.postings import NAMING_FIELDS
from offline_cache.search.stemming import Stemming
from offline_cache.search.stopwords import FAINT, SILENT

Record = Mapping[str, Any]

TABLES: Final = {
    # What ranking needs of a service: its short phrases.
    "search_documents": "(number INTEGER PRIMARY KEY, document TEXT NOT NULL)",
    # Stem, or token of a group, with the services that it names: see `postings`.
    "search_postings": "(term TEXT PRIMARY KEY, services BLOB NOT NULL)",
    "search_groups": "(kind TEXT NOT NULL, id TEXT NOT NULL, phrases TEXT NOT NULL, PRIMARY KEY (kind, id))",
    # How many services and events name a word in a language; and, with an empty language, a word or stem in any.
    "search_naming": "(word TEXT NOT NULL, language TEXT NOT NULL, named INTEGER NOT NULL,"
    " PRIMARY KEY (word, language)) WITHOUT ROWID",
}
_HASH_BYTES: Final = 16 << 20
_ADD: Final = "INSERT INTO search_texts(rowid, body, detail) VALUES (?, ?, ?)"
_BATCH: Final = 200


def create_index(connection: Connection) -> None:
    # Whether a text holds a word is all that is asked: without positions the table is half as large.
    connection.execute(
        "CREATE VIRTUAL TABLE search_texts USING fts5(body, detail, content='', contentless_delete=1,"
        " detail=column, tokenize='unicode61 remove_diacritics 2')"
    )
    # Fewer, larger pieces: half the time of a first import.
    connection.execute("INSERT INTO search_texts(search_texts, rank) VALUES ('hashsize', ?)", (_HASH_BYTES,))
    connection.execute("CREATE VIRTUAL TABLE search_words USING fts5vocab(search_texts, row)")
    for name, columns in TABLES.items():
        connection.execute(f"CREATE TABLE {name} {columns}")


class SearchIndex:
    """Changes of one transaction; they count when `finish` was called."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._stemming = Stemming()
        self._stems: dict[tuple[str, str], str] = {}
        self._naming: Counter[tuple[str, str]] = Counter()
        self._texts: list[tuple[object, ...]] = []
        self._documents: list[tuple[int, str]] = []
        self._added: dict[str, array[int]] = {}
        self._removed: dict[str, set[int]] = {}

    def add(self, number: int, entry: Entry) -> None:
        self._texts.append((number, entry.body, entry.detail))
        self._documents.append((number, entry.document))
        document = json.loads(entry.document)
        self._count(1, document["name"], document["keyword"])
        for term, posting in self._postings(number, document):
            self._added.setdefault(term, array("I")).append(posting)
        if len(self._texts) >= _BATCH:
            self._flush()

    def remove(self, number: int) -> None:
        self._flush()
        rows = self._connection.execute("SELECT document FROM search_documents WHERE number = ?", (number,)).fetchall()
        for (text,) in rows:
            document = json.loads(text)
            self._count(-1, document["name"], document["keyword"])
            for term, _ in self._postings(number, document):
                self._removed.setdefault(term, set()).add(number)
        self._connection.execute("DELETE FROM search_documents WHERE number = ?", (number,))
        self._connection.execute("DELETE FROM search_texts WHERE rowid = ?", (number,))

    def put_group(self, kind: GroupKind, identity: str, record: Record) -> None:
        self.remove_group(kind, identity)
        phrases = group_phrases(kind, record)
        self._connection.execute(
            "INSERT INTO search_groups VALUES (?, ?, ?)", (kind, identity, json.dumps(phrases, ensure_ascii=False))
        )
        self._count_group(1, kind, phrases)

    def remove_group(self, kind: GroupKind, identity: str) -> None:
        at = (kind, identity)
        rows = self._connection.execute("SELECT phrases FROM search_groups WHERE kind = ? AND id = ?", at).fetchall()
        for (text,) in rows:
            self._count_group(-1, kind, json.loads(text))
        self._connection.execute("DELETE FROM search_groups WHERE kind = ? AND id = ?", at)

    def finish(self) -> None:
        self._flush()
        self._write_postings()
        changed = sorted((word, language, count) for (word, language), count in self._naming.items() if count)
        self._connection.executemany(
            "INSERT INTO search_naming VALUES (?, ?, ?)"
            " ON CONFLICT (word, language) DO UPDATE SET named = named + excluded.named",
            changed,
        )
        gone = [(word, language) for word, language, count in changed if count < 0]
        self._connection.executemany("DELETE FROM search_naming WHERE word = ? AND language = ? AND named = 0", gone)
        self._naming.clear()

    def _flush(self) -> None:
        if self._texts:
            self._connection.executemany(_ADD, self._texts)
            self._connection.executemany("INSERT INTO search_documents VALUES (?, ?)", self._documents)
            self._texts.clear()
            self._documents.clear()

    def _postings(self, number: int, document: Record) -> Iterator[tuple[str, int]]:
        """Term and posting, each term once."""
        shortest: dict[str, tuple[int, int]] = {}
        for place, field in enumerate(NAMING_FIELDS):
            for language, phrases in document[field].items():
                for phrase in phrases:
                    telling = [word for word in phrase if word not in SILENT and word not in FAINT]
                    for word in telling:
                        stem = self._stem(word, language)
                        shortest[stem] = min((len(telling), place), shortest.get(stem, (len(telling), place)))
        for stem, (count, place) in shortest.items():
            yield stem, postings.packed(number, NAMING_FIELDS[place], count)
        groups = (group_token("agency", document["agency"]), *_event_tokens(document["events"]))
        yield from ((token, postings.packed(number, "keyword", 1)) for token in dict.fromkeys(groups))

    def _write_postings(self) -> None:
        terms = sorted(self._added.keys() | self._removed.keys())
        for term in terms:
            row = self._connection.execute("SELECT services FROM search_postings WHERE term = ?", (term,)).fetchone()
            after = postings.changed(row[0] if row else b"", self._removed.get(term, ()), self._added.get(term, ()))
            if after:
                self._connection.execute("INSERT OR REPLACE INTO search_postings VALUES (?, ?)", (term, after))
            else:
                self._connection.execute("DELETE FROM search_postings WHERE term = ?", (term,))
        self._added.clear()
        self._removed.clear()

    def _count_group(self, by: int, kind: GroupKind, phrases: Phrases) -> None:
        if kind == "event":  # agencies count once for each of their services, when the words are read
            self._count(by, phrases)

    def _count(self, by: int, *phrases: Phrases) -> None:
        terms: set[str] = set()
        naming = self._naming
        for word, language in naming_words(*phrases):
            naming[word, language] += by
            terms.update((word, self._stem(word, language)))
        for term in terms:
            naming[term, ""] += by

    def _stem(self, word: str, language: str) -> str:
        known = self._stems.get((word, language))
        if known is None:
            known = self._stems[word, language] = self._stemming.stem(word, language)
        return known


def _event_tokens(events: Iterable[str]) -> Iterator[str]:
    return (group_token("event", each) for each in events)
