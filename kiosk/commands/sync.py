# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk sync`: today's catalogue now, from headquarters or from a folder, also while the kiosk runs."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from kiosk.commands.arguments import add_config, config_from
from kiosk.commands.progress_line import ProgressLine

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.updates import SyncReport

HELP = (
    "Fetch the newest catalogue. A kiosk that runs on this machine shows it from its next visit on. Status 0 when this"
    " machine has the newest one, 1 when it could not be had; the catalogue that is here stays then."
)
STOPPED = 130


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "address",
        nargs="?",
        metavar="URL|DIR",
        help="an http or https address, or a folder; the one in kiosk.toml if left out",
    )
    parser.add_argument("--json", action="store_true", help="what was done as one JSON object, for programs")
    add_config(parser)


def run(arguments: Namespace) -> int:
    return bring(config_from(arguments), arguments.address, is_json=arguments.json)


def bring(config: Config, address: str | None, *, is_json: bool = False) -> int:
    from kiosk import updates  # noqa: PLC0415 - after the words and the configuration were found right

    say: Callable[[str], None] = (lambda _: None) if is_json else _say
    line = ProgressLine(say)
    updates.link_settings(config, address)  # an address that is none is told before anything is opened
    updating = updates.build_updates(config, updates.open_replica(config), address)
    try:
        report = updating.run(line.told)
        missing = updating.bring_forms()
    except KeyboardInterrupt:
        sys.stderr.write("kiosk: Stopped. What came so far is kept, and the catalogue is as it was.\n")
        return STOPPED
    if is_json:
        sys.stdout.write(json.dumps({**report.as_json(), "formsMissing": missing}) + "\n")
    else:
        sys.stdout.write(in_words(report))
        if missing:
            sys.stdout.write(f"PDF forms that did not come: {missing}. They are asked for again with each update.\n")
    return 0


def in_words(report: SyncReport) -> str:
    if report.edition is None:
        return f"Edition {report.to_sequence} is here already: nothing was needed ({report.bytes:,} bytes asked).\n"
    ways = {"packs": "by what changed", "repair": "by mending parts", "base": "whole", "none": "as it was"}
    return (
        f"Edition {report.to_sequence} of {report.edition.published} is here, with {report.edition.services} services:"
        f" fetched {ways[report.course]}, {report.bytes:,} bytes in {report.requests} requests,"
        f" {report.seconds:.1f} s. Screens show it from the next visit on.\n"
    )


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
