# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long one answer takes to change everything, and how long a form takes to compile. Status 1 above a limit.

    .venv/bin/python benchmarks/recompute.py [--runs 300]

Every answer recomputes the whole procedure: values, path, errors, outcome, summary, print. Of a form with 500 questions
that must take no longer than one frame of the screen, 19 times of 20. Compiling is judged by its median. The verdict
counts the time of the processor, which is what it takes on a machine that does nothing else; the clock stands beside.
"""

from __future__ import annotations

import argparse
import gc
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median, quantiles

from large_form import answers, form
from pyxform.xls2json_backends import md_table_to_workbook

from central.compile.compile_form import compile_form
from kiosk.domain.walk import Procedure, evaluate, load
from kiosk.domain.walk.items import with_counts
from kiosk.ui.collecting import collect_what_is_due

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 23)
FRAME_MS, TYPICAL_MS, COMPILE_MS = 16.0, 1.0, 1000.0
COMPILES = 7
HEADER = f"{'':<46}{'asked':>6}{'p50':>11}{'p95':>11}{'on the clock':>14}{'limit':>9}{'of it':>7}"


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    asked: int | None
    processor_ms: Sequence[float]
    clock_ms: Sequence[float]
    limit_ms: float | None

    @property
    def ratio(self) -> float | None:
        """To the p95 where there are enough runs for one, else to the median."""
        if self.limit_ms is None:
            return None
        return (_p95 if len(self.processor_ms) >= 20 else median)(self.processor_ms) / self.limit_ms

    def __str__(self) -> str:
        shown = "" if self.asked is None else str(self.asked)
        figures = [f"{each:.2f} ms" for each in (median(self.processor_ms), _p95(self.processor_ms))]
        if self.limit_ms is None or self.ratio is None:
            return f"{self.name:<46}{shown:>6}{'—':>11}{'—':>11}{median(self.clock_ms):>11.2f} ms"
        rest = f"{median(self.clock_ms):>11.2f} ms{self.limit_ms:>6.0f} ms{self.ratio:>7.2f}"
        return f"{self.name:<46}{shown:>6}{figures[0]:>11}{figures[1]:>11}{rest}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Time the engine and the compiler on large forms.")
    parser.add_argument("--runs", type=int, default=300, help="evaluations per row; 300 when left out")
    runs = max(20, parser.parse_args().runs)
    print(f"{_processor()}, Python {platform.python_version()}; {runs} evaluations, {COMPILES} compilations per row\n")
    print(HEADER)
    with tempfile.TemporaryDirectory(prefix="ventanilla-recompute-") as folder:
        gc.disable()  # As the kiosk does: see `recompute`. Headquarters leaves it to Python.
        rows = evaluations(Path(folder), runs)
        gc.enable()
        rows += compilations(Path(folder))
    broken = [row.name for row in rows if row.ratio is not None and row.ratio > 1]
    print(f"\nlimits: {'BROKEN: ' + ', '.join(broken) if broken else 'kept'}")
    return 1 if broken else 0


def evaluations(folder: Path, runs: int) -> list[Row]:
    large, typical = compiled(folder, 50), compiled(folder, 2)
    full, short = answers(50), answers(2)
    name, shipped, given = largest_of_content()
    limit = FRAME_MS if len(shipped.fields) > 40 else TYPICAL_MS
    return [
        recompute("500 questions and 100 calculates", large, full, FRAME_MS, runs),
        recompute("  half of them answered", large, dict([*full.items()][: len(full) // 2]), FRAME_MS, runs),
        recompute("  the first answered “no”", large, {**full, "has_1": "no"}, FRAME_MS, runs),
        recompute("20 questions and 4 calculates", typical, short, TYPICAL_MS, runs),
        recompute(f"the largest form of content, {name}", shipped, given, limit, runs),
    ]


def compiled(folder: Path, sections: int) -> Procedure:
    path = folder / f"form-{sections}.md"
    path.write_text(form(sections), "utf-8")
    made = compile_form(path, TODAY)
    if made.package is None:
        raise SystemExit("\n".join(map(str, made.problems.errors)))
    return load(made.package)


def largest_of_content() -> tuple[str, Procedure, Mapping[str, str]]:
    """With the answers of that case of its tests sheet which asks most."""
    packages = [compile_form(path, TODAY).package for path in sorted((ROOT / "content").glob("*/*/form.*"))]
    procedure = max((load(each) for each in packages if each), key=lambda each: len(each.fields))
    cases = [with_counts(dict(case.answers)) for case in procedure.cases]
    most = max(cases, key=lambda case: _asked(procedure, case))
    return procedure.id.rpartition("/")[2], procedure, most


def recompute(name: str, procedure: Procedure, given: Mapping[str, str], limit_ms: float, runs: int) -> Row:
    evaluate(procedure, given, TODAY, "es")
    took = []
    for _ in range(runs):
        took.append(_timed(lambda: evaluate(procedure, given, TODAY, "es")))
        collect_what_is_due()  # in the pause that follows an answer
    return _row(Row(name, _asked(procedure, given), *zip(*took, strict=True), limit_ms))


def compilations(folder: Path) -> list[Row]:
    text, book = folder / "form-50.md", folder / "form-50.xlsx"
    md_table_to_workbook(text.read_text("utf-8")).save(book)
    words = [sys.executable, "-m", "central", "compile", str(book), "-o", str(folder / "package.json")]
    command = [_timed(lambda: subprocess.run(words, cwd=ROOT, check=True, capture_output=True)) for _ in range(3)]
    library = []
    for path in (text, book):
        took = [_timed(lambda path=path: compile_form(path, TODAY)) for _ in range(COMPILES)]
        library.append(
            _row(Row(f"compile these 500 questions, {path.suffix}", 500, *zip(*took, strict=True), COMPILE_MS))
        )
    return [*library, _row(Row("central compile, from the shell, .xlsx", 500, *zip(*command, strict=True), None))]


def _row(row: Row) -> Row:
    print(row)
    return row


def _timed(act: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of this thread on the processor, and on the clock."""
    processor, clock = time.thread_time(), time.perf_counter()
    act()
    return (time.thread_time() - processor) * 1000, (time.perf_counter() - clock) * 1000


def _asked(procedure: Procedure, given: Mapping[str, str]) -> int:
    return sum(len(screen.questions) for screen in evaluate(procedure, given, TODAY, "es").screens)


def _p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20, method="inclusive")[-1]


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    named = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    return named or platform.processor() or "an unnamed processor"


if __name__ == "__main__":
    sys.exit(main())
