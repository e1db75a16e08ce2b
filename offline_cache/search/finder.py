# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finder: answers a citizen's words with ranked services of one edition, or with nothing where nothing fits."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from threading import Lock

from offline_cache.search.documents import FIELDS
from offline_cache.search.question import AskedWord, asked_words, telling_weight
from offline_cache.search.ranking import Document, Phrase, PhraseWord, Ranking
from offline_cache.search.stemming import Stemming
from offline_cache.search.vocabulary import Vocabulary
from offline_cache.snapshot import Snapshot

FLOOR = 0.43
"""Under it an answer is a guess: the kiosk says that it found nothing and shows the topics."""
_CANDIDATES = 80
_REMEMBERED_DOCUMENTS = 512
_COLUMN_WEIGHTS = {"name": 10.0, "keyword": 8.0, "agency": 3.0, "event": 3.0, "body": 2.0, "detail": 1.0}
_BEST_FIRST = f"bm25(search_terms, {', '.join(str(_COLUMN_WEIGHTS[field]) for field in FIELDS)})"


class Finder:
    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._stemming = Stemming()
        self._stemming_lock = Lock()  # the compiled stemmers bear one caller at a time
        count = snapshot.rows("SELECT count(*), max(popularity) FROM services")[0]
        self._most_popular = max(count[1] or 0, 1)
        rows = snapshot.rows("SELECT word, sound, stems, named_by, used_by FROM search_vocabulary")
        self._vocabulary = Vocabulary(rows, count[0])
        self._documents: dict[int, Document] = {}
        groups = snapshot.rows("SELECT kind, id, phrases FROM search_groups")
        self._events = {key: self._phrases(json.loads(text)) for kind, key, text in groups if kind == "event"}
        self._agencies = {key: self._phrases(json.loads(text)) for kind, key, text in groups if kind == "agency"}

    def find(self, text: str, limit: int) -> list[tuple[str, float]]:
        """Service ids with scores, best first; equal scores in the order of ids. Never raises on what was typed."""
        with self._stemming_lock:
            asked = asked_words(text, self._vocabulary, self._stemming)
        if not asked:
            return []
        ranking = Ranking(asked, self._events, lambda key: self._agencies.get(key, ()))
        scores: dict[str, float] = {}
        for number, answers_with, popularity in self._candidates(asked):
            score = round(ranking.score(self._document(number), popularity / self._most_popular), 4)
            if score >= FLOOR:
                scores[answers_with] = max(score, scores.get(answers_with, 0.0))
        return sorted(scores.items(), key=lambda item: (-item[1], item[0]))[: max(limit, 0)]

    def _candidates(self, asked: Sequence[AskedWord]) -> list[tuple[int, str, int]]:
        terms = dict.fromkeys(term for word in asked if not word.is_silent for term in word.readings)
        if not terms:
            return []
        return self._snapshot.rows(
            "SELECT services.number, answers_with, popularity FROM search_terms"  # noqa: S608 - only our own figures
            " JOIN services ON services.number = search_terms.rowid WHERE search_terms MATCH ?"
            f" ORDER BY {_BEST_FIRST}, number LIMIT {_CANDIDATES}",
            " OR ".join(f'"{term}"' for term in terms),
        )

    def _document(self, number: int) -> Document:
        known = self._documents.get(number)
        if known is None:
            if len(self._documents) >= _REMEMBERED_DOCUMENTS:
                self._documents.clear()
            ((text,),) = self._snapshot.rows("SELECT document FROM search_documents WHERE number = ?", number)
            record = self._snapshot.record(text)
            known = self._documents[number] = Document(
                terms=record["terms"],
                marked=record["marked"],
                names=self._phrases(record["name"]),
                keywords=self._phrases(record["keyword"]),
                events=tuple(record["events"]),
                agency=record["agency"],
            )
        return known

    def _phrases(self, phrases: Iterable[Sequence[str]]) -> tuple[Phrase, ...]:
        return tuple(tuple(self._phrase_word(word) for word in phrase) for phrase in phrases)

    def _phrase_word(self, word: str) -> PhraseWord:
        known = self._vocabulary.known(word)
        rarity = known.rarity if known else 1.0
        return PhraseWord(word, self._vocabulary.family(word), telling_weight(word, rarity))
