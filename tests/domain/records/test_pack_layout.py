# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of a pack: few bytes where they are alike, and no more memory than any honest pack asks for."""

from __future__ import annotations

import io
import zlib

import pytest

from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.pack_layout import MOST_STEPS_BYTES, Act, Chunk, Step, read_chunks, write_chunk


def test_references_in_a_row_are_told_in_three_bytes() -> None:
    row = tuple(Step(position, Act.REFERENCE) for position in range(100, 900))
    steps = (Step(3, Act.REMOVED), *row, Step(900, Act.CHANGED), Step(902, Act.REFERENCE))
    data = write_chunk(Chunk(steps, 0, b""), -1)
    assert len(data) < 12 + 10
    (chunk,) = read_chunks(io.BytesIO(data))
    assert chunk.steps == steps


@pytest.mark.parametrize("more", [b"\x80\x80\x08", b"\xff\xff\xff\xff\x0f", b""])
def test_rows_beyond_all_measure(more: bytes) -> None:
    """A few bytes must not become millions of steps."""
    steps = b"\x03" + more
    data = bytes([len(steps) << 1, 0, 0]) + steps
    with pytest.raises(CatalogueRefused, match=r"more records than there can be|cut short"):
        list(read_chunks(io.BytesIO(data)))


def test_steps_that_are_alike_cost_little() -> None:
    steps = tuple(Step(position, Act.CHANGED) for position in range(0, 4000, 2))
    data = write_chunk(Chunk(steps, 0, b""), -1)
    assert len(data) < 60
    (chunk,) = read_chunks(io.BytesIO(data))
    assert chunk.steps == steps


@pytest.mark.parametrize(
    ("deflated", "says"),
    [
        (zlib.compress(bytes(MOST_STEPS_BYTES + 1), wbits=-15), "more memory"),
        (zlib.compress(bytes(MOST_STEPS_BYTES * 1000), wbits=-15), "more memory"),
        (zlib.compress(bytes(9), wbits=-15)[:-1], "cut short"),
        (zlib.compress(bytes(9), wbits=-15) + b"more", "cut short"),
        (b"\xff\xff", "cannot be unpacked"),
    ],
    ids=["long", "bomb", "cut", "tail", "rubbish"],
)
def test_steps_that_do_not_unpack_are_refused(deflated: bytes, says: str) -> None:
    length = len(deflated) << 1 | 1
    lengths = bytes([length & 0x7F | 0x80, length >> 7 & 0x7F | 0x80, length >> 14, 0, 0])
    with pytest.raises(CatalogueRefused, match=says):
        list(read_chunks(io.BytesIO(lengths + deflated)))
