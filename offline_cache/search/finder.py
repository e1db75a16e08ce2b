# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finder: answers a citizen's words with ranked services of one edition, or with nothing where nothing fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

from kiosk.domain.findings import MatchKind
from offline_cache.search.asking import Asking
from offline_cache.search.candidates import Candidates, GroupTerm
from offline_cache.search.closely import Closely, Looked
from offline_cache.search.elsewhere import Others
from offline_cache.search.entry import GroupKind, group_token
from offline_cache.search.forks import Forks
from offline_cache.search.groups import Groups
from offline_cache.search.liking import Liking
from offline_cache.search.listed import listed
from offline_cache.search.long_words import LongWords
from offline_cache.search.naming import vocabulary_rows
from offline_cache.search.question import AskedWord, Reader, telling_weight
from offline_cache.search.ranking import Likeness, Ranking
from offline_cache.search.spelt_otherwise import spelt_otherwise
from offline_cache.search.stemming import Stemming
from offline_cache.search.synonyms import Synonyms
from offline_cache.search.told import LongTexts
from offline_cache.search.vocabulary import Vocabulary
from offline_cache.search.weights import EVENT_PHRASE, PHRASE, TRUST
from offline_cache.snapshot import Snapshot

FLOOR = 0.43
"""Under it an answer is a guess: the kiosk says that it found nothing and shows the topics."""
_TAIL = 0.6
"""What is that much worse than the first is no help beside it."""
_SURE = 0.9
_DOUBT = 0.05
"""Scores this near do not tell what was meant."""
_MOST_GROUPS = 40
"""A word that names more agencies than this tells nothing by that."""
_LIKE_AN_EVENT = 0.3


@dataclass(frozen=True, slots=True)
class Hit:
    """`of` is the event that answers, where `kind` says so; `words` are the citizen's; `instead_of` a withdrawn
    service."""

    service: str
    score: float
    kind: MatchKind
    of: str
    words: tuple[str, ...]
    instead_of: str | None


@dataclass(frozen=True, slots=True)
class Hits:
    best: tuple[Hit, ...] = ()
    elsewhere: str | None = None
    fork: str | None = None
    spellings: tuple[str, ...] = ()


class Finder:
    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._lock = Lock()  # the compiled stemmers bear one caller at a time
        ((services,),) = snapshot.rows("SELECT count(*) FROM services")
        stemming = Stemming()
        groups = Groups(snapshot)
        synonyms = Synonyms(listed(snapshot, "synonym"), stemming)
        self._others = Others(listed(snapshot, "elsewhere"))
        long_words = LongWords(snapshot)
        rows = vocabulary_rows(snapshot, groups, stemming, (*synonyms.words(), *self._others.words()))
        # Long texts do not tell the language of a word, and English rules would make one of two Spanish words.
        self._vocabulary = Vocabulary(rows, services, long_words, lambda word: (stemming.stem(word, "es"),))
        self._reader = Reader(self._vocabulary, stemming, synonyms)
        acronyms = groups.acronyms()
        self._candidates = Candidates(
            snapshot, lambda term: (term, *stemming.stems(term)) if term in acronyms else (term,)
        )
        self._long_texts = LongTexts(snapshot, long_words, self._vocabulary.forms)
        self._closely = Closely(snapshot, groups)
        self._liking = Liking(snapshot)
        self._groups = groups
        self._forks = Forks(listed(snapshot, "fork"))
        self._weights: dict[str, float] = {}
        self._named: dict[str, list[tuple[GroupKind, str]]] = {}
        for kind, known in groups.phrases.items():
            for key, phrases in known.items():
                words = {word for some in phrases.values() for phrase in some for word in phrase}
                for word in words:
                    self._named.setdefault(word, []).append((kind, key))

    def find(self, text: str, language: str, limit: int, favoured: Mapping[str, float]) -> Hits:
        """Best first; equal ones in the order of ids. `favoured` are services that many choose here, from 0 to 1. Never
        raises on what was typed."""
        with self._lock:
            asked = self._reader.asked(text)
            found, elsewhere, fork = self._answered(asked, language, favoured)
            spellings: tuple[str, ...] = ()
            if not found and not elsewhere:
                spellings = spelt_otherwise(text, self._vocabulary, lambda other: self._is_answered(other, language))
        return Hits(tuple(self._hit(each, asked) for each in found[: max(limit, 0)]), elsewhere, fork, spellings)

    def warm_up(self) -> None:
        """Go all ways once, so that nothing is left to load when somebody types."""
        self.find("documneto servisio zzqx", "es", 1, {})

    def _is_answered(self, text: str, language: str) -> bool:
        found, elsewhere, _ = self._answered(self._reader.asked(text), language, {})
        return bool(found or elsewhere)

    def _answered(
        self, asked: Sequence[AskedWord], language: str, favoured: Mapping[str, float]
    ) -> tuple[list[Looked], str | None, str | None]:
        """What reaches the floor; what others offer, beside it where that is as likely meant and alone where likelier;
        and the fork that tells the first ones apart."""
        if not asked:
            return [], None, None
        asking = Asking(asked, self._vocabulary.words_of)
        ranking = Ranking(asking, language, self._weight)
        named = self._named_groups(asking)
        events = {key: ranking.likeness(self._groups.phrases["event"][key]) for key in named["event"]}
        events = {key: each for key, each in events.items() if each.best >= _LIKE_AN_EVENT}
        told = self._long_texts.told(asked)
        liked = self._liking.liked(favoured)
        numbers = self._candidates.best(asked, self._terms_of(named), told, _tokens(events), liked)
        looked = self._closely.looked(numbers, ranking, events, told.among(numbers), liked)
        least = max(FLOOR, _TAIL * looked[0].score.value) if looked else FLOOR
        found = [each for each in looked if each.score.value >= least]
        elsewhere, is_alone = self._elsewhere(asking, ranking, found[0].score.value if found else 0.0)
        if is_alone:
            return [], elsewhere, None
        return found, elsewhere, self._forks.between(asking, found) if found else None

    def _elsewhere(self, asking: Asking, ranking: Ranking, best: float) -> tuple[str | None, bool]:
        """What others offer that is as likely meant as a service of that score, and whether it is what is meant."""
        other = self._others.best(asking.telling, ranking)
        if other is None or other.score < max(FLOOR, best - _DOUBT):
            return None, False
        # A single word of theirs names many a thing: "carta" is not yet a letter of attorney.
        return other.id, other.score >= max(best, _SURE if asking.is_one_word and best else 0.0)

    def _named_groups(self, asking: Asking) -> dict[GroupKind, dict[str, set[int]]]:
        """Agencies and events that the question names, with the places of the words that do."""
        named: dict[GroupKind, dict[str, set[int]]] = {"agency": {}, "event": {}}
        for word in asking.telling:
            groups = self._named.get(word, ())
            if len(groups) <= _MOST_GROUPS:
                for kind, key in groups:
                    named[kind].setdefault(key, set()).update(asking.answers[word])
        return named

    @staticmethod
    def _terms_of(named: Mapping[GroupKind, Mapping[str, set[int]]]) -> dict[int, list[GroupTerm]]:
        terms: dict[int, list[GroupTerm]] = {}
        for kind, groups in named.items():
            for key, places in groups.items():
                for place in places:
                    terms.setdefault(place, []).append(GroupTerm(group_token(kind, key), TRUST[kind]))
        return terms

    def _hit(self, looked: Looked, asked: Sequence[AskedWord]) -> Hit:
        words = tuple(asked[place].written for place in looked.score.places)
        return Hit(looked.service, looked.score.value, looked.score.kind, looked.score.of, words, looked.instead_of)

    def _weight(self, word: str) -> float:
        weight = self._weights.get(word)
        if weight is None:
            known = self._vocabulary.naming(word)
            weight = self._weights[word] = telling_weight(word, known.rarity if known else 1.0)
        return weight


def _tokens(events: Mapping[str, Likeness]) -> dict[str, float]:
    return {group_token("event", key): PHRASE * EVENT_PHRASE * each.best for key, each in events.items()}
