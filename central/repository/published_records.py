# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The records of the edition in force, read back from what is published: for when headquarters' own memory is lost.
Believes no file: whoever takes them compares the root."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import zstandard
from tuf.api._payload import Targets  # where it is typed

from central.repository.bins_writer import bin_files
from central.repository.named_targets import EDITION_FILE
from central.repository.place import Place
from kiosk.domain.records.record import Record


def published_records(place: Place, targets: Targets) -> Iterator[Record] | None:
    """From the parts for repair, or from a base where it is of this very edition. In no order; None where neither is
    whole."""
    facts: Any = targets.targets[EDITION_FILE].custom
    parts = [*bin_files(place, facts["bins"])][1:]
    if parts and all(part.is_file() for part in parts):
        return (record for part in parts for record in _records(part))
    for name, target in targets.targets.items():
        custom: Any = target.custom or {}
        path = place.target(name, target.hashes["sha256"])
        if custom.get("root") == facts["root"] and name != EDITION_FILE and path.is_file():
            return _records(path)
    return None


def _records(path: Path) -> Iterator[Record]:
    """Raises ValueError and ZstdError where the file is damaged."""
    with path.open("rb") as file, zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(file) as plain:
        for line in io.BufferedReader(plain):
            identity, tab, body = line.removesuffix(b"\n").partition(b"\t")
            if not tab:
                raise ValueError("a line without a record")
            yield Record(identity.decode(), body)
