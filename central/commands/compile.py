# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central compile: one XLSForm into a procedure package."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from central.commands.command import Command
from central.commands.saying import tell
from central.compile.compile_form import compile_form
from central.write_files import write_files
from kiosk.domain.records.canonical import canonical_bytes


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("form", type=Path)
    parser.add_argument("-o", "--out", type=Path, help="where to write the package; without it, to standard output")
    parser.add_argument(
        "--today", type=date.fromisoformat, default=datetime.now(UTC).date(), help="the day of the rehearsal"
    )


def _run(asked: Namespace) -> int:
    compiled = compile_form(asked.form, asked.today)
    tell(compiled.problems)
    if compiled.package is None:
        return 1
    packed = canonical_bytes(compiled.package) + b"\n"
    if asked.out is None:
        sys.stdout.write(packed.decode())
    else:
        write_files(asked.out.parent, {asked.out.name: packed})
    return 0


COMPILE: Final = Command("compile", "one XLSForm (.xlsx, .csv, .md) into a procedure package", _arguments, _run)
