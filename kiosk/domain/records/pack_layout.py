# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The bytes of a pack: what changed between two states of a catalogue. Opens no frame; both sides use it.

    pack   = magic (4) | from_root, its first 8 bytes | to_root, its first 8 bytes | chunk…
    chunk  = 2 × length of steps, + 1 where they are deflated | length of frame | length of text | steps | frame
    steps  = one number for each touched record of the old state, in order: (gap to the one before) × 4 + act; act 3
             stands for references in a row, and how many more than two they are follows as a number of its own
    frame  = one zstd frame of the text; its reference prefix are the old bodies of all that is changed or referred to,
             each followed by a newline, so that `zstd -d --patch-from` opens it too
    text   = for each changed record its new body and a newline, in order; then for each new record its id, a tab, its
             body and a newline, in order of ids

Lengths and the numbers of steps have seven bits a byte, the low ones first, the eighth set where more follow.
Positions count all ids of the old state in the order of their UTF-8 bytes; chunks go upwards. The beginnings of the
roots only tell a pack that was mixed up early: what is believed are the whole roots that the signed list names.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import BinaryIO, Final

from kiosk.domain.errors import CatalogueRefused

MAGIC: Final = b"KDP2"
ROOT_BEGINNING_BYTES: Final = 8
HEAD_BYTES: Final = len(MAGIC) + 2 * ROOT_BEGINNING_BYTES
MOST_TEXT_BYTES: Final = 24 << 20
"""Of one chunk; also of its prefix. A kiosk has 300 MB for everything."""
MOST_STEPS_BYTES: Final = 1 << 18
MOST_STEPS: Final = 1 << 17
"""Of one chunk. Honest ones have half as many; each takes a kiosk some eighty bytes."""
WINDOW_LOG: Final = 26
"""Of a frame: reaches over prefix and text together, which is less than 64 MB."""
FRAME_OVERHEAD: Final = 1 << 16
_MOST_BYTES_OF_A_NUMBER: Final = 6
_RAW_DEFLATE: Final = -15
_MOST_POSITION: Final = 1 << 31
_RUN: Final = 3
_SHORTEST_RUN: Final = 2


class Act(IntEnum):
    CHANGED = 0
    REMOVED = 1
    REFERENCE = 2
    """Unchanged, but like something in the text."""


@dataclass(frozen=True, slots=True)
class Step:
    position: int
    act: Act


@dataclass(frozen=True, slots=True)
class PackHead:
    """Whole roots of 32 bytes, or as much of them as a pack holds."""

    from_root: bytes
    to_root: bytes

    def beginning(self) -> PackHead:
        return PackHead(self.from_root[:ROOT_BEGINNING_BYTES], self.to_root[:ROOT_BEGINNING_BYTES])


@dataclass(frozen=True, slots=True)
class Chunk:
    """`text_bytes` is how long the text is that `frame` holds."""

    steps: tuple[Step, ...]
    text_bytes: int
    frame: bytes


def write_head(head: PackHead) -> bytes:
    return MAGIC + head.beginning().from_root + head.beginning().to_root


def write_chunk(chunk: Chunk, last_position: int) -> bytes:
    """`last_position` is that of the last step of the chunk before, -1 for the first."""
    plain = _written(chunk.steps, last_position)
    # Where a year's fees change, most steps are alike.
    deflated = zlib.compress(plain, 9, wbits=_RAW_DEFLATE)
    is_deflated = len(deflated) < len(plain)
    steps = deflated if is_deflated else plain
    lengths = bytearray()
    for length in (len(steps) << 1 | is_deflated, len(chunk.frame), chunk.text_bytes):
        _put(lengths, length)
    return bytes(lengths) + steps + chunk.frame


def read_head(file: BinaryIO) -> PackHead:
    """As much of it as there is. Raises `CatalogueRefused` where this is no pack."""
    head = _exactly(file, HEAD_BYTES)
    if not head.startswith(MAGIC):
        raise CatalogueRefused("The file is no pack of catalogue changes: it does not begin as one.")
    roots = head[len(MAGIC) :]
    return PackHead(roots[:ROOT_BEGINNING_BYTES], roots[ROOT_BEGINNING_BYTES:])


def read_chunks(file: BinaryIO) -> Iterator[Chunk]:
    """From behind the head to the end. Never holds more than one chunk; raises `CatalogueRefused`."""
    last_position = -1
    while first := file.read(1):
        steps_bytes, is_deflated = divmod(_length(file, first), 2)
        frame_bytes, text_bytes = _length(file), _length(file)
        if steps_bytes > MOST_STEPS_BYTES or text_bytes > MOST_TEXT_BYTES:
            raise CatalogueRefused("The pack asks for more memory than any honest one does.")
        if frame_bytes > text_bytes + FRAME_OVERHEAD:
            raise CatalogueRefused("A frame of the pack is larger than what it holds.")
        written = _exactly(file, steps_bytes)
        steps = _read(_inflated(written) if is_deflated else written, last_position)
        yield Chunk(steps, text_bytes, _exactly(file, frame_bytes))
        last_position = steps[-1].position if steps else last_position


def _length(file: BinaryIO, found: bytes = b"") -> int:
    while not found or (found[-1] & 0x80 and len(found) < _MOST_BYTES_OF_A_NUMBER):
        found += _exactly(file, 1)
    return next(_numbers(found))


def _inflated(steps: bytes) -> bytes:
    stream = zlib.decompressobj(wbits=_RAW_DEFLATE)
    try:
        plain = stream.decompress(steps, MOST_STEPS_BYTES + 1)
    except zlib.error as error:
        raise CatalogueRefused(f"The steps of the pack cannot be unpacked ({error}). Fetch it again.") from error
    if len(plain) > MOST_STEPS_BYTES:
        raise CatalogueRefused("The pack asks for more memory than any honest one does.")
    if not stream.eof or stream.unused_data:
        raise _cut_short()
    return plain


def _exactly(file: BinaryIO, count: int) -> bytes:
    found = file.read(count)
    if len(found) < count:
        raise _cut_short()
    return found


def _cut_short() -> CatalogueRefused:
    return CatalogueRefused("The pack is cut short. Fetch it again.")


def _written(steps: Sequence[Step], last_position: int) -> bytes:
    out = bytearray()
    for first, length in _runs(steps):
        is_run = length >= _SHORTEST_RUN
        _put(out, (first.position - last_position - 1) << 2 | (_RUN if is_run else first.act))
        if is_run:
            _put(out, length - _SHORTEST_RUN)
        last_position = first.position + length - 1
    return bytes(out)


def _runs(steps: Sequence[Step]) -> Iterator[tuple[Step, int]]:
    """References without a gap together, everything else by itself."""
    place = 0
    while place < len(steps):
        first, length = steps[place], 1
        while first.act is Act.REFERENCE and steps[place + length : place + length + 1] == (
            Step(first.position + length, Act.REFERENCE),
        ):
            length += 1
        yield first, length
        place += length


def _put(out: bytearray, number: int) -> None:
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)


def _read(steps: bytes, last_position: int) -> tuple[Step, ...]:
    found: list[Step] = []
    numbers = _numbers(steps)
    for number in numbers:
        first = last_position + (number >> 2) + 1
        is_run = number & 3 == _RUN
        length = next(numbers, -1) + _SHORTEST_RUN if is_run else 1
        if length < 1 + is_run:
            raise _cut_short()
        last_position = first + length - 1
        if last_position > _MOST_POSITION or len(found) + length > MOST_STEPS:
            raise CatalogueRefused("The pack speaks of more records than there can be.")
        act = Act.REFERENCE if is_run else Act(number & 3)
        found += (Step(position, act) for position in range(first, first + length))
    return tuple(found)


def _numbers(data: bytes) -> Iterator[int]:
    number = shift = 0
    for byte in data:
        number |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80:
            yield number
            number = shift = 0
        elif shift >= 7 * _MOST_BYTES_OF_A_NUMBER:
            raise CatalogueRefused("The pack holds a number that is too large.")
    if shift:
        raise _cut_short()
