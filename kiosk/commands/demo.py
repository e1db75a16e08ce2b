# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk demo`: one whole visit, played by nobody, with everything that it shows, says and prints kept in a folder."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kiosk.commands.arguments import add_config, add_look, add_profile, config_from, look_from
from kiosk.commands.display import draw_offscreen_without_display
from kiosk.config.options import DemoOptions

HELP = "Play one whole visit with nobody at it; leave a picture of each step, the papers, the sound and a summary."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder for all that it leaves")
    add_look(parser)
    add_profile(parser)
    add_config(parser)


def run(arguments: Namespace) -> int:
    from kiosk import app  # noqa: PLC0415 - after the words and the configuration were found right

    config = config_from(arguments)
    draw_offscreen_without_display()
    return app.play_demo(DemoOptions(config, arguments.out, look_from(arguments, config)))
