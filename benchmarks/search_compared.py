# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk's search beside what SQLite alone offers, on the labelled queries: see docs/decisions/005."""

from __future__ import annotations

import argparse
import csv
import json
import sqlite3
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.search_quality import NOT_OFFERED, QUERIES, SEED
from kiosk.domain.records.record import Record
from kiosk.updates import seed_in
from offline_cache.search.documents import FIELDS, service_texts
from offline_cache.search.stopwords import SILENT
from offline_cache.search.text import folded, folded_words
from offline_cache.store import CatalogueStore

Search = Callable[[str], list[str]]
WEIGHTS = (10.0, 10.0, 3.0, 3.0, 2.0, 1.0)
"""Per field, in the order of FIELDS; bm25 takes them."""
RANKS_EVEN_AT = 60
LIMIT = 10


def full_text(seed: Path, tokenizer: str, terms_of: Callable[[str], list[str]]) -> Search:
    """SQLite's FTS5 with bm25: any of the terms, fields weighted, best first."""
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE VIRTUAL TABLE texts USING fts5({', '.join(FIELDS)}, tokenize='{tokenizer}')")
    records = [each for each in seed_in(seed).arrival().changes if isinstance(each, Record)]
    kinds: dict[str, list[dict[str, Any]]] = {}
    for each in records:
        kinds.setdefault(each.id.partition(":")[0], []).append(json.loads(each.body))
    events = {each["id"]: each for each in kinds["event"]}
    agencies = {each["id"]: each for each in kinds["organisation"]}
    slugs = []
    for record in kinds["service"]:
        slugs.append(record["id"].rsplit("/", 1)[-1])
        texts = service_texts(record, events, agencies)
        row = [folded("\n".join(text for _, text in texts[field])) for field in FIELDS]
        database.execute(f"INSERT INTO texts VALUES ({', '.join('?' * len(row))})", row)

    def search(query: str) -> list[str]:
        terms = " OR ".join(f'"{term}"' for term in terms_of(query))
        if not terms:
            return []
        order = f"bm25(texts, {', '.join(map(str, WEIGHTS))})"
        found = database.execute(
            f"SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY {order} LIMIT {LIMIT}", (terms,)
        )
        return [slugs[number - 1] for (number,) in found]

    return search


def telling_words(query: str) -> list[str]:
    return [word for word in folded_words(query) if word not in SILENT]


def threes(query: str) -> list[str]:
    return [word[at : at + 3] for word in telling_words(query) for at in range(len(word) - 2)]


def fused(searches: list[Search]) -> Search:
    """Reciprocal rank fusion: a place near the top of either list counts."""

    def search(query: str) -> list[str]:
        points: dict[str, float] = defaultdict(float)
        for each in searches:
            for rank, slug in enumerate(each(query)):
                points[slug] += 1 / (RANKS_EVEN_AT + rank)
        return sorted(points, key=lambda slug: -points[slug])[:LIMIT]

    return search


def shipped(store: CatalogueStore) -> Search:
    return lambda query: [each.card.id.rsplit("/", 1)[-1] for each in store.search(query, "es", LIMIT).found]


def report(name: str, search: Search, rows: list[dict[str, str]]) -> None:
    first = three = 0
    answerable = [row for row in rows if row["expected_service_slug"] != NOT_OFFERED]
    for row in answerable:
        wanted, found = set(row["expected_service_slug"].split("|")), search(row["query"])
        first += bool(wanted & set(found[:1]))
        three += bool(wanted & set(found[:3]))
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
    whole = full_text(given.seed, "unicode61", telling_words)
    parts = full_text(given.seed, "trigram", threes)
    print(f"{'':<28}{'R@1':>8}{'R@3':>8}   nothing where nothing fits")
    report("FTS5, every word", full_text(given.seed, "unicode61", folded_words), rows)
    report("FTS5, telling words", whole, rows)
    report("FTS5, three letters", parts, rows)
    report("both, fused by rank", fused([whole, parts]), rows)
    with tempfile.TemporaryDirectory() as folder:
        store, _ = CatalogueStore.open(Path(folder) / "state", seed_in(given.seed))
        store.prepare_search()
        report("the kiosk's search", shipped(store), rows)
        store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
