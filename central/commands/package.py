# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central package: a content folder into the two files of an unsigned catalogue package."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from central.commands.command import Command
from central.commands.findable import add_findable_argument, tell_findable
from central.commands.saying import say, tell
from central.publish.publish import publish


def package_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("content", type=Path)
    parser.add_argument("out", type=Path)
    add_findable_argument(parser)


def write_package(asked: Namespace) -> int:
    checked = publish(asked.content, asked.out)
    tell(checked.problems)
    if checked.problems.errors:
        say(f"central: {len(checked.problems.errors)} errors; nothing was published.")
        return 1
    services, guided = len(checked.content.services), len(checked.procedures)
    say(f"central: {services} services, {guided} guided → {asked.out}")
    tell_findable(asked, checked.content, checked.content.services.ids)
    return 0


PACKAGE: Final = Command(
    "package", "a content folder into an unsigned catalogue package, two files", package_arguments, write_package
)
