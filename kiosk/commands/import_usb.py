# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk import-usb`: the newest catalogue from a stick, as carefully as over the network."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kiosk.commands import sync
from kiosk.commands.arguments import add_config, config_from

HELP = (
    "Take the catalogue that a stick brings. It is believed no more than the network: what headquarters did not sign,"
    " or what is older than what is here, is refused."
)


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help="the folder of the stick; it holds metadata and targets"
    )
    parser.add_argument("--json", action="store_true", help="what was done as one JSON object, for programs")
    add_config(parser)


def run(arguments: Namespace) -> int:
    return sync.bring(config_from(arguments), str(arguments.folder), is_json=arguments.json)
