# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From the words typed to the command that is meant. Refuses to know what any command does."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from difflib import get_close_matches

from kiosk.commands import COMMANDS
from kiosk.domain.errors import ConfigWrong

VERSION = "0.1.0"


def run_command(words: Sequence[str]) -> int:
    first = words[0] if words else "run"
    if first in ("-h", "--help", "help"):
        sys.stdout.write(overview())
        return 0
    if first == "--version":
        sys.stdout.write(f"kiosk {VERSION}\n")
        return 0
    name, rest = ("run", words) if first.startswith("-") else (first, words[1:])
    entry = COMMANDS.get(name)
    if entry is None:
        near = get_close_matches(name, COMMANDS, n=1)
        advice = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(COMMANDS)}."
        raise ConfigWrong(f"There is no command “{name}”. {advice}")
    command = entry.load()
    parser = ArgumentParser(prog=f"kiosk {name}", description=command.HELP)
    command.add_arguments(parser)
    return command.run(parser.parse_args(rest))


def overview() -> str:
    lines = "".join(f"  {name:<12}{entry.summary}\n" for name, entry in COMMANDS.items())
    return (
        "usage: kiosk [COMMAND] [OPTIONS]\n\n"
        "The kiosk of the Public Attention Centre.\n\n"
        f"commands:\n{lines}\n"
        "kiosk COMMAND --help says more about one of them; kiosk --version says which kiosk this is.\n"
        "docs/configuration.md says what can be decided about a kiosk.\n"
    )
