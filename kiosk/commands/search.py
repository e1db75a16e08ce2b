# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk search`: what the catalogue answers, ranked, for one text or for a whole file of them."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from kiosk.commands.arguments import add_config, config_from, positive
from kiosk.commands.read_queries import read_queries
from kiosk.config import Config
from kiosk.domain.findings import Found

HELP = "Ask the catalogue as a citizen would, and see the services that answer, best first."
LIMIT = 10


def add_arguments(parser: ArgumentParser) -> None:
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("text", nargs="?", metavar="TEXT", help="what a citizen types")
    asked.add_argument("--file", type=Path, metavar="FILE", help="a CSV file with one text per row, in a column query")
    parser.add_argument(
        "--limit", type=positive, default=LIMIT, metavar="N", help=f"at most N services; {LIMIT} if left out"
    )
    parser.add_argument("--json", action="store_true", help="one line of JSON per text")
    add_config(parser)


def run(arguments: Namespace) -> int:
    from kiosk import app  # noqa: PLC0415 - after the words and the configuration were found right

    config = config_from(arguments)
    queries = [arguments.text] if arguments.file is None else read_queries(arguments.file)
    store, problems = app.open_catalogue(config)
    for problem in problems:
        sys.stderr.write(f"kiosk: {problem.sentence}\n")
    try:
        for query in queries:
            found = store.search(query, config.languages.home, arguments.limit).found
            sys.stdout.write(_json_line(query, found) if arguments.json else _lines(query, found, config))
    finally:
        store.close()
    return 0


def _json_line(query: str, found: Sequence[Found]) -> str:
    results = [{"id": each.card.id, "score": round(each.score, 4)} for each in found]
    return json.dumps({"query": query, "results": results}, ensure_ascii=False) + "\n"


def _lines(query: str, found: Sequence[Found], config: Config) -> str:
    if not found:
        return f"{query}: nothing fits\n"
    widest = max(len(each.card.id) for each in found)
    rows = (
        f"  {each.score:8.3f}  {each.card.id:<{widest}}  {each.card.name.text(config.languages.home)}\n"
        for each in found
    )
    return f"{query}:\n{''.join(rows)}"
