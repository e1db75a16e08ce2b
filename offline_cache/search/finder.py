# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finder: answers a citizen's words with ranked services of one edition, or with nothing where nothing fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from threading import Lock

from offline_cache.search.candidates import Candidate, Candidates
from offline_cache.search.documents import FIELDS
from offline_cache.search.entry import GroupKind
from offline_cache.search.groups import Groups, distinct
from offline_cache.search.long_words import LongWords
from offline_cache.search.naming import vocabulary_rows
from offline_cache.search.question import AskedWord, asked_words, telling_weight
from offline_cache.search.ranking import Document, Phrase, PhraseWord, Ranking
from offline_cache.search.stemming import Stemming
from offline_cache.search.vocabulary import Vocabulary
from offline_cache.snapshot import Snapshot

FLOOR = 0.43
"""Under it an answer is a guess: the kiosk says that it found nothing and shows the topics."""
_REMEMBERED_DOCUMENTS = 512
_MOST_GROUPS = 40
"""A word that names more agencies than this tells nothing by that."""


class Finder:
    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        stemming = Stemming()
        self._stemming = stemming
        self._lock = Lock()  # the compiled stemmers bear one caller at a time
        ((services, popular),) = snapshot.rows("SELECT (SELECT count(*) FROM services), max(popularity) FROM wanted")
        self._most_popular = max(popular or 0, 1)
        groups = Groups(snapshot)
        rows = vocabulary_rows(snapshot, groups, stemming)
        self._vocabulary = Vocabulary(rows, services, LongWords(snapshot), self._stem_of_long_word)
        self._documents: dict[int, Document] = {}
        self._candidates = Candidates(snapshot)
        self._groups: dict[GroupKind, dict[str, tuple[Phrase, ...]]] = {
            kind: {key: self._phrases(distinct(phrases)) for key, phrases in known.items()}
            for kind, known in groups.phrases.items()
        }
        self._named: dict[str, list[tuple[GroupKind, str]]] = {}
        for kind, known in self._groups.items():
            for key, phrases in known.items():
                for term in _terms(phrases):
                    self._named.setdefault(term, []).append((kind, key))

    def find(self, text: str, limit: int) -> list[tuple[str, float]]:
        """Service ids with scores, best first; equal scores in the order of ids. Never raises on what was typed."""
        with self._lock:
            asked = asked_words(text, self._vocabulary, self._stemming)
            terms = dict.fromkeys(term for word in asked if not word.is_silent for term in word.readings)
            forms = {term: self._vocabulary.forms(term) for term in terms}
        if not terms:
            return []
        found = self._candidates.best(forms, self._groups_of(terms))
        return self._ranked(asked, found, self._candidates.long_terms(forms, found))[: max(limit, 0)]

    def _stem_of_long_word(self, word: str) -> tuple[str, ...]:
        """Long texts do not tell the language of a word, and English rules would make one of two Spanish words."""
        return (self._stemming.stem(word, "es"),)

    def _ranked(
        self, asked: Sequence[AskedWord], found: Sequence[Candidate], long_terms: Mapping[int, Mapping[str, int]]
    ) -> list[tuple[str, float]]:
        ranking = Ranking(asked, self._groups["event"], lambda key: self._groups["agency"].get(key, ()))
        scores: dict[str, float] = {}
        for each in found:
            popularity = each.popularity / self._most_popular
            document = self._document(each.number)
            score = round(ranking.score(document, long_terms.get(each.number, {}), popularity), 4)
            if score >= FLOOR:
                scores[each.answers_with] = max(score, scores.get(each.answers_with, 0.0))
        return sorted(scores.items(), key=lambda item: (-item[1], item[0]))

    def _groups_of(self, terms: Iterable[str]) -> list[tuple[GroupKind, str]]:
        named = (self._named.get(term, ()) for term in terms)
        return list(dict.fromkeys(group for some in named if len(some) <= _MOST_GROUPS for group in some))

    def _document(self, number: int) -> Document:
        known = self._documents.get(number)
        if known is None:
            if len(self._documents) >= _REMEMBERED_DOCUMENTS:
                self._documents.clear()
            ((text,),) = self._snapshot.rows("SELECT document FROM search_documents WHERE number = ?", number)
            record = self._snapshot.json(text)
            names, keywords = (self._phrases(distinct(record[field])) for field in ("name", "keyword"))
            agency, events = record["agency"], tuple(record["events"])
            of_events = [phrase for each in events for phrase in self._groups["event"].get(each, ())]
            terms: dict[str, int] = {}
            # In the order of FIELDS: the strongest comes first.
            for place, phrases in enumerate((names, keywords, self._groups["agency"].get(agency, ()), of_events)):
                for term in _terms(phrases):
                    terms.setdefault(term, place)
            known = self._documents[number] = Document(terms, record["marked"], names, keywords, events, agency)
        return known

    def _phrases(self, phrases: Iterable[Sequence[str]]) -> tuple[Phrase, ...]:
        return tuple(tuple(self._phrase_word(word) for word in phrase) for phrase in phrases)

    def _phrase_word(self, word: str) -> PhraseWord:
        known = self._vocabulary.naming(word)
        stems, rarity = (known.stems, known.rarity) if known else ((), 1.0)
        return PhraseWord(word, stems, telling_weight(word, rarity))


def _terms(phrases: Iterable[Phrase]) -> set[str]:
    """Words and stems alike: a question asks for either, an exact word counting more."""
    return {term for phrase in phrases for part in phrase for term in (part.word, *part.stems)}


assert FIELDS[:4] == ("name", "keyword", "agency", "event")
