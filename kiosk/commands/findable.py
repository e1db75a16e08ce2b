# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk findable`: which services of a catalogue nobody could find by plain words, asked of the kiosk's own search."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from kiosk.commands.arguments import add_config, config_from
from kiosk.domain.errors import KioskError
from kiosk.domain.findability import WordFault
from kiosk.text import LANGUAGES

HELP = (
    "Ask the search for every service by plain words: its short name, its search words, the first sentence about it."
    " Status 1 when people cannot find one of them; warnings alone leave it at 0."
)


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "folder",
        type=Path,
        nargs="?",
        metavar="PACKAGE|REPO",
        help="what central package or central publish wrote, or a seed; the seed of this kiosk if left out",
    )
    parser.add_argument(
        "--lang", type=_languages, default=LANGUAGES, metavar="es,en", help="the languages, with commas between"
    )
    parser.add_argument(
        "--services", type=Path, metavar="FILE", help="ask for these alone: a text file with one id per line"
    )
    parser.add_argument("--json", action="store_true", help="one line of JSON per finding, and one at the end")
    add_config(parser)


def run(arguments: Namespace) -> int:
    from kiosk import updates  # noqa: PLC0415 - after the words and the configuration were found right

    config = config_from(arguments)
    wanted = None if arguments.services is None else _ids(arguments.services)
    folder = arguments.folder or config.folders.seed
    with updates.open_published(config, folder) as store:
        judged = list(store.judge_words(arguments.lang, wanted))
    faults = [fault for _, some in judged for fault in some]
    asked = len({service_id for service_id, _ in judged})
    for fault in faults:
        sys.stdout.write(f"{_json_line(fault) if arguments.json else _line(fault)}\n")
    sys.stdout.write(f"{json.dumps({'asked': asked}) if arguments.json else _summary(faults, asked)}\n")
    return 1 if any(not fault.is_warning for fault in faults) else 0


def _languages(text: str) -> Sequence[str]:
    chosen = tuple(dict.fromkeys(each.strip() for each in text.split(",")))
    if not set(chosen) <= set(LANGUAGES):
        raise ArgumentTypeError(f"{text!r} must be one or more of {', '.join(LANGUAGES)}, with commas between")
    return chosen


def _ids(file: Path) -> frozenset[str]:
    try:
        return frozenset(file.read_text("utf-8").split())
    except UnicodeDecodeError as error:
        raise KioskError(f"{file} is not UTF-8 text. Write one id per line.") from error


def _line(fault: WordFault) -> str:
    return f"{fault.service_id}: {'warning: ' if fault.is_warning else ''}{fault.sentence}"


def _json_line(fault: WordFault) -> str:
    return json.dumps({**asdict(fault), "is_warning": fault.is_warning})


def _summary(faults: Sequence[WordFault], asked: int) -> str:
    wrong = len({fault.service_id for fault in faults if not fault.is_warning})
    return f"Services asked for: {asked}. With findings: {wrong}. Warnings: {sum(each.is_warning for each in faults)}."
