# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every keystroke of the labelled queries against 100,000 services, beside what else could search. Exit 1 over a limit.

tantivy is measured where it is installed: `uv run --with tantivy python -m benchmarks.search_scale`.
"""

from __future__ import annotations

import argparse
import csv
import gc
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import quantiles
from time import perf_counter
from typing import Final

from benchmarks.many_services import ManyServices
from benchmarks.search_peers import FullText, Peer, Tantivy, rows_of, threes, words_begun
from benchmarks.search_quality import NOT_OFFERED, QUERIES, SEED
from kiosk.domain.records.record import Record
from kiosk.domain.records.replica import Arrival
from kiosk.domain.records.state import state_root
from offline_cache.database import connect
from offline_cache.replica import CatalogueReplica
from offline_cache.search.entry import Entry
from offline_cache.search.index import SearchIndex, create_index
from offline_cache.snapshot import Snapshot
from offline_cache.store import CatalogueStore

P50_MS, P99_MS = 5.0, 16.7
BUILD_S: Final = 60.0
TEXT_SHARE: Final = 2.0
SHOWN: Final = 4
"""As many services as the screen shows while one types."""
Search = Callable[[str], Sequence[str]]
Rows = Sequence[dict[str, str]]


def built_index(file: Path, records: Sequence[Record]) -> tuple[float, int]:
    """Seconds and bytes of the index alone, built as an import builds it."""
    connection = connect(file)
    started = perf_counter()
    connection.execute("BEGIN")
    create_index(connection)
    index = SearchIndex(connection)
    for number, record in enumerate(records, 1):
        if record.kind == "service":
            index.add(number, Entry.of(json.loads(record.body)))
        elif record.kind in {"event", "organisation"}:
            kind = "event" if record.kind == "event" else "agency"
            index.put_group(kind, record.name, json.loads(record.body))
    index.finish()
    connection.execute("COMMIT")
    took_s = perf_counter() - started
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.close()
    return took_s, file.stat().st_size


def timed(search: Search, texts: Sequence[str]) -> list[float]:
    """Milliseconds each. As in the kiosk, garbage is collected between two answers and not in one: decision 010."""
    took = []
    gc.collect()
    gc.disable()
    for place, text in enumerate(texts):
        started = perf_counter()
        search(text)
        took.append((perf_counter() - started) * 1000)
        if place % 100 == 0:
            gc.collect(1)
    gc.enable()
    return took


def recall(search: Search, rows: Rows) -> tuple[float, float]:
    """R@1 and R@3 of the whole queries that federal services answer."""
    answerable = [row for row in rows if row["expected_service_slug"] != NOT_OFFERED]
    first = three = 0
    for row in answerable:
        wanted = set(row["expected_service_slug"].split("|"))
        slugs = [each.rsplit("/", 1)[-1] for each in search(row["query"])[:3]]
        first += slugs[:1] != [] and slugs[0] in wanted
        three += bool(wanted & set(slugs))
    return first / len(answerable), three / len(answerable)


def line(name: str, build_s: float, share: float, took: Sequence[float], right: tuple[float, float]) -> None:
    parts = quantiles(took, n=100)
    print(
        f"{name:<22}{build_s:>9.1f}{share:>9.2f}{parts[49]:>9.2f}{parts[98]:>9.2f}{max(took):>9.1f}"
        f"{right[0]:>8.3f}{right[1]:>8.3f}",
        flush=True,
    )


def opened(file: Path, records: list[Record]) -> CatalogueStore:
    root = state_root((each.id, each.sha256) for each in records)
    started = perf_counter()
    CatalogueReplica(file).take(Arrival(None, root, iter(records)))
    print(f"the whole import, index included: {perf_counter() - started:.1f} s, {file.stat().st_size / 1e6:.0f} MB")
    store = CatalogueStore(Snapshot(connect(file), file))
    started = perf_counter()
    store.prepare_search()
    print(f"search ready after opening: {perf_counter() - started:.2f} s")
    return store


def peers(folder: Path, records: Sequence[Record]) -> Sequence[tuple[str, Callable[[], Peer]]]:
    return (
        ("FTS5, words", lambda: FullText(folder / "words.db", rows_of(records), "unicode61", words_begun)),
        ("FTS5, three letters", lambda: FullText(folder / "threes.db", rows_of(records), "trigram", threes)),
        ("tantivy", lambda: Tantivy(folder / "tantivy", rows_of(records))),
    )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--services", type=int, default=100_000)
    parser.add_argument("--queries", type=Path, default=QUERIES)
    parser.add_argument("--seed", type=Path, default=SEED, help="the shipped catalogue, among the others")
    parser.add_argument("--peer-keystrokes", type=int, default=400, help="drawn from all of them")
    parser.add_argument("--no-peers", action="store_true")
    return parser.parse_args()


def measure_kiosk(folder: Path, records: list[Record], text_bytes: int, rows: Rows, keystrokes: Sequence[str]) -> bool:
    """Whether all limits held."""
    build_s, size = built_index(folder / "index.db", records)
    store = opened(folder / "catalogue.db", records)
    took = timed(lambda text: [each.card.id for each in store.search(text, "es", SHOWN).found], keystrokes)
    found = recall(lambda text: [each.card.id for each in store.search(text, "es", 3).found], rows)
    store.close()
    print(f"{'':<22}{'build s':>9}{'x text':>9}{'p50 ms':>9}{'p99 ms':>9}{'max ms':>9}{'R@1':>8}{'R@3':>8}")
    line("the kiosk's search", build_s, size / text_bytes, took, found)
    parts = quantiles(took, n=100)
    return parts[49] <= P50_MS and parts[98] <= P99_MS and build_s <= BUILD_S and size <= TEXT_SHARE * text_bytes


def measure_peers(
    folder: Path, records: Sequence[Record], text_bytes: int, rows: Rows, keystrokes: Sequence[str]
) -> None:
    for name, build in peers(folder, records):
        started = perf_counter()
        try:
            peer = build()
        except ImportError:
            print(f"{name:<22} is not installed: see the top of this file")
            continue
        built_s, share = perf_counter() - started, peer.size_bytes() / text_bytes
        line(name, built_s, share, timed(peer.search, keystrokes), recall(peer.search, rows))


def main() -> int:
    given = arguments()
    if not given.queries.exists():
        print(f"There is no {given.queries}: run this from the project's root, or name a file with --queries.")
        return 2
    with given.queries.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    keystrokes = [row["query"][:end] for row in rows for end in range(1, len(row["query"]) + 1)]
    catalogue = ManyServices(given.services, given.seed)
    records = catalogue.records()
    text_bytes = catalogue.text_bytes()
    print(f"{given.services} services, {text_bytes / 1e6:.0f} MB of text; {len(keystrokes)} keystrokes")
    with tempfile.TemporaryDirectory() as name:
        holds = measure_kiosk(Path(name), records, text_bytes, rows, keystrokes)
        if not given.no_peers:
            drawn = Random(1).sample(keystrokes, min(given.peer_keystrokes, len(keystrokes)))
            measure_peers(Path(name), records, text_bytes, rows, drawn)
    verdict = "held" if holds else "NOT HELD"
    print(f"limits: p50 {P50_MS} ms, p99 {P99_MS} ms, build {BUILD_S:.0f} s, {TEXT_SHARE} x text: {verdict}")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
