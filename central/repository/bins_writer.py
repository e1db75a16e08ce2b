# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the 256 parts by which a kiosk mends a damaged catalogue, those that no edition before had."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from central.repository.durable_files import Files, put
from central.repository.history import History
from central.repository.place import Place
from central.repository.record_lines import MOST_THOROUGH_RECORDS, line_of
from central.repository.zstd_frame import LEVEL, frame_of
from kiosk.domain.records.record import HASH_BYTES
from kiosk.domain.records.state import Entry, bin_roots

_QUICK_LEVEL: Final = 9
"""Of a large catalogue every day changes every bin, and few are ever fetched."""


def write_bins(place: Place, files: Files, history: History, entries: Sequence[Entry]) -> str:
    """Answers with the sha256 of their list. `entries` are the newest edition's."""
    roots = bin_roots(entries)
    level = LEVEL if len(entries) <= MOST_THOROUGH_RECORDS else _QUICK_LEVEL
    paths = [place.targets / "bin" / f"{root.hex()}.zst" for root in roots]
    files.name(
        {
            path: files.write(path.parent, [frame_of(b"".join(map(line_of, history.bin_records(number))), b"", level)])
            for number, path in enumerate(paths)
            if not path.exists()
        }
    )
    listed = b"".join(roots)
    name = hashlib.sha256(listed).hexdigest()
    path = place.targets / "bins" / f"{name}.bin"
    if not path.exists():
        put(files, path, [listed])
    return name


def bin_files(place: Place, list_sha256: str) -> Iterator[Path]:
    """The list and all that it names; nothing where it is gone."""
    path = place.targets / "bins" / f"{list_sha256}.bin"
    if path.exists():
        yield path
        listed = path.read_bytes()
        for start in range(0, len(listed), HASH_BYTES):
            yield place.targets / "bin" / f"{listed[start : start + HASH_BYTES].hex()}.zst"
