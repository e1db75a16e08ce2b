# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""central status: how a repository stands."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from central.commands.command import Command
from central.repository.durable_files import DurableFiles
from central.repository.metadata_folder import MetadataFolder
from central.repository.place import place_of
from central.repository.status import status


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("repository", type=Path)


def _run(asked: Namespace) -> int:
    """1 where something is broken or soon ends: a timer can watch it."""
    place = place_of(asked.repository)
    findings = list(status(place, MetadataFolder(place, DurableFiles()), datetime.now(UTC)))
    for finding in findings:
        sys.stdout.write(f"{finding.sentence}\n")
    return 1 if any(finding.is_bad for finding in findings) else 0


STATUS: Final = Command("status", "how a repository stands; 1 where something is broken or soon ends", _arguments, _run)
