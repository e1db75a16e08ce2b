# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk preview`: one procedure in a window, with a panel that shows its editors why it does what it does."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from kiosk.commands.arguments import add_config, add_look, add_profile, config_from, day, look_from
from kiosk.commands.display import draw_offscreen_without_display, has_display
from kiosk.commands.draft_file import DraftFile
from kiosk.commands.read_answers import read_answers
from kiosk.config.options import PreviewOptions
from kiosk.domain.errors import KioskError

HELP = (
    "Walk through one procedure as a citizen would, beside a panel that shows the path, the values, and why a question"
    " is not asked. The window follows the file: what is saved there is shown here."
)


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="a workbook (.xlsx, .csv, .md), or the JSON that central compile writes"
    )
    parser.add_argument("--answers", type=Path, metavar="FILE", help="answers to begin with, a JSON object")
    parser.add_argument("--screen", metavar="NAME", help="the screen to begin with; the first one if left out")
    parser.add_argument("--today", type=day, metavar="DAY", help="the day as YYYY-MM-DD; this one if left out")
    parser.add_argument("--png", type=Path, metavar="FILE", help="write a picture of the window and end")
    add_look(parser)
    add_profile(parser)
    add_config(parser)


def run(arguments: Namespace) -> int:
    config = config_from(arguments)
    if arguments.png is None and not has_display():
        raise KioskError("There is no display here to open a window on. Set DISPLAY, or write a picture with --png.")
    today: date | None = arguments.today
    source = DraftFile(arguments.file, today)
    draft = source.read()
    for sentence in draft.sentences:
        sys.stderr.write(f"{sentence}\n")
    if draft.procedure is None:
        return 1
    answers = {} if arguments.answers is None else read_answers(arguments.answers, draft.procedure)
    from kiosk import app  # noqa: PLC0415 - after the words, the configuration and the file were found right

    draw_offscreen_without_display()
    look = look_from(arguments, config)
    screen, png = arguments.screen or "", arguments.png
    return app.preview_procedure(PreviewOptions(config, source, draft, look, today, answers, screen, png))
