# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Command: what every file of this folder holds, and its line in the overview."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


class Command(Protocol):
    """A module is one: its docstring is for us, its `HELP` for people."""

    HELP: str

    def add_arguments(self, parser: ArgumentParser) -> None: ...

    def run(self, arguments: Namespace) -> int:
        """The exit status. Expected errors are raised as `KioskError`."""
        ...


@dataclass(frozen=True, slots=True)
class Entry:
    """`load` imports the command's module, so that a kiosk that starts loads no other one."""

    summary: str
    load: Callable[[], Command]
