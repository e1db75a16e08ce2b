# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line of headquarters: finds the command, runs it. Prints sentences, decides exit codes."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from central.commands.registry import COMMANDS
from central.commands.saying import say
from central.refusal import CentralRefusal


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done, 1 refused with sentences on stderr, 2 wrong usage."""
    asked = _parser().parse_args(arguments)
    command = {each.name: each for each in COMMANDS}[asked.command]
    try:
        return command.run(asked)
    except CentralRefusal as refused:
        say(f"central: {refused.sentence}")
    except OSError as failed:
        say(f"central: {failed.filename or 'the disk'}: {failed.strerror or failed}. Nothing was changed.")
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="central", description="What runs at headquarters.")
    commands = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS:
        command.add_arguments(commands.add_parser(command.name, help=command.help))
    return parser


if __name__ == "__main__":
    sys.exit(main())
