# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Publishing at scale: a first edition, the next day's and the one after, time and memory against their limits.

Straight from records, or with --whole the command `central publish` on a content folder, lints and all. Exit 1 where a
limit is broken. Seconds are the clock's; behind them those that the processors worked. Memory is that of all processes.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

from benchmarks.large_catalogue import LargeCatalogue
from benchmarks.large_content import write_content
from benchmarks.process_memory import tree_pss_mb
from benchmarks.publish_records import PASSPHRASE

PUBLISH_S, PEAK_MB = 600.0, 1024.0
DAYS = (0, 1, 2)
_LOOK_S = 0.5


def measured(name: str, command: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Lines to print, each with whether its limit is kept."""
    began, peak_mb = perf_counter(), 0.0
    with subprocess.Popen(
        [sys.executable, "-m", *command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "VENTANILLA_KEY_PASSPHRASE": PASSPHRASE},
        start_new_session=True,
    ) as child:
        before = os.times()
        while child.poll() is None:
            peak_mb = max(peak_mb, tree_pss_mb(child.pid)[0])
            try:
                child.wait(_LOOK_S)
            except subprocess.TimeoutExpired:
                continue
    after = os.times()
    worked_s = after.children_user - before.children_user + after.children_system - before.children_system
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
    yield _line(f"{name}, s", perf_counter() - began, PUBLISH_S, f"worked {worked_s:.0f} s")
    yield _line(f"{name}, peak memory, MB", peak_mb, PEAK_MB)


def measure(services: int, folder: Path, *, is_whole: bool) -> Iterator[tuple[str, bool]]:
    repository, keys, content = (str(folder / name) for name in ("repo", "keys", "content"))
    list(measured("begin", ["central", "init", repository, "--keys", keys]))
    for day in DAYS:
        if is_whole:
            write_content(LargeCatalogue(services, days=day), Path(content))
            command = ["central", "publish", content, repository, "--keys", keys]
        else:
            command = ["benchmarks.publish_records", repository, keys, "--services", str(services), "--days", str(day)]
        yield from measured(f"edition {day + 1}", command)
    files = [path.stat().st_size for path in Path(repository).rglob("*") if path.is_file()]
    yield f"{len(files)} files, {sum(files) / 1e6:.1f} MB; memory of headquarters {_history_mb(folder):.1f} MB", True


def _history_mb(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.glob("repo.history.db*")) / 1e6


def _line(name: str, value: float, limit: float, note: str = "") -> tuple[str, bool]:
    is_kept = value <= limit
    return f"{name:<34}{value:>10.1f}  (limit {limit:g}) {'ok' if is_kept else 'BROKEN'} {note}", is_kept


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--services", type=int, default=100_000)
    parser.add_argument("--whole", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(f"{given.services} services, {'central publish' if given.whole else 'straight from records'}", flush=True)
        kept = []
        for line, is_kept in measure(given.services, Path(folder), is_whole=given.whole):
            print(line, flush=True)
            kept.append(is_kept)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
