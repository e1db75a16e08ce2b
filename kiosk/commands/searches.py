# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk searches`: what people search for here, as CSV for editors. Refuses to know how it was counted."""

from __future__ import annotations

import csv
import io
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kiosk.commands.arguments import add_config, config_from
from kiosk.domain.kept_query import KeptQuery

HELP = "Print what people search for at this kiosk, and what they open then, as CSV for editors. It tells of nobody."
COLUMNS: Final = ("query", "visits", "chosen_service", "times_chosen", "times_nothing_chosen")
NOTHING_YET: Final = (
    "Nothing to tell yet: words are kept once they were searched for in five visits, and written hourly."
)
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r")


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="FILE", help="the file to write; printed when left out")
    add_config(parser)


def run(arguments: Namespace) -> int:
    from kiosk import app  # noqa: PLC0415 - after the words and the configuration were found right

    config = config_from(arguments)
    queries = app.kept_searches(config).queries()
    if not config.counts_searches:
        sys.stderr.write("kiosk: Searches are not counted now: [searches] counted says so.\n")
    if not queries:
        sys.stderr.write(f"kiosk: {NOTHING_YET}\n")
        return 0
    table = as_csv(queries)
    if arguments.out is None:
        sys.stdout.write(table)
        return 0
    write_whole(arguments.out, table.encode())
    sys.stdout.write(f"{len(queries)} searches: {arguments.out}\n")
    return 0


def as_csv(queries: Iterable[KeptQuery]) -> str:
    """A row for each service that was opened from a query; one without a service where none was."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for each in queries:
        for service, times in each.chosen or (("", 0),):
            writer.writerow((safe(each.query), each.visits, safe(service), times, each.nothing_chosen))
    return out.getvalue()


def safe(cell: str) -> str:
    """A spreadsheet must not run a cell as a formula."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell


def write_whole(file: Path, content: bytes) -> None:
    """All of it or, on any failure, the file as it was. Raises OSError."""
    new = file.with_name(f"{file.name}.new")
    try:
        with new.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        new.replace(file)
    except OSError:
        new.unlink(missing_ok=True)
        raise
