# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central lint: what is wrong in a content folder, and how complete each service is."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from central.commands.command import Command
from central.commands.saying import tell
from central.publish.completeness import POINTS, scores
from central.publish.publish import check_content


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("content", type=Path)


def _run(asked: Namespace) -> int:
    checked = check_content(asked.content)
    tell(checked.problems)
    sys.stdout.write(f"article 54  {'service':<38}  not answered\n")
    for score in scores(checked.content):
        sys.stdout.write(f"{score.answered:>3}/{len(POINTS)}  {score.service_id:<40}  {', '.join(score.missing)}\n")
    return 1 if checked.problems.errors else 0


LINT: Final = Command("lint", "check a content folder and show how complete each service is", _arguments, _run)
