# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack and the old records it speaks of become changes, one chunk at a time. Keeps neither of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from zstandard import (
    CONTENTSIZE_UNKNOWN,
    DICT_TYPE_RAWCONTENT,
    ZstdCompressionDict,
    ZstdDecompressor,
    ZstdError,
    get_frame_parameters,
)

from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.pack_layout import MOST_TEXT_BYTES, WINDOW_LOG, Act, Chunk, PackHead, read_chunks, read_head
from kiosk.domain.records.record import Record
from kiosk.domain.records.replica import Change, Removed
from kiosk.sync.record_lines import checked_body, record_of

OldRecords = Callable[[Sequence[int]], Iterable[Record]]
"""`Replica.at`: of the state that the pack begins with, however much of the pack was taken already."""


@dataclass(frozen=True, slots=True)
class _Old:
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    prefix: bytes


def read_changes(file: BinaryIO, expected: PackHead, old_records: OldRecords) -> Iterator[Change]:
    """Every wrong byte ends in `CatalogueRefused`; what came before it must then not be taken."""
    if read_head(file) != expected.beginning():
        raise CatalogueRefused("The pack leads from or to another edition than was signed. Fetch it again.")
    last_new = b""
    for chunk in read_chunks(file):
        old = _old(chunk, old_records)
        lines = _text(chunk, old.prefix).split(b"\n")
        if lines.pop() or len(lines) < len(old.changed):
            raise CatalogueRefused("The pack holds fewer records than it says. Fetch it again.")
        for identity, body in zip(old.changed, lines, strict=False):
            if not body:
                raise CatalogueRefused("The pack holds a record without content.")
            yield Record(identity, checked_body(body))
        yield from map(Removed, old.removed)
        for line in lines[len(old.changed) :]:
            record = record_of(line)
            if record.id.encode() <= last_new:
                raise CatalogueRefused("The new records of the pack are not in order, or one comes twice.")
            last_new = record.id.encode()
            yield record


def _old(chunk: Chunk, old_records: OldRecords) -> _Old:
    changed, removed, prefix = [], [], bytearray()
    found = iter(old_records([step.position for step in chunk.steps]))
    for step in chunk.steps:
        record = next(found, None)
        if record is None:
            raise CatalogueRefused("The pack speaks of records that this catalogue does not have.")
        if step.act is Act.REMOVED:
            removed.append(record.id)
            continue
        if step.act is Act.CHANGED:
            changed.append(record.id)
        prefix += record.body + b"\n"
        if len(prefix) > MOST_TEXT_BYTES:
            raise CatalogueRefused("The pack asks for more memory than any honest one does.")
    return _Old(tuple(changed), tuple(removed), bytes(prefix))


def _text(chunk: Chunk, prefix: bytes) -> bytes:
    if not chunk.text_bytes and not chunk.frame:
        return b""
    try:
        frame = get_frame_parameters(chunk.frame)
        # The library believes the size that a frame states about itself: it must be ours before anything is unpacked.
        if frame.content_size not in (chunk.text_bytes, CONTENTSIZE_UNKNOWN) or frame.dict_id:
            raise CatalogueRefused("A frame of the pack is not as long as the pack says.")
        reference = ZstdCompressionDict(prefix, dict_type=DICT_TYPE_RAWCONTENT) if prefix else None
        unpacker = ZstdDecompressor(dict_data=reference, max_window_size=1 << WINDOW_LOG)
        text = unpacker.decompress(chunk.frame, max_output_size=max(1, chunk.text_bytes), allow_extra_data=False)
    except (ZstdError, MemoryError) as error:
        raise CatalogueRefused(f"The pack cannot be unpacked ({error}). Fetch it again.") from error
    if len(text) != chunk.text_bytes:
        raise CatalogueRefused("A frame of the pack is not as long as the pack says.")
    return text
