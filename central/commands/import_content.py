# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central import: what others publish into a content folder, each row a service or a reason."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from central.commands.command import Command
from central.commands.saying import say
from central.transfer.import_content import Request, import_content
from central.transfer.profiles import PROFILES


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("profile", choices=sorted(PROFILES), help="what kind of files these are")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--out", type=Path, required=True, metavar="CONTENT", help="the folder to write; a new one")
    parser.add_argument("--map", metavar="MAP.yaml", help="for csv-map: which columns are which facts")
    parser.add_argument("--report", type=Path, metavar="REPORT", help="a .csv or .json with what became of every row")
    parser.add_argument(
        "--doors", type=Path, metavar="CONTENT", help="a content folder whose topics and life events are meant"
    )
    parser.add_argument(
        "--today", type=date.fromisoformat, default=datetime.now(UTC).date(), help="the day of the edition"
    )


def _run(asked: Namespace) -> int:
    made = import_content(
        Request(
            PROFILES[asked.profile],
            asked.files,
            asked.out,
            asked.today,
            map_file=asked.map,
            report_file=asked.report,
            doors=asked.doors,
        )
    )
    for remark in made.remarks:
        say(remark)
    for file in dict.fromkeys(file for file, _ in made.counts):
        fates = {fate: count for (of, fate), count in made.counts.items() if of == file}
        told = ", ".join(f"{count} {fate}" for fate, count in sorted(fates.items()))
        say(f"{file}: {sum(fates.values())} rows: {told}")
    say(f"central: {made.rows} rows read, {made.services} services → {asked.out}")
    return 0


IMPORT: Final = Command("import", "files that others publish into a content folder", _arguments, _run)
