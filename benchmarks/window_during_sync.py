# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a citizen notices that an update runs: how long the window stands still, with the limit of 50 ms.

    python -m benchmarks.window_during_sync [--services 100000]

A real kiosk with its window, really published editions over a real web server. A timer beats every millisecond on the
window's thread, and the longest time between two beats counts: while nothing happens, while the first whole catalogue
is fetched and stored, and while a day's change is. Then a citizen goes from page to page of a kiosk that fetches all;
how long each page takes is told beside the same pages without an update. Exit 1 where a limit is broken.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QEventLoop, Qt, QTimer

from benchmarks.large_catalogue import LargeCatalogue
from benchmarks.real_server import served_by_any
from benchmarks.store_scale import Figure
from benchmarks.sync_headquarters import Headquarters
from kiosk.domain.events import EditionArrived, SyncEvent, SyncFailed
from kiosk.ui.parts import Place
from tests.journeys.kiosk_under_test import KioskUnderTest, Setup
from tests.journeys.updating_kiosk import wiring

STILL_MS, PEAK_MB = 50.0, 300.0
DAYS, PAGE_EVERY_MS = 2, 150
PAGES = (Place("home"), Place("search"), Place("help"), Place("comfort"))


class Heart:
    """Beats on the window's thread; `longest_ms` since it was last asked."""

    def __init__(self) -> None:
        self._last, self._longest = perf_counter(), 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(1)

    def longest_ms(self) -> float:
        found, self._longest = self._longest * 1000, 0.0
        return found

    def _beat(self) -> None:
        now = perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now


def until(is_done: Callable[[], bool], each: Callable[[], None] | None = None, every_ms: int = 100) -> None:
    """The window's own loop until then."""
    loop, timer = QEventLoop(), QTimer()

    def look() -> None:
        if is_done():
            loop.quit()
        elif each is not None:
            each()

    timer.timeout.connect(look)
    timer.start(every_ms)
    loop.exec()
    timer.stop()


def for_seconds(seconds: float) -> Callable[[], bool]:
    end = perf_counter() + seconds
    return lambda: perf_counter() >= end


class Citizen:
    """Goes from page to page and remembers how long each took to be built."""

    def __init__(self, kiosk: KioskUnderTest) -> None:
        self._kiosk = kiosk
        self._pages = cycle(PAGES)
        self.took_ms: list[float] = []

    def act(self) -> None:
        began = perf_counter()
        self._kiosk.window.go(next(self._pages))
        self.took_ms.append((perf_counter() - began) * 1000)


def pages(name: str, citizen: Citizen) -> Figure:
    note = f"median {median(citizen.took_ms):.0f} ms of {len(citizen.took_ms)} pages"
    return Figure(f"{name}, slowest ms", max(citizen.took_ms), None, note)


class Arrivals:
    """What the kiosk was told of its updates, on the window's thread."""

    def __init__(self, kiosk: KioskUnderTest) -> None:
        self.count = 0
        kiosk.kiosk.bridge.updates_told.connect(self._heard)

    def _heard(self, event: SyncEvent) -> None:
        if isinstance(event, SyncFailed):
            raise RuntimeError(event.sentence)
        self.count += isinstance(event, EditionArrived)


class Bench:
    def __init__(self, folder: Path, services: int) -> None:
        self._folder = folder
        self._services = services
        self._headquarters = Headquarters(folder)
        self._timestamp = self._headquarters.place.metadata / "timestamp.json"

    def figures(self) -> Iterator[Figure]:
        self._publish_all()
        place = self._headquarters.place
        with self._watched(), served_by_any(place.folder) as (host, port):
            settings = wiring(root=place.metadata / "1.root.json", url=f"http://{host}:{port}", every_minutes=1440)
            for measure in (self._resting, self._visited):
                self._offer(0)
                kiosk = KioskUnderTest(self._folder / measure.__name__, Setup(updates=settings.build))
                kiosk.updates.start()
                try:
                    yield from measure(kiosk)
                finally:
                    kiosk.updates.close()
                    kiosk.kiosk.close()

    def _resting(self, kiosk: KioskUnderTest) -> Iterator[Figure]:
        heart, arrivals = Heart(), Arrivals(kiosk)
        until(for_seconds(2))
        heart.longest_ms()
        until(for_seconds(5))
        yield Figure("nothing happens, longest ms", heart.longest_ms(), STILL_MS)
        yield self._update(kiosk, heart, arrivals, "first whole catalogue")
        yield self._memory()
        self._offer(1)
        yield self._update(kiosk, heart, arrivals, "a day's change")
        yield self._memory()

    def _visited(self, kiosk: KioskUnderTest) -> Iterator[Figure]:
        arrivals, alone, busy = Arrivals(kiosk), Citizen(kiosk), Citizen(kiosk)
        until(for_seconds(8), alone.act, PAGE_EVERY_MS)
        yield pages("pages without an update", alone)
        kiosk.updates.ask_now()
        until(lambda: arrivals.count == 1, busy.act, PAGE_EVERY_MS)
        yield pages("pages during the first whole one", busy)

    def _memory(self) -> Figure:
        """The window's process, benchmark and all, and the one that updates, together."""
        return Figure("peak memory, MB", float((self._folder / "memory").read_text("utf-8")), PEAK_MB)

    @contextmanager
    def _watched(self) -> Iterator[None]:
        command = [sys.executable, "-m", "benchmarks.process_memory", str(os.getpid())]
        watcher = subprocess.Popen([*command, "kiosk.update_apart", str(self._folder / "memory")])
        try:
            yield
        finally:
            watcher.terminate()
            watcher.wait()

    def _publish_all(self) -> None:
        """In a process of its own: its memory is not the kiosk's. The timestamp alone says which edition is newest, so
        that the later ones can lie there already."""
        work = get_context("fork").Process(target=self._publish)
        work.start()
        work.join()
        if work.exitcode:
            raise RuntimeError("the editions could not be published")

    def _publish(self) -> None:
        for day in range(DAYS):
            self._headquarters.publish(LargeCatalogue(self._services).edited(day).records(), DAYS - day)
            shutil.copy(self._timestamp, self._folder / f"timestamp-{day}.json")

    def _offer(self, day: int) -> None:
        shutil.copy(self._folder / f"timestamp-{day}.json", self._timestamp)

    def _update(self, kiosk: KioskUnderTest, heart: Heart, arrivals: Arrivals, name: str) -> Figure:
        """Until it is on the screen and what searching needs was read."""
        before = arrivals.count
        heart.longest_ms()
        began = perf_counter()
        kiosk.updates.ask_now()
        until(lambda: arrivals.count > before)
        took_s = perf_counter() - began
        until(for_seconds(5))
        return Figure(f"{name}, longest ms", heart.longest_ms(), STILL_MS, f"in {took_s:.1f} s")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--services", type=int, default=100_000)
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    kept = []
    with tempfile.TemporaryDirectory() as folder:
        print(f"{given.services} services", flush=True)
        for figure in Bench(Path(folder), given.services).figures():
            print(figure.line(), flush=True)
            kept.append(figure.is_kept)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
