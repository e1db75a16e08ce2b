# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk show`: one screen as a picture."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kiosk.commands.arguments import add_config, add_look, add_profile, config_from, look_from
from kiosk.commands.display import draw_offscreen_without_display
from kiosk.config.options import ShowOptions

HELP = "Draw one screen alone and keep it as a picture."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "screen", metavar="SCREEN", help="the screen by name; a wrong name is answered with all of them"
    )
    parser.add_argument("--png", type=Path, required=True, metavar="FILE", help="the picture to write")
    add_look(parser)
    add_profile(parser)
    add_config(parser)


def run(arguments: Namespace) -> int:
    from kiosk import app  # noqa: PLC0415 - after the words and the configuration were found right

    config = config_from(arguments)
    draw_offscreen_without_display()
    return app.show_screen(ShowOptions(config, arguments.screen, look_from(arguments, config), arguments.png))
