# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The topics and life events of a content folder, for services that are to stand beside those there."""

from __future__ import annotations

from pathlib import Path

from central.problems import Problems
from central.publish.marked_yaml import read_yaml
from central.refusal import CentralRefusal
from central.transfer.draft import Doors, Record


def doors_of(folder: Path) -> Doors:
    """Raises `CentralRefusal`."""
    return Doors(_records(folder / "topics.yaml"), _records(folder / "life_events.yaml"))


def _records(path: Path) -> list[Record]:
    problems = Problems()
    read = read_yaml(path, str(path), problems)
    if read is None:
        raise CentralRefusal(str(problems.errors[0]))
    if not isinstance(read.data, list) or not all(isinstance(each, dict) and "id" in each for each in read.data):
        raise CentralRefusal(f"{path}: this file must hold a list: lines that begin with “- id: …”.")
    return read.data
