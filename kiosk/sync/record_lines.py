# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records as lines: id, a tab, the body. Reads a stream without ever holding more than one line of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Protocol

from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.record import LONGEST_ID_BYTES, MOST_RECORD_BYTES, Record, kind_of

PIECE_BYTES: Final = 1 << 16
_LONGEST_LINE: Final = LONGEST_ID_BYTES + 1 + MOST_RECORD_BYTES


class Readable(Protocol):
    def read(self, size: int = ..., /) -> bytes: ...


def record_of(line: bytes) -> Record:
    """One line without its end. Raises `CatalogueRefused` where it holds no record that can be."""
    name, tab, body = line.partition(b"\t")
    if not tab or not body:
        raise CatalogueRefused("A line of the catalogue holds no record: it has no id or no content.")
    return Record(id_of(name), checked_body(body))


def id_of(name: bytes) -> str:
    if len(name) > LONGEST_ID_BYTES:
        raise CatalogueRefused("The id of a record is longer than any honest one.")
    try:
        identity = name.decode()
        kind_of(identity)
    except ValueError:
        raise CatalogueRefused(
            "The catalogue holds a kind of record that this version does not know. Update the kiosk's program."
        ) from None
    if not identity.isprintable():
        raise CatalogueRefused("The id of a record holds characters that nobody can read.")
    return identity


def checked_body(body: bytes) -> bytes:
    if len(body) > MOST_RECORD_BYTES:
        raise CatalogueRefused("A record of the catalogue is larger than any honest one.")
    return body


def records_in(stream: Readable, most_bytes: int) -> Iterator[Record]:
    """In strict order of the ids' UTF-8 bytes, or `CatalogueRefused`."""
    last = b""
    for line in _lines(stream, most_bytes):
        record = record_of(line)
        name = record.id.encode()
        if name <= last:
            raise CatalogueRefused("The records of the catalogue are not in order, or one comes twice.")
        last = name
        yield record


def _lines(stream: Readable, most_bytes: int) -> Iterator[bytes]:
    held, total = b"", 0
    while piece := stream.read(PIECE_BYTES):
        total += len(piece)
        if total > most_bytes:
            raise CatalogueRefused("The catalogue unpacks to more than any honest one.")
        *whole, held = (held + piece).split(b"\n")
        if len(held) > _LONGEST_LINE:
            raise CatalogueRefused("A record of the catalogue is larger than any honest one.")
        yield from whole
    if held:
        raise CatalogueRefused("The catalogue is cut short. Fetch it again.")
