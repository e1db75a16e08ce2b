# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk gallery`: all screens as pictures on one HTML page."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kiosk.commands.arguments import add_config, add_profile, config_from
from kiosk.commands.display import draw_offscreen_without_display
from kiosk.config.options import GalleryOptions

HELP = "Draw every screen in every language, theme and text size, on one page to leaf through."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder for pictures and page")
    add_profile(parser)
    add_config(parser)


def run(arguments: Namespace) -> int:
    from kiosk import app  # noqa: PLC0415 - after the words and the configuration were found right

    config = config_from(arguments)
    draw_offscreen_without_display()
    return app.make_gallery(GalleryOptions(config, arguments.out))
