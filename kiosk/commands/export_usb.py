# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk export-usb`: what this kiosk verified onto a stick, for a neighbour that has no network."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kiosk.commands.arguments import add_config, config_from

HELP = "Write the catalogue of this kiosk onto a stick, as headquarters signed it, for a kiosk without a network."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder of the stick")
    parser.add_argument(
        "--whole",
        action="store_true",
        help="fetch the whole catalogue first where it is not kept here, for any neighbour",
    )
    add_config(parser)


def run(arguments: Namespace) -> int:
    from kiosk import updates  # noqa: PLC0415 - after the words and the configuration were found right

    config = config_from(arguments)
    if arguments.whole:
        updates.keep_base(config)
    report = updates.export_to(config, arguments.folder)
    sys.stdout.write(f"{report.files} files, {report.bytes:,} bytes are on {arguments.folder}.")
    if report.has_base:
        sys.stdout.write(" Any kiosk of the same headquarters can take them: kiosk import-usb DIR.\n")
    else:
        sys.stdout.write(
            " Only a kiosk that has an edition from which these lead on can take them;"
            " for any other one, type: kiosk export-usb DIR --whole.\n"
        )
    return 0
