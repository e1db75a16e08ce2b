# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line of headquarters: new · compile · chart · publish · lint. Prints sentences, decides exit codes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from central.canonical import canonical_bytes
from central.chart.chart import draw_chart
from central.compile.compile_form import compile_form
from central.new_form.write_workbook import form_id_for, new_workbook
from central.problems import Problems
from central.publish.completeness import POINTS, scores
from central.publish.publish import check_content, publish
from central.write_files import write_files
from kiosk.domain.walk import load


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done, 1 refused with sentences on stderr, 2 wrong usage."""
    asked = _parser().parse_args(arguments)
    command = {"new": _new, "compile": _compile, "chart": _chart, "publish": _publish, "lint": _lint}[asked.command]
    try:
        return command(asked)
    except OSError as failed:
        _say(f"central: {failed.filename or 'the disk'}: {failed.strerror or failed}. Nothing was changed.")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="central", description="What runs at headquarters.")
    commands = parser.add_subparsers(dest="command", required=True)
    new = commands.add_parser("new", help="a workbook to begin with (.xlsx), which compiles as it is")
    new.add_argument("form", type=Path)
    new.add_argument("--id", help="the id of its service; made from the file's name when left out")
    form = commands.add_parser("compile", help="one XLSForm (.xlsx, .csv, .md) into a procedure package")
    form.add_argument("form", type=Path)
    form.add_argument("-o", "--out", type=Path, help="where to write the package; without it, to standard output")
    form.add_argument(
        "--today", type=date.fromisoformat, default=datetime.now(UTC).date(), help="the day of the rehearsal"
    )
    chart = commands.add_parser("chart", help="one XLSForm as a flow chart to print, an SVG of A4 pages")
    chart.add_argument("form", type=Path)
    chart.add_argument("-o", "--out", type=Path, help="where to write the chart; without it, to standard output")
    chart.add_argument("--lang", default="", help="the language; the form's own when left out or not in it")
    whole = commands.add_parser("publish", help="a content folder into a catalogue package")
    whole.add_argument("content", type=Path)
    whole.add_argument("out", type=Path)
    lint = commands.add_parser("lint", help="check a content folder and show how complete each service is")
    lint.add_argument("content", type=Path)
    return parser


def _new(asked: argparse.Namespace) -> int:
    form: Path = asked.form
    if form.suffix.lower() != ".xlsx":
        _say(f"central: {form}: a new workbook is an .xlsx; end its name with that.")
        return 1
    if form.exists():
        _say(f"central: {form} is there already and was left as it is. Choose another name.")
        return 1
    write_files(form.parent, {form.name: new_workbook(asked.id or form_id_for(form))})
    return 0


def _compile(asked: argparse.Namespace) -> int:
    compiled = compile_form(asked.form, asked.today)
    _tell(compiled.problems)
    if compiled.package is None:
        return 1
    packed = canonical_bytes(compiled.package)
    if asked.out is None:
        sys.stdout.write(packed.decode())
    else:
        write_files(asked.out.parent, {asked.out.name: packed})
    return 0


def _chart(asked: argparse.Namespace) -> int:
    compiled = compile_form(asked.form, datetime.now(UTC).date())
    _tell(compiled.problems)
    if compiled.package is None:
        return 1
    drawn = draw_chart(load(compiled.package), asked.lang).encode()
    if asked.out is None:
        sys.stdout.buffer.write(drawn)
    else:
        write_files(asked.out.parent, {asked.out.name: drawn})
    return 0


def _publish(asked: argparse.Namespace) -> int:
    checked = publish(asked.content, asked.out)
    _tell(checked.problems)
    if checked.problems.errors:
        _say(f"central: {len(checked.problems.errors)} errors; nothing was published.")
        return 1
    services, guided = len(checked.catalogue["services"]), len(checked.catalogue["procedures"])
    _say(f"central: {services} services, {guided} guided → {asked.out}")
    return 0


def _lint(asked: argparse.Namespace) -> int:
    checked = check_content(asked.content)
    _tell(checked.problems)
    sys.stdout.write(f"article 54  {'service':<38}  not answered\n")
    for score in scores(checked.content):
        sys.stdout.write(f"{score.answered:>3}/{len(POINTS)}  {score.service_id:<40}  {', '.join(score.missing)}\n")
    return 1 if checked.problems.errors else 0


def _tell(problems: Problems) -> None:
    for problem in (*problems.warnings, *problems.errors):
        _say(str(problem))


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


if __name__ == "__main__":
    sys.exit(main())
