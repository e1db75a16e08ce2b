# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long an update takes over 64 kbit/s where one try in twenty breaks, and from a stick: seconds with their limits.

    python -m benchmarks.slow_link [--services 5000] [--cuts 0.05] [--bps 64000] [--delay-ms 100]

Each is a run of `kiosk sync` in a process of its own, from its start to its end. The proxy of the tests holds the link
to its speed and breaks it with the given chance after each KB. Exit 1 where a limit is broken.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from benchmarks.large_catalogue import LargeCatalogue
from benchmarks.real_server import served_by_any
from benchmarks.store_scale import Figure
from benchmarks.sync_headquarters import Headquarters, Kiosk
from tests.link.flaky import FlakyLink, Weather

DAY_S, MONTH_S = 10.0, 90.0


def prepared(services: int, folder: Path) -> tuple[Headquarters, list[Kiosk]]:
    """Kiosks a day and a month behind, two of each."""
    headquarters, first = Headquarters(folder), LargeCatalogue(services)
    kiosks = [headquarters.kiosk(name) for name in ("day", "month", "day by stick", "month by stick")]
    for days_ago, day, behind in ((31, 0, kiosks[1::2]), (2, 29, kiosks[0::2]), (1, 30, [])):
        headquarters.publish(first.edited(day).records(), days_ago)
        for kiosk in behind:
            kiosk.over(headquarters.place.folder).run()
    return headquarters, kiosks


def over_link(name: str, limit_s: float, headquarters: Headquarters, kiosk: Kiosk, weather: Weather) -> Figure:
    with served_by_any(headquarters.place.folder) as address, FlakyLink(address, weather) as link:
        taken_s, report = synchronised(headquarters, kiosk, link.url)
        note = f"{report['course']}, {link.bytes_down + link.bytes_up:,} bytes both ways, {link.broken} breaks"
    return Figure(f"{name} over the link, s", taken_s, limit_s, note)


def by_stick(name: str, limit_s: float, headquarters: Headquarters, kiosk: Kiosk) -> Figure:
    taken_s, report = synchronised(headquarters, kiosk, str(headquarters.place.folder))
    return Figure(f"{name} by stick, s", taken_s, limit_s, f"{report['course']}, {report['bytes']:,} bytes")


def synchronised(headquarters: Headquarters, kiosk: Kiosk, address: str) -> tuple[float, Mapping[str, Any]]:
    root = headquarters.place.metadata / "1.root.json"
    settings = {"KIOSK_FOLDERS_STATE": str(kiosk.folder), "KIOSK_SYNC_ROOT": str(root)}
    command = [sys.executable, "-m", "kiosk", "sync", address, "--json"]
    began = perf_counter()
    done = subprocess.run(command, env={**os.environ, **settings}, capture_output=True, text=True, check=False)
    taken_s = perf_counter() - began
    if done.returncode:
        raise RuntimeError(done.stderr)
    report: Mapping[str, Any] = json.loads(done.stdout)
    return taken_s, report


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--services", type=int, default=5000)
    parser.add_argument("--cuts", type=float, default=0.05)
    parser.add_argument("--bps", type=int, default=64_000)
    parser.add_argument("--delay-ms", type=int, default=100)
    given = parser.parse_args()
    weather = Weather(cut_chance=given.cuts, bps=given.bps, delay_s=given.delay_ms / 1000)
    with tempfile.TemporaryDirectory() as folder:
        headquarters, (day, month, day_stick, month_stick) = prepared(given.services, Path(folder))
        figures = []
        for figure in (
            by_stick("one day", DAY_S, headquarters, day_stick),
            by_stick("thirty days", MONTH_S, headquarters, month_stick),
            over_link("one day", DAY_S, headquarters, day, weather),
            over_link("thirty days", MONTH_S, headquarters, month, weather),
        ):
            print(figure.line(), flush=True)
            figures.append(figure)
    return 0 if all(figure.is_kept for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
