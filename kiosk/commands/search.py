# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk search`: what the catalogue answers, ranked, for one text or for a whole file of them."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kiosk.commands.arguments import add_config, config_from, positive
from kiosk.commands.read_queries import read_queries
from kiosk.config import Config
from kiosk.domain.findings import Findings

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
            findings = store.search(query, config.languages.home, arguments.limit)
            sys.stdout.write(_json_line(query, findings) if arguments.json else _lines(query, findings, config))
    finally:
        store.close()
    return 0


def _json_line(query: str, findings: Findings) -> str:
    answer: dict[str, object] = {
        "query": query,
        "results": [{"id": each.card.id, "score": round(each.score, 4)} for each in findings.found],
    }
    if findings.fork is not None:
        answer["fork"] = findings.fork.id
    if findings.elsewhere is not None:
        answer["elsewhere"] = findings.elsewhere.id
    if findings.spellings:
        answer["spellings"] = findings.spellings
    return json.dumps(answer, ensure_ascii=False) + "\n"


def _lines(query: str, findings: Findings, config: Config) -> str:
    home = config.languages.home
    lines = [f"{query}:" if findings.found else f"{query}: nothing fits"]
    if findings.fork is not None:
        lines.append(f"  asks: {findings.fork.question.text(home)}")
    widest = max((len(each.card.id) for each in findings.found), default=0)
    lines += [f"  {each.score:8.3f}  {each.card.id:<{widest}}  {each.card.name.text(home)}" for each in findings.found]
    if findings.elsewhere is not None:
        lines.append(f"  elsewhere: {findings.elsewhere.advice.text(home)}")
    lines += [f"  perhaps: {each}" for each in findings.spellings]
    return "".join(f"{line}\n" for line in lines)
