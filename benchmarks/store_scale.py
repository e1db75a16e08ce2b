# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The record store at scale: first import, a day's and a year's change, memory and file sizes against their limits.

Exit 1 where a limit is broken. Seconds are the clock's; behind them those that the processor worked.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.large_catalogue import LargeCatalogue
from kiosk.domain.records.record import Record
from kiosk.domain.records.replica import Arrival, Change, Removed
from kiosk.domain.records.state import state_root
from offline_cache.replica import CatalogueReplica

SERVICES = 100_000
IMPORT_S, APPLY_S, PEAK_MB, INDEX_SHARE = 60.0, 5.0, 300.0, 2.0
Hashes = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    value: float
    limit: float | None
    note: str = ""

    def line(self) -> str:
        limit = "" if self.limit is None else f"(limit {self.limit:g}) {'ok' if self.is_kept else 'BROKEN'}"
        return f"{self.name:<34}{self.value:>10.2f}  {limit} {self.note}"

    @property
    def is_kept(self) -> bool:
        return self.limit is None or self.value <= self.limit


def written(records: Iterable[Change], file: Path, hashes: Hashes) -> None:
    """Made beforehand, so that only the store is timed; `hashes` follow, so that the root need not be made anew."""
    with file.open("wb") as lines:
        for record in records:
            if isinstance(record, Record):
                lines.write(b"%s\t%s\n" % (record.id.encode(), record.body))
                hashes[record.id] = record.sha256
            else:
                lines.write(record.id.encode() + b"\n")
                del hashes[record.id]


def read_again(file: Path) -> Iterator[Change]:
    with file.open("rb") as lines:
        for line in lines:
            identity, tab, body = line[:-1].partition(b"\t")
            yield Record(identity.decode(), body) if tab else Removed(identity.decode())


def timed(name: str, limit: float | None, act: Callable[[], object]) -> Figure:
    began, worked = perf_counter(), process_time()
    act()
    return Figure(f"{name}, s", perf_counter() - began, limit, f"worked {process_time() - worked:.2f} s")


def measure(services: int, folder: Path) -> Iterator[Figure]:
    replica = CatalogueReplica(folder / "catalogue.db")
    first, file, hashes = LargeCatalogue(services), folder / "records", Hashes()

    def take(name: str, limit: float, records: Iterable[Change], *, is_whole: bool = False) -> Figure:
        written(records, file, hashes)
        to_root = state_root(sorted(hashes.items(), key=lambda item: item[0].encode()))
        arrival = Arrival(None if is_whole else replica.root(), to_root, read_again(file))
        return timed(name, limit, lambda: replica.take(arrival))

    yield take("first import", IMPORT_S, first.records(), is_whole=True)
    yield Figure("peak memory after it, MB", peak_rss_mb(), PEAK_MB)
    text, stored = file.stat().st_size, (folder / "catalogue.db").stat().st_size
    yield Figure("records as text, MB", text / 1e6, None)
    yield Figure("database with index, share of text", stored / text, INDEX_SHARE, f"{stored / 1e6:.0f} MB")
    for day in (1, 2):
        yield take(f"day {day}", APPLY_S, first.edited(day).changes(day - 1))
    yield take("55 % of fees changed", IMPORT_S, first.edited(2).with_new_fees().fee_changes())
    yield timed("bins hashed anew", None, replica.bin_roots)
    yield timed("weekly check", None, replica.check_weekly)
    yield Figure("peak memory, MB", peak_rss_mb(), PEAK_MB)


def peak_rss_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--services", type=int, default=SERVICES)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(f"{given.services} services", flush=True)
        kept = []
        for figure in measure(given.services, Path(folder)):
            print(figure.line(), flush=True)
            kept.append(figure.is_kept)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
