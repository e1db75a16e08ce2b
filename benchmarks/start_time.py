# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How soon the kiosk can be used after it was started, and what it weighs, beside a browser with one static page.

    .venv/bin/python benchmarks/start_time.py [--runs 10]

Status 1 when the median start takes more than 1.0 s, or the kiosk weighs more than 0.45 of Chromium. "Seen" is when
the glass of a virtual display shows it; "says" is what the kiosk itself says. One start before the first that counts
fills the caches, and so the state folder with the catalogue: a kiosk is switched on every morning, and new once.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from process_memory import tree_pss_mb
from virtual_display import VirtualDisplay

ROOT = Path(__file__).resolve().parents[1]
BUDGET_S = 1.0
BUDGET_RATIO = 0.45
SETTLED_S = 5.0
PATIENCE_S = 60.0
SIZE_PX = (1080, 1920)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PAGE_COLOUR = (97, 18, 50)
PAGE = """<!doctype html><html lang="es"><meta charset="utf-8"><title>Trámites</title>
<style>body { background: rgb(97, 18, 50); color: white; font: 48px sans-serif; margin: 0; height: 100vh }</style>
<h1>Bienvenida, bienvenido</h1><p>Toque la pantalla para empezar.</p></html>
"""


@dataclass(frozen=True, slots=True)
class Start:
    seen_s: float
    says_s: float | None
    pss_mb: float
    processes: int


def main() -> int:
    parser = argparse.ArgumentParser(description="Start the kiosk several times and weigh it beside Chromium.")
    parser.add_argument("--runs", type=int, default=10, help="how many starts count; 10 when left out")
    runs = parser.parse_args().runs
    if not VirtualDisplay.is_installed():
        print("Xvfb is not installed, so nothing can be seen: apt-get install xvfb.")
        return 1
    with tempfile.TemporaryDirectory(prefix="ventanilla-start-") as folder, VirtualDisplay(*SIZE_PX) as display:
        kiosk = [start_kiosk(display, Path(folder)) for _ in range(runs + 1)][1:]
        browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
        chromium = [start_chromium(display, Path(folder), browser) for _ in range(3)][1:] if browser else []
    return report(kiosk, chromium)


def start_kiosk(display: VirtualDisplay, folder: Path) -> Start:
    mark = folder / "mark.json"
    mark.unlink(missing_ok=True)
    # Nothing of the person who measures: the kiosk as shipped, in folders of its own.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("KIOSK_", "QT_", "WAYLAND"))
    }
    environment |= {
        "DISPLAY": display.name,
        "KIOSK_START_MARK": str(mark),
        "KIOSK_FOLDERS_STATE": str(folder / "state"),
        "KIOSK_PRINTERS_FOLDER": str(folder / "paper"),
        "XDG_CONFIG_HOME": str(folder),
    }
    start = _start([sys.executable, "-m", "kiosk", "run"], environment, display, None)
    says = json.loads(mark.read_text("utf-8"))["first_usable_s"] if mark.exists() else None
    return Start(start.seen_s, says, start.pss_mb, start.processes)


def start_chromium(display: VirtualDisplay, folder: Path, browser: str) -> Start:
    page = folder / "page.html"
    page.write_text(PAGE, "utf-8")
    width, height = SIZE_PX
    words = [browser, "--kiosk", "--no-sandbox", "--no-first-run", f"--window-size={width},{height}"]
    words += ["--window-position=0,0", f"--user-data-dir={folder / 'browser'}", page.as_uri()]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WAYLAND")}
    return _start(words, environment | {"DISPLAY": display.name}, display, PAGE_COLOUR)


def _start(
    words: Sequence[str], environment: dict[str, str], display: VirtualDisplay, colour: tuple[int, int, int] | None
) -> Start:
    display.wait_until_black()
    began = time.monotonic()
    with _running(words, environment) as process:
        seen = display.wait_until_painted(colour, PATIENCE_S)
        if seen is None:
            raise SystemExit(f"{words[0]} showed nothing within {PATIENCE_S:.0f} s; its status is {process.poll()}.")
        time.sleep(max(0.0, began + SETTLED_S - time.monotonic()))
        pss_mb, processes = tree_pss_mb(process.pid)
    return Start(seen - began, None, pss_mb, processes)


@contextmanager
def _running(words: Sequence[str], environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(words, env=environment, cwd=ROOT, stdout=quiet, stderr=quiet, start_new_session=True)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def report(kiosk: Sequence[Start], chromium: Sequence[Start]) -> int:
    says = [start.says_s for start in kiosk if start.says_s is not None]
    print(f"{'':<28}{'median':>9}{'slowest':>9}{'says':>9}{'PSS':>11}{'processes':>11}")
    print(_row("kiosk, first screen", kiosk, f"{statistics.median(says):.2f} s" if says else "—"))
    seen_s, kiosk_mb = _seen(kiosk), _weight(kiosk)
    is_in_time = seen_s <= BUDGET_S
    print(f"start: {seen_s:.2f} s of {BUDGET_S:.1f} s: {'kept' if is_in_time else 'BROKEN'}")
    if not chromium:
        print("Chromium is not installed, so the kiosk is not weighed beside it.")
        return 0 if is_in_time else 1
    print(_row("Chromium, one static page", chromium, "—"))
    ratio = kiosk_mb / _weight(chromium)
    is_light = ratio <= BUDGET_RATIO
    print(f"weight: {ratio:.2f} of Chromium's, {BUDGET_RATIO} is the most: {'kept' if is_light else 'BROKEN'}")
    return 0 if is_in_time and is_light else 1


def _row(name: str, starts: Sequence[Start], says: str) -> str:
    slowest = max(start.seen_s for start in starts)
    times = f"{_seen(starts):>7.2f} s{slowest:>7.2f} s"
    return f"{name:<28}{times}{says:>9}{_weight(starts):>8.1f} MB{max(start.processes for start in starts):>11}"


def _seen(starts: Sequence[Start]) -> float:
    return statistics.median(start.seen_s for start in starts)


def _weight(starts: Sequence[Start]) -> float:
    return statistics.median(start.pss_mb for start in starts)


if __name__ == "__main__":
    sys.exit(main())
