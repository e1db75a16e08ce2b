# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A base, or one bin of it: a zstd stream of records in order. Knows neither where it came from nor who signed it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from zstandard import ZstdDecompressor, ZstdError

from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.record import Record
from kiosk.sync.record_lines import records_in

WINDOW_LOG: Final = 24
MOST_BASE_BYTES: Final = 4 << 30
"""Unpacked. A hundred thousand services are about a sixth of it; it is never held, only read through."""
MOST_BIN_BYTES: Final = 64 << 20


def read_base(file: BinaryIO, most_bytes: int = MOST_BASE_BYTES) -> Iterator[Record]:
    """Raises `CatalogueRefused` for every byte that is not as it should be."""
    reader = ZstdDecompressor(max_window_size=1 << WINDOW_LOG).stream_reader(file)
    try:
        yield from records_in(reader, most_bytes)
    except ZstdError as error:
        raise CatalogueRefused(f"The catalogue cannot be unpacked ({error}). Fetch it again.") from error
