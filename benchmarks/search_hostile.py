# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long search takes over what nobody types: operators, long pastes, emoji, RTL, NUL. Exit 1 over 50 ms."""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import Final

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from benchmarks.many_services import ManyServices
from benchmarks.search_quality import SEED
from kiosk.domain.records.replica import Arrival
from kiosk.domain.records.state import state_root
from offline_cache.database import connect
from offline_cache.replica import CatalogueReplica
from offline_cache.snapshot import Snapshot
from offline_cache.store import CatalogueStore

LIMIT_MS: Final = 50.0
LONGEST: Final = 10_000
_SHOWN: Final = 12
_WORDS: Final = "acta nacimiento licencia de la mi ine imss pasaporte nasimiento xkcd ñandú se murió aaaaaaaa".split()  # noqa: SIM905
_ODD: Final = [
    '"',
    "'",
    "*",
    "^",
    "(",
    ")",
    "NEAR(",
    " AND ",
    " OR ",
    " NOT ",
    "\0",
    "🙂",
    "\u202e",
    "\u0301",
    "\ud800",
    "ﬁ",
]

PIECES = st.one_of(st.sampled_from(_WORDS), st.sampled_from(_ODD), st.text(max_size=20), st.characters())
TEXTS = st.one_of(
    st.text(),
    st.lists(PIECES, max_size=60).map(" ".join),
    st.lists(PIECES, max_size=60).map("".join),
    st.tuples(PIECES, st.integers(1, LONGEST)).map(lambda drawn: (drawn[0] * drawn[1])[:LONGEST]),
)


def timed(store: CatalogueStore, count: int) -> list[float]:
    took: list[float] = []

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(TEXTS)
    def ask(text: str) -> None:
        started = perf_counter()
        store.search(text, "es", _SHOWN)
        took.append((perf_counter() - started) * 1000)
        if len(took) % 100 == 0:
            gc.collect(1)

    gc.collect()
    gc.disable()
    ask()
    gc.enable()
    return took


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--services", type=int, default=100_000)
    parser.add_argument("--strings", type=int, default=10_000)
    parser.add_argument("--seed", type=Path, default=SEED)
    given_arguments = parser.parse_args()
    records = ManyServices(given_arguments.services, given_arguments.seed).records()
    root = state_root((each.id, each.sha256) for each in records)
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "catalogue.db"
        CatalogueReplica(file).take(Arrival(None, root, iter(records)))
        del records
        store = CatalogueStore(Snapshot(connect(file), file))
        store.prepare_search()
        took = timed(store, given_arguments.strings)
        store.close()
    parts = quantiles(took, n=100)
    print(f"{len(took)} strings over {given_arguments.services} services: no error")
    print(f"p50 {parts[49]:.2f} ms, p99 {parts[98]:.2f} ms, longest {max(took):.1f} ms (limit {LIMIT_MS:.0f} ms)")
    return 0 if max(took) <= LIMIT_MS else 1


if __name__ == "__main__":
    sys.exit(main())
