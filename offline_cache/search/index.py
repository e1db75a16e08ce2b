# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the search index inside the writer's transaction. Knows how it is stored, nothing of questions."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, Text, insert

from offline_cache.search.documents import FIELDS, Field, agency_texts, event_texts, service_texts
from offline_cache.search.documents import Text as LanguageText
from offline_cache.search.sound import sound_of
from offline_cache.search.stemming import Stemming
from offline_cache.search.stopwords import SILENT
from offline_cache.search.text import folded, folded_words, words

Record = Mapping[str, Any]

_metadata = MetaData()

_vocabulary = Table(
    "search_vocabulary",
    _metadata,
    Column("word", String, primary_key=True),
    Column("sound", String, nullable=False),
    Column("stems", String, nullable=False),
    Column("named_by", Integer, nullable=False),
    Column("used_by", Integer, nullable=False),
)
_documents = Table(
    "search_documents", _metadata, Column("number", Integer, primary_key=True), Column("document", Text, nullable=False)
)
_groups = Table(
    "search_groups",
    _metadata,
    Column("id", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("phrases", Text, nullable=False),
)

_NAMING: tuple[Field, ...] = ("name", "keyword", "agency")
_PHRASES: tuple[Field, ...] = ("name", "keyword")


def drop_index(connection: Connection) -> None:
    connection.exec_driver_sql("DROP TABLE IF EXISTS search_terms")
    _metadata.drop_all(connection)


def build_index(connection: Connection, content: Record) -> None:
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE search_terms USING fts5({', '.join(FIELDS)}, content='',"
        " tokenize='unicode61 remove_diacritics 2')"
    )
    _metadata.create_all(connection)
    builder = _IndexBuilder(content)
    if builder.rows:
        marks = ", ".join("?" * (len(FIELDS) + 1))
        connection.exec_driver_sql(
            f"INSERT INTO search_terms(rowid, {', '.join(FIELDS)}) VALUES ({marks})",  # noqa: S608 - only field names
            builder.rows,
        )
    for table, rows in (
        (_documents, builder.documents),
        (_groups, builder.groups),
        (_vocabulary, builder.vocabulary()),
    ):
        if rows:
            connection.execute(insert(table), rows)


class _IndexBuilder:
    """One pass over the content; every word is stemmed once."""

    def __init__(self, content: Record) -> None:
        self._stemming = Stemming()
        self._stems: dict[tuple[str, str], str] = {}
        self._stems_of: dict[str, set[str]] = {}
        self._named: Counter[str] = Counter()
        self._used: Counter[str] = Counter()
        self.rows: list[tuple[object, ...]] = []
        self.documents: list[dict[str, Any]] = []
        events = {each["id"]: each for each in content["lifeEvents"]}
        agencies = {each["id"]: each for each in content["organisations"]}
        for number, record in enumerate(content["services"], start=1):
            self._add(number, record, service_texts(record, events, agencies))
        for event in events.values():
            self._named.update(self._terms(event_texts(event)))
        self.groups = [
            {"id": each["id"], "kind": kind, "phrases": json.dumps(_phrases(texts(each)), ensure_ascii=False)}
            for kind, known, texts in (("event", events, event_texts), ("agency", agencies, agency_texts))
            for each in known.values()
        ]

    def vocabulary(self) -> list[dict[str, Any]]:
        """A word counts with its whole family: what "actas" and "acta" name together."""
        rows = []
        for word, stems in sorted(self._stems_of.items()):
            rows.append(
                {
                    "word": word,
                    "sound": sound_of(word),
                    "stems": " ".join(sorted(stems)),
                    "named_by": max(self._named[stem] for stem in stems),
                    "used_by": max(self._used[stem] for stem in stems),
                }
            )
        return rows

    def _add(self, number: int, record: Record, texts: Mapping[Field, list[LanguageText]]) -> None:
        terms = {field: self._terms(texts[field]) for field in FIELDS}
        self.rows.append((number, *(" ".join(sorted(terms[field])) for field in FIELDS)))
        strongest: dict[str, int] = {}
        for rank, field in enumerate(FIELDS):
            for term in terms[field]:
                strongest.setdefault(term, rank)
        self._named.update(set().union(*(terms[field] for field in _NAMING)))
        self._used.update(strongest.keys())
        document: dict[str, Any] = {
            "terms": strongest,
            "marked": _marked(text for field in _PHRASES for text in texts[field]),
            "name": _phrases(texts["name"]),
            "keyword": _phrases(texts["keyword"]),
            "events": record.get("lifeEvents") or [],
            "agency": record["authority"],
        }
        self.documents.append(
            {"number": number, "document": json.dumps(document, ensure_ascii=False, separators=(",", ":"))}
        )

    def _terms(self, texts: Iterable[LanguageText]) -> set[str]:
        """Words and stems alike: a question asks for either, an exact word counting more."""
        terms: set[str] = set()
        for language, text in texts:
            for word in folded_words(text):
                if word not in SILENT:
                    terms.update((word, self._stem(word, language)))
        return terms

    def _stem(self, word: str, language: str) -> str:
        known = self._stems.get((word, language))
        if known is None:
            known = self._stems[word, language] = self._stemming.stem(word, language)
            self._stems_of.setdefault(word, set()).add(known)
        return known


def _phrases(texts: Iterable[LanguageText]) -> list[list[str]]:
    phrases = dict.fromkeys(tuple(folded_words(text)) for _, text in texts)
    return [list(phrase) for phrase in phrases if not SILENT.issuperset(phrase)]


def _marked(texts: Iterable[LanguageText]) -> dict[str, str]:
    """Words with an accent or ñ, by their folded form: by these an exact spelling is told from a folded one."""
    return {folded(word): word for _, text in texts for word in words(text) if folded(word) != word}
