# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk's search beside what FTS5 and tantivy alone offer, on the labelled queries: see docs/decisions/005."""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.search_peers import FullText, Tantivy, every_word, rows_of, telling_words, threes
from benchmarks.search_quality import NOT_OFFERED, QUERIES, SEED
from kiosk.domain.records.record import Record
from kiosk.updates import seed_in
from offline_cache.store import CatalogueStore

Search = Callable[[str], list[str]]
RANKS_EVEN_AT = 60
LIMIT = 10


def fused(searches: Sequence[Search]) -> Search:
    """Reciprocal rank fusion: a place near the top of either list counts."""

    def search(query: str) -> list[str]:
        points: dict[str, float] = defaultdict(float)
        for each in searches:
            for rank, found in enumerate(each(query)):
                points[found] += 1 / (RANKS_EVEN_AT + rank)
        return sorted(points, key=lambda found: -points[found])[:LIMIT]

    return search


def shipped(store: CatalogueStore) -> Search:
    return lambda query: [each.card.id for each in store.search(query, "es", LIMIT).found]


def report(name: str, search: Search, rows: list[dict[str, str]]) -> None:
    first = three = 0
    answerable = [row for row in rows if row["expected_service_slug"] != NOT_OFFERED]
    for row in answerable:
        wanted = set(row["expected_service_slug"].split("|"))
        slugs = [each.rsplit("/", 1)[-1] for each in search(row["query"])[:3]]
        first += bool(wanted & set(slugs[:1]))
        three += bool(wanted & set(slugs))
    others = [row for row in rows if row["expected_service_slug"] == NOT_OFFERED]
    rejected = sum(not search(row["query"]) for row in others)
    count = len(answerable)
    print(f"{name:<28}{first / count:>8.3f}{three / count:>8.3f}{rejected:>6} of {len(others)}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--queries", type=Path, default=QUERIES)
    parser.add_argument("--seed", type=Path, default=SEED, help="the seed or package to search in")
    given = parser.parse_args()
    if not given.queries.exists():
        print(f"There is no {given.queries}: run this from the project's root, or name a file with --queries.")
        return 2
    with given.queries.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    records = [each for each in seed_in(given.seed).arrival().changes if isinstance(each, Record)]
    print(f"{'':<28}{'R@1':>8}{'R@3':>8}   nothing where nothing fits")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = FullText(folder / "telling.db", rows_of(records), "unicode61", telling_words)
        parts = FullText(folder / "threes.db", rows_of(records), "trigram", threes)
        report(
            "FTS5, every word", FullText(folder / "words.db", rows_of(records), "unicode61", every_word).search, rows
        )
        report("FTS5, telling words", whole.search, rows)
        report("FTS5, three letters", parts.search, rows)
        report("both, fused by rank", fused([whole.search, parts.search]), rows)
        try:
            report("tantivy, Spanish stems", Tantivy(folder / "tantivy", rows_of(records)).search, rows)
        except ImportError:
            print("tantivy is not installed: `uv run --with tantivy python -m benchmarks.search_compared`")
        store, _ = CatalogueStore.open(folder / "state", seed_in(given.seed))
        store.prepare_search()
        report("the kiosk's search", shipped(store), rows)
        store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
