# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk evaluate`: what the engine makes of one procedure and the answers to it, as JSON. For editors and tests."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kiosk.clock import MachineClock
from kiosk.commands.arguments import day
from kiosk.commands.read_answers import read_answers
from kiosk.commands.read_object import read_object
from kiosk.commands.view_as_json import view_as_json
from kiosk.domain.errors import KioskError, ProcedureRefused
from kiosk.domain.walk import Procedure, evaluate, load

HELP = "Evaluate a procedure package with given answers, and print all that follows from them as JSON."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("package", type=Path, metavar="PACKAGE", help="the JSON that central compile writes")
    parser.add_argument(
        "--answers", type=Path, metavar="FILE", help="the answers, a JSON object; nothing is answered if left out"
    )
    parser.add_argument("--lang", metavar="CODE", help="the language; the procedure's own when left out or not in it")
    parser.add_argument("--today", type=day, metavar="DAY", help="the day as YYYY-MM-DD; this one if left out")


def run(arguments: Namespace) -> int:
    procedure = _procedure(arguments.package)
    answers = {} if arguments.answers is None else read_answers(arguments.answers, procedure)
    today = arguments.today or MachineClock().today()
    view = evaluate(procedure, answers, today, arguments.lang or procedure.default_language)
    is_any_letter = (sys.stdout.encoding or "").lower().startswith("utf")
    sys.stdout.write(json.dumps(view_as_json(view), indent=2, ensure_ascii=not is_any_letter) + "\n")
    return 0


def _procedure(file: Path) -> Procedure:
    package = read_object(file)
    try:
        return load(package)
    except ProcedureRefused as refused:
        raise KioskError(f"{file}: {refused.sentence}") from refused
