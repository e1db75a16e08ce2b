# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a base: the whole catalogue of one edition, for machines that have none or one too old."""

from __future__ import annotations

import os
from typing import Final

from central.repository.durable_files import Files, Written
from central.repository.history import History
from central.repository.place import Place
from central.repository.record_lines import MOST_THOROUGH_RECORDS, packed_lines
from central.repository.zstd_frame import LEVEL
from kiosk.domain.records.record import Record

_QUICK_LEVEL: Final = 12
"""A sixth larger in a fourteenth of the time."""
_MOST_THREADS: Final = 4
"""Each holds some 150 MB."""


def base_name(sequence: int) -> str:
    return f"base/{sequence}.zst"


def write_base(place: Place, files: Files, history: History, sequence: int) -> Written:
    threads = min(_MOST_THREADS, os.cpu_count() or 1)
    entries = history.entries(sequence)
    level = LEVEL if len(entries) <= MOST_THOROUGH_RECORDS else _QUICK_LEVEL
    records = (Record(identity, history.body(sha)) for identity, sha in entries)
    written = files.write(place.targets / "base", packed_lines(records, level, threads))
    files.name({place.target(base_name(sequence), written.sha256): written})
    return written
