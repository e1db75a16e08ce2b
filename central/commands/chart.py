# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central chart: one XLSForm as a flow chart on paper."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from central.chart.chart import draw_chart
from central.commands.command import Command
from central.commands.saying import tell
from central.compile.compile_form import compile_form
from central.write_files import write_files
from kiosk.domain.walk import load


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("form", type=Path)
    parser.add_argument("-o", "--out", type=Path, help="where to write the chart; without it, to standard output")
    parser.add_argument("--lang", default="", help="the language; the form's own when left out or not in it")


def _run(asked: Namespace) -> int:
    compiled = compile_form(asked.form, datetime.now(UTC).date())
    tell(compiled.problems)
    if compiled.package is None:
        return 1
    drawn = draw_chart(load(compiled.package), asked.lang).encode()
    if asked.out is None:
        sys.stdout.buffer.write(drawn)
    else:
        write_files(asked.out.parent, {asked.out.name: drawn})
    return 0


CHART: Final = Command("chart", "one XLSForm as a flow chart to print, an SVG of A4 pages", _arguments, _run)
