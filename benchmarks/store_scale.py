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
from kiosk.domain.records.replica import Arrival, Change
from kiosk.domain.records.state import state_root
from offline_cache.replica import CatalogueReplica

SERVICES = 100_000
IMPORT_S, APPLY_S, PEAK_MB, INDEX_SHARE = 60.0, 5.0, 300.0, 2.0


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


def written(records: Iterable[Record], file: Path) -> bytes:
    """Their root. Made beforehand, so that only the store is timed."""

    def each_written() -> Iterator[tuple[str, bytes]]:
        with file.open("wb") as base:
            for record in records:
                base.write(b"%s\t%s\n" % (record.id.encode(), record.body))
                yield record.id, record.sha256

    return state_root(each_written())


def read_again(file: Path) -> Iterator[Record]:
    with file.open("rb") as base:
        for line in base:
            identity, _, body = line[:-1].partition(b"\t")
            yield Record(identity.decode(), body)


def timed(name: str, limit: float | None, act: Callable[[], object]) -> Figure:
    began, worked = perf_counter(), process_time()
    act()
    return Figure(f"{name}, s", perf_counter() - began, limit, f"worked {process_time() - worked:.2f} s")


def root_of(records: Iterable[Record]) -> bytes:
    return state_root((record.id, record.sha256) for record in records)


def measure(services: int, folder: Path) -> list[Figure]:
    replica = CatalogueReplica(folder / "catalogue.db")
    first = LargeCatalogue(services)
    file = folder / "records"
    root = written(first.records(), file)
    text = file.stat().st_size
    found = [
        timed("first import", IMPORT_S, lambda: replica.take(Arrival(None, root, read_again(file)))),
        Figure("peak memory after it, MB", peak_rss_mb(), PEAK_MB),
    ]
    found += sizes(folder, text)
    for day in (1, 2):
        later = first.edited(day)
        found.append(apply(f"day {day}", replica, list(later.changes(day - 1)), root_of(later.records())))
    dearer = first.edited(2).with_new_fees()
    written((each for each in dearer.fee_changes() if isinstance(each, Record)), file)
    root = root_of(dearer.records())
    found.append(apply("55 % of fees changed", replica, read_again(file), root, IMPORT_S))
    found.append(timed("bins hashed anew", None, replica.bin_roots))
    written(dearer.records(), file)
    found.append(
        timed("whole catalogue over it", IMPORT_S, lambda: replica.take(Arrival(None, root, read_again(file))))
    )
    return [*found, Figure("peak memory, MB", peak_rss_mb(), PEAK_MB)]


def peak_rss_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def apply(
    name: str, replica: CatalogueReplica, changes: Iterable[Change], root: bytes, limit: float = APPLY_S
) -> Figure:
    return timed(name, limit, lambda: replica.take(Arrival(replica.root(), root, changes)))


def sizes(folder: Path, text: int) -> list[Figure]:
    stored = (folder / "catalogue.db").stat().st_size
    return [
        Figure("records as text, MB", text / 1e6, None),
        Figure("database with index, share of text", stored / text, INDEX_SHARE, f"{stored / 1e6:.0f} MB"),
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--services", type=int, default=SERVICES)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(given.services, Path(folder))
    print(f"{given.services} services")
    for figure in figures:
        print(figure.line())
    return 0 if all(figure.is_kept for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
