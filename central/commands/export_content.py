# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central export: a content folder in a format that others read."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from central.commands.command import Command
from central.commands.saying import say, tell
from central.problems import Problems
from central.publish.read_content import read_content
from central.transfer.exports import EXPORTS


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("format", choices=sorted(EXPORTS))
    parser.add_argument("content", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help="the file to write")


def _run(asked: Namespace) -> int:
    problems = Problems()
    content = read_content(asked.content, problems)
    if problems.errors:
        tell(problems)
        say(f"central: {len(problems.errors)} errors; nothing was exported.")
        return 1
    waiting = asked.out.with_name(f".{asked.out.name}.writing")
    try:
        with waiting.open("w", encoding="utf-8", newline="") as out:
            EXPORTS[asked.format](content, out)
        waiting.replace(asked.out)
    finally:
        waiting.unlink(missing_ok=True)
    say(f"central: {len(content.services)} services → {asked.out}")
    return 0


EXPORT: Final = Command("export", "a content folder as CPSV-AP, schema.org or CSV", _arguments, _run)
