# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Labelled queries of real citizens: on the shipped seed, and on bare records without any search terms."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from offline_cache.search import finder
from offline_cache.search.text import folded_words
from offline_cache.store import CatalogueStore
from tests.offline_cache.editions import catalogue, field_services, write_edition
from tests.shipped import SEED, shipped

NOT_OFFERED = "NONE"
SHORTEST_COPY = 3


def labelled(shared_data: Path) -> list[tuple[str, set[str]]]:
    with (shared_data / "queries.csv").open(encoding="utf-8", newline="") as lines:
        return [(row["query"], set(row["expected_service_slug"].split("|"))) for row in csv.DictReader(lines)]


def answers(store: CatalogueStore, queries: list[tuple[str, set[str]]]) -> Iterator[tuple[list[str], set[str]]]:
    for text, wanted in queries:
        yield [each.card.id.rsplit("/", 1)[-1] for each in store.search(text, "es", 3).found], wanted


def shares(store: CatalogueStore, queries: list[tuple[str, set[str]]]) -> tuple[float, float]:
    """R@1 and R@3."""
    got = list(answers(store, queries))
    first = sum(bool(found) and found[0] in wanted for found, wanted in got)
    three = sum(bool(wanted & set(found)) for found, wanted in got)
    return first / len(got), three / len(got)


def test_on_the_seed_citizens_find_their_service(tmp_path: Path, shared_data: Path) -> None:
    store, problems = CatalogueStore.open(tmp_path / "state", SEED)
    assert problems == ()
    queries = labelled(shared_data)
    answerable = [query for query in queries if query[1] != {NOT_OFFERED}]
    first, three = shares(store, answerable)
    assert first >= 0.80
    assert three >= 0.90
    rejected = [not found for found, wanted in answers(store, queries) if wanted == {NOT_OFFERED}]
    assert sum(rejected) > len(rejected) / 2
    wrongly = sum(not found for found, _ in answers(store, answerable))
    assert wrongly <= 0.02 * len(answerable)
    store.close()


def test_without_search_terms_ranking_beats_the_measured_baselines(
    tmp_path: Path, shared_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Full text, trigram and fuzzy fused reached .60 and .77 on names alone, rejecting nothing."""
    monkeypatch.setattr(finder, "FLOOR", 0.0)
    services = list(field_services(shared_data / "procedures.csv"))
    seed = write_edition(tmp_path / "seed", catalogue(services))
    store, _ = CatalogueStore.open(tmp_path / "state", seed)
    first, three = shares(store, [query for query in labelled(shared_data) if query[1] != {NOT_OFFERED}])
    store.close()
    assert first > 0.60
    assert three > 0.77


def test_search_terms_do_not_copy_the_labelled_queries(shared_data: Path) -> None:
    """Names and acronyms may coincide; a phrase of three words or more would be the answer sheet."""
    queries = {tuple(folded_words(text)) for text, _ in labelled(shared_data)}
    copied = [
        f"{each['id']}: {phrase}"
        for each in (*shipped("service").values(), *shipped("event").values())
        for phrases in each["keyword"].values()
        for phrase in phrases
        if len(folded_words(phrase)) >= SHORTEST_COPY and tuple(folded_words(phrase)) in queries
    ]
    assert not copied, f"{len(copied)} search terms copy a labelled query:\n" + "\n".join(copied)
