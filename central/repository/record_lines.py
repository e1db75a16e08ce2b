# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records as zstd-packed lines, "id, tab, body": bases and the bins by which a damaged copy is mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import zstandard

from kiosk.domain.records.record import Record

BASE_WINDOW_LOG: Final = 24
"""At most: what a kiosk must hold to unpack a base."""
_PIECE_BYTES: Final = 1 << 20
MOST_THOROUGH_RECORDS: Final = 20_000
"""Beyond, packing all records as tightly as can be takes longer than anyone waits for a publication."""


def line_of(record: Record) -> bytes:
    return record.id.encode() + b"\t" + record.body + b"\n"


def packed_lines(records: Iterable[Record], level: int, threads: int = 1) -> Iterator[bytes]:
    """One frame, in parts. The number of threads does not change the bytes: there is always at least one."""
    parameters = zstandard.ZstdCompressionParameters.from_level(
        level, window_log=BASE_WINDOW_LOG, threads=max(1, threads), write_checksum=False
    )
    packer = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    waiting = bytearray()
    for record in records:
        waiting += line_of(record)
        if len(waiting) >= _PIECE_BYTES:
            yield packer.compress(bytes(waiting))
            waiting.clear()
    yield packer.compress(bytes(waiting))
    yield packer.flush()
