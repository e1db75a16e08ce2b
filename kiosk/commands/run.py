# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk run`: the kiosk itself, on the display or, where there is none, over VNC to this machine only."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from socket import socket

from kiosk.commands.arguments import add_config, add_profile, config_from
from kiosk.config import Config
from kiosk.config.options import RunOptions

HELP = "Run the kiosk, full screen unless told otherwise. Without a display it is served over VNC to this machine only."


def add_arguments(parser: ArgumentParser) -> None:
    add_config(parser)
    add_profile(parser)
    parser.add_argument("--windowed", action="store_true", help="run in a window instead of full screen")


def run(arguments: Namespace) -> int:
    from kiosk import app  # noqa: PLC0415 - after the words and the configuration were found right

    config = config_from(arguments)
    if arguments.windowed:
        config = replace(config, screen=replace(config.screen, is_windowed=True))
    listener = _listener_without_display(config)
    _say_where_paper_goes(config)
    return app.run_kiosk(RunOptions(config, listener))


def _listener_without_display(config: Config) -> socket | None:
    from kiosk.commands.display import has_display, serve_over_vnc  # noqa: PLC0415

    if has_display():
        return None
    from kiosk import app  # noqa: PLC0415

    listener = serve_over_vnc(*app.screen_size(config))
    port = listener.getsockname()[1]
    sys.stderr.write(
        f"There is no display here, so the kiosk is served over VNC, to this machine only: 127.0.0.1, port {port}.\n"
        f"  here:                  vncviewer 127.0.0.1::{port}\n"
        f"  from another machine:  ssh -L {port}:127.0.0.1:{port} THIS_MACHINE, and there vncviewer 127.0.0.1::{port}\n"
    )
    return listener


def _say_where_paper_goes(config: Config) -> None:
    """One line per folder that stands for a printer."""
    papers: dict[str, list[str]] = {}
    for name, printer in (("forms", config.printers.form), ("receipts", config.printers.receipt)):
        if printer.kind == "folder":
            papers.setdefault(str(printer.options["folder"]), []).append(name)
    for folder, names in papers.items():
        sys.stderr.write(f"No printer is set up for {' and '.join(names)}: they become files in {folder}.\n")
