# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How well search answers the labelled queries: R@1, R@3, rejections and time. Exit 1 under the gate."""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from kiosk.updates import seed_in
from offline_cache.store import CatalogueStore

QUERIES = Path("../shared/data/queries.csv")
SEED = Path("offline_cache/seed")
NOT_OFFERED = "NONE"
GATE_FIRST, GATE_THREE, GATE_EVENTS = 0.85, 0.95, 0.70
GATE_REJECTED, GATE_WRONGLY = 10 / 12, 0.02


@dataclass(frozen=True, slots=True)
class Outcome:
    note: str
    is_answerable: bool
    is_first: bool
    is_in_three: bool
    is_rejected: bool
    took_ms: float


def ask(store: CatalogueStore, row: dict[str, str]) -> Outcome:
    wanted = set(row["expected_service_slug"].split("|"))
    started = perf_counter()
    found = store.search(row["query"], "es", 10).found
    took_ms = (perf_counter() - started) * 1000
    slugs = [each.card.id.rsplit("/", 1)[-1] for each in found[:3]]
    return Outcome(
        row["note"],
        wanted != {NOT_OFFERED},
        slugs[:1] != [] and slugs[0] in wanted,
        bool(wanted & set(slugs)),
        not found,
        took_ms,
    )


def share(outcomes: list[Outcome], attribute: str) -> float:
    return float(sum(getattr(each, attribute) for each in outcomes) / len(outcomes))


def report(outcomes: list[Outcome]) -> bool:
    answerable = [each for each in outcomes if each.is_answerable]
    others = [each for each in outcomes if not each.is_answerable]
    first, three = share(answerable, "is_first"), share(answerable, "is_in_three")
    times = quantiles([each.took_ms for each in outcomes], n=100)
    print(f"answerable {len(answerable)}: R@1 {first:.3f} (gate {GATE_FIRST}), R@3 {three:.3f} (gate {GATE_THREE})")
    rejected, wrongly = share(others, "is_rejected"), share(answerable, "is_rejected")
    print(f"not offered {len(others)}: rejected {rejected:.3f} (gate {GATE_REJECTED:.3f})")
    print(f"wrongly rejected: {wrongly:.3f} (gate {GATE_WRONGLY})")
    print(f"time per query: p50 {times[49]:.2f} ms, p99 {times[98]:.2f} ms")
    kinds: dict[str, list[Outcome]] = defaultdict(list)
    for each in answerable:
        kinds[each.note].append(each)
    print(f"\n{'kind':<14}{'queries':>8}{'R@1':>8}{'R@3':>8}")
    for note, some in sorted(kinds.items()):
        print(f"{note:<14}{len(some):>8}{share(some, 'is_first'):>8.2f}{share(some, 'is_in_three'):>8.2f}")
    events = share(kinds["evento"], "is_first")
    found_enough = first >= GATE_FIRST and three >= GATE_THREE and events >= GATE_EVENTS
    return found_enough and rejected >= GATE_REJECTED and wrongly <= GATE_WRONGLY


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--queries", type=Path, default=QUERIES)
    parser.add_argument("--seed", type=Path, default=SEED, help="the seed or package to search in")
    given = parser.parse_args()
    if not given.queries.exists():
        print(f"There is no {given.queries}: run this from the project's root, or name a file with --queries.")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        store, problems = CatalogueStore.open(Path(folder) / "state", seed_in(given.seed))
        for problem in problems:
            print(f"{problem.code}: {problem.sentence}")
        store.prepare_search()
        with given.queries.open(encoding="utf-8", newline="") as lines:
            passed = report([ask(store, row) for row in csv.DictReader(lines)])
        store.close()
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
