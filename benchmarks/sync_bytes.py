# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an update costs on the wire, beside other tools and the least that it can cost, each figure with its limit.

    python -m benchmarks.sync_bytes [--services 5000] [--without-tools] [--real ../shared/data/bolivia]

A real repository behind a real web server (nginx where there is one), a real kiosk behind a link that counts every
byte of TCP's payload both ways. Exit 1 where a limit is broken.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks import real_server, sync_tools
from benchmarks.large_catalogue import LargeCatalogue
from benchmarks.real_changes import RealCatalogue
from benchmarks.real_server import served_by_any
from benchmarks.store_scale import Figure
from benchmarks.sync_floors import Bodies, dictionary_of, floors
from benchmarks.sync_headquarters import Headquarters, Kiosk
from kiosk.domain.records.record import Record
from tests.link.flaky import FlakyLink, Weather

OF_B, OF_A, WIRE_OF_B, FEES_OF_A, POLL_BYTES, RESUMED = 1.05, 0.35, 1.3, 0.03, 3072, 1.02
CUT_EVERY: Final = 24_576
States = dict[str, Bodies]


class Bench:
    def __init__(self, folder: Path, has_tools: bool) -> None:
        self._folder = folder
        self._has_tools = has_tools
        self.headquarters = Headquarters(folder)
        self.is_kept = True

    def tell(self, name: str, value: float, limit: float | None = None, note: str = "") -> None:
        figure = Figure(name, value, limit, note)
        self.is_kept &= figure.is_kept
        print(figure.line(), flush=True)

    def floors(self, old: Bodies, new: Bodies, dictionary: bytes, pack: int, *limits: float | None) -> int:
        """Tells how a pack stands to the floors; returns floor B. `limits` are those of the ratio to B and to A."""
        of_b, of_a = limits or (OF_B, OF_A)
        least = floors(old, new, dictionary)
        self.tell("changed and new records", least.records, note=f"{least.plain_bytes:,} bytes plain")
        self.tell("floor A, bytes", least.a, note="whole records, dictionary")
        self.tell("floor B in one frame, bytes", least.b_solid, note="used: the smaller" * (least.b == least.b_solid))
        self.tell(
            "floor B, frame for each record", least.b_single, note="used: the smaller" * (least.b == least.b_single)
        )
        self.tell("pack, bytes", pack)
        self.tell("pack / floor B", pack / least.b, of_b)
        self.tell("pack / floor A", pack / least.a, of_a)
        return least.b

    def others(self, old: Bodies, new: Bodies) -> None:
        if not self._has_tools:
            return
        work = self._folder / "tools"
        for name, found in sync_tools.sizes(old, new, work):
            print(f"{name:<34}{found:>10,}" if isinstance(found, int) else f"{name:<34}  {found}", flush=True)
        shutil.rmtree(work)

    def wire(self, kiosk: Kiosk, cut_every: int | None = None) -> tuple[int, int, str]:
        """Bytes towards the kiosk, bytes from it, and what it did."""
        with (
            served_by_any(self.headquarters.place.folder) as address,
            FlakyLink(address, Weather(cut_every=cut_every)) as link,
        ):
            report = kiosk.over(link.url, first_pause_s=0.01, longest_pause_s=0.02).run(is_thorough=False)
            done = f"{report.course}, {report.requests} requests, {link.broken} cuts, body {report.bytes:,}"
            return link.bytes_down, link.bytes_up, done


def made_up(bench: Bench, services: int) -> None:
    first = LargeCatalogue(services)
    before, today = first.edited(29), first.edited(30)
    editions = {"0": first, "29": before, "30": today, "fees": today.with_new_fees()}
    states: States = {name: {record.id: record.body for record in each.records()} for name, each in editions.items()}
    dictionary = dictionary_of(states["0"])
    headquarters = bench.headquarters
    month, daily, cut = (headquarters.kiosk(name) for name in ("month", "daily", "cut"))
    publish(headquarters, states["0"], 31)
    for kiosk in (month, cut):
        kiosk.over(headquarters.place.folder).run()
    publish(headquarters, states["29"], 2)
    daily.over(headquarters.place.folder).run()
    publish(headquarters, states["30"], 1)
    print(f"\n── {services} services, one day behind")
    one_day(bench, states, dictionary, daily)
    print("\n── thirty days behind")
    thirty_days(bench, states, dictionary, month, cut)
    print("\n── the annual update of fees, one number a sheet")
    annual_fees(bench, states, dictionary)


def one_day(bench: Bench, states: States, dictionary: bytes, kiosk: Kiosk) -> None:
    floor = bench.floors(states["29"], states["30"], dictionary, bench.headquarters.pack_bytes(30, 31))
    down, up, done = bench.wire(kiosk)
    bench.tell("wire both ways, bytes", down + up, note=f"{down:,} down, {up:,} up: {done}")
    bench.tell("wire / floor B", (down + up) / floor, WIRE_OF_B)
    down, up, done = bench.wire(kiosk)
    bench.tell("no change, both ways, bytes", down + up, POLL_BYTES, done)
    bench.others(states["29"], states["30"])


def thirty_days(bench: Bench, states: States, dictionary: bytes, kiosk: Kiosk, cut: Kiosk) -> None:
    bench.floors(states["0"], states["30"], dictionary, bench.headquarters.pack_bytes(1, 31))
    down, up, done = bench.wire(kiosk)
    bench.tell("wire both ways, bytes", down + up, note=done)
    cut_down, cut_up, done = bench.wire(cut, CUT_EVERY)
    bench.tell("cut every 24 KB: bytes down / uncut", cut_down / down, RESUMED, done)
    bench.tell("the same, both ways", (cut_down + cut_up) / (down + up))
    bench.others(states["0"], states["30"])


def annual_fees(bench: Bench, states: States, dictionary: bytes) -> None:
    publish(bench.headquarters, states["fees"], 0)
    pack = bench.headquarters.pack_bytes(31, 32)
    least = floors(states["30"], states["fees"], dictionary)
    bench.tell("sheets", least.records - 1)
    bench.tell("whole records (floor A), bytes", least.a)
    bench.tell("pack, bytes", pack, note=f"floor B: {least.b:,}")
    bench.tell("pack / whole records", pack / least.a, FEES_OF_A)
    bench.others(states["30"], states["fees"])


def real(bench: Bench, folder: Path) -> None:
    """The log holds only what changed, a few hundred bytes a sheet and none of the unchanged text: a whole record is
    little more than its change, so the ratio to floor A says nothing, and a day is so small that the head
    and the positions, which no floor counts, show. The ratio to floor B is held to over all days at once."""
    catalogue = RealCatalogue.read(folder)
    headquarters, kiosk = bench.headquarters, bench.headquarters.kiosk("daily")
    print(f"\n── real changes: {catalogue.field_changes} of fields, {catalogue.comings} comings and goings")
    days = list(catalogue.editions())
    dictionary = dictionary_of(days[0])
    publish(headquarters, days[0], len(days))
    kiosk.over(headquarters.place.folder).run()
    for number in range(1, len(days)):
        old, new = days[number - 1], days[number]
        publish(headquarters, new, len(days) - number)
        print(f"\n── real day {number} of {len(days) - 1}")
        bench.floors(old, new, dictionary, headquarters.pack_bytes(number, number + 1), None, None)
        down, up, done = bench.wire(kiosk)
        bench.tell("wire both ways, bytes", down + up, note=f"{down:,} down, {up:,} up: {done}")
        bench.others(old, new)
    print("\n── all real days at once")
    bench.floors(days[0], days[-1], dictionary, headquarters.pack_bytes(1, len(days)), OF_B, None)
    if kiosk.replica.sequence() != len(days):
        raise RuntimeError("the kiosk did not end at the last edition")


def publish(headquarters: Headquarters, bodies: Bodies, days_ago: int) -> None:
    headquarters.publish(in_order(bodies), days_ago)


def in_order(bodies: Bodies) -> Iterator[Record]:
    return (Record(name, bodies[name]) for name in sorted(bodies, key=str.encode))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--services", type=int, default=5000)
    parser.add_argument("--without-tools", action="store_true")
    parser.add_argument("--real", type=Path, default=Path("../shared/data/bolivia"))
    given = parser.parse_args()
    kept = []
    if not real_server.is_here():
        print("nginx is not here (apt install nginx): a small server of our own answers, with fewer headers")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), not given.without_tools)
        if given.services:
            made_up(bench, given.services)
        kept.append(bench.is_kept)
    if not given.real.is_dir():
        print(f"\nThe real changes were left out: there is no {given.real}.")
    else:
        with tempfile.TemporaryDirectory() as folder:
            bench = Bench(Path(folder), not given.without_tools)
            real(bench, given.real)
            kept.append(bench.is_kept)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
