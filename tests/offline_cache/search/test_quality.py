# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Labelled queries of real citizens: on the shipped seed, and on bare records without any search terms."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import pytest

from offline_cache.search import finder
from offline_cache.search.text import folded_words
from offline_cache.store import CatalogueStore
from tests.offline_cache.editions import catalogue, field_services, write_edition
from tests.shipped import SEED, shipped


class Query(NamedTuple):
    text: str
    wanted: frozenset[str]
    note: str


class Gates(NamedTuple):
    """Shares of queries: answered first and among three, the first of those on life events, rejected of those that
    nobody here can answer, and rejected of the others."""

    first: float
    three: float
    events: float
    rejected: float
    wrongly: float


FIELD_GATES = Gates(first=0.85, three=0.95, events=0.70, rejected=10 / 12, wrongly=0.02)
OUR_GATES = Gates(first=0.85, three=0.95, events=0.70, rejected=0.72, wrongly=0.02)
"""Of ours some deliberately share all their words with a service ("licencia de chofer de taxi")."""
BARE_FIRST, BARE_THREE = 0.60, 0.77
"""What full text, trigram and fuzzy fused reached on names alone."""
OURS = Path(__file__).with_name("queries.csv")
NOT_OFFERED = frozenset({"NONE"})
AN_EVENT = "evento"
SHORTEST_COPY = 3


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CatalogueStore]:
    store, problems = CatalogueStore.open(tmp_path_factory.mktemp("quality") / "state", SEED)
    assert problems == ()
    yield store
    store.close()


def labelled(file: Path) -> list[Query]:
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        return [Query(row["query"], frozenset(row["expected_service_slug"].split("|")), row["note"]) for row in rows]


def reached(store: CatalogueStore, queries: Sequence[Query]) -> Gates:
    """Services alone count as an answer: advice on who else offers it is a kind way to reject."""
    got = {
        query: [each.card.id.rsplit("/", 1)[-1] for each in store.search(query.text, "es", 3).found]
        for query in queries
    }
    answerable = [query for query in queries if query.wanted != NOT_OFFERED]
    others = [query for query in queries if query.wanted == NOT_OFFERED]

    def first(query: Query) -> bool:
        return not query.wanted.isdisjoint(got[query][:1])

    return Gates(
        first=share(map(first, answerable)),
        three=share(not query.wanted.isdisjoint(got[query]) for query in answerable),
        events=share(first(query) for query in answerable if query.note == AN_EVENT),
        rejected=share(not got[query] for query in others),
        wrongly=share(not got[query] for query in answerable),
    )


def share(outcomes: Iterable[bool]) -> float:
    return mean(map(float, outcomes))


def missed(gates: Gates, figures: Gates) -> list[str]:
    """What stays under its gate; of answerable queries that are rejected, what is above."""
    short = [name for name in ("first", "three", "events", "rejected") if getattr(figures, name) < getattr(gates, name)]
    return short + (["wrongly"] if figures.wrongly > gates.wrongly else [])


def test_citizens_of_the_field_find_their_service(
    seed: CatalogueStore, shared_data: Path, record_property: Callable[[str, object], None]
) -> None:
    figures = reached(seed, labelled(shared_data / "queries.csv"))
    record_property("told", str(figures))
    assert missed(FIELD_GATES, figures) == [], figures


def test_citizens_of_ours_find_their_service(
    seed: CatalogueStore, record_property: Callable[[str, object], None]
) -> None:
    figures = reached(seed, labelled(OURS))
    record_property("told", str(figures))
    assert missed(OUR_GATES, figures) == [], figures


def test_without_search_terms_ranking_beats_the_measured_baselines(
    tmp_path: Path, shared_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "FLOOR", 0.0)
    services = list(field_services(shared_data / "procedures.csv"))
    seed = write_edition(tmp_path / "seed", catalogue(services))
    store, _ = CatalogueStore.open(tmp_path / "state", seed)
    with closing(store):
        figures = reached(store, labelled(shared_data / "queries.csv"))
    assert figures.first > BARE_FIRST
    assert figures.three > BARE_THREE


def test_search_terms_do_not_copy_the_labelled_queries(shared_data: Path) -> None:
    """Names and acronyms may coincide; a phrase of three words or more would be the answer sheet."""
    queries = {tuple(folded_words(query.text)) for query in labelled(shared_data / "queries.csv")}
    copied = [
        f"{each['id']}: {phrase}"
        for each in (*shipped("service").values(), *shipped("event").values())
        for phrases in each["keyword"].values()
        for phrase in phrases
        if len(folded_words(phrase)) >= SHORTEST_COPY and tuple(folded_words(phrase)) in queries
    ]
    assert not copied, f"{len(copied)} search terms copy a labelled query:\n" + "\n".join(copied)
