# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The differences between two states, cut into parts that a kiosk can hold. Knows hashes and sizes, no coding."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.domain.records.state import Entry

MOST_CHUNK_BYTES: Final = 10 << 20
"""Of old bodies and of new ones. Less than half of what a kiosk accepts. Measured on a month of a catalogue of 5,000:
chunks of 4 MB are a tenth larger in all, as what is new cannot refer to enough of what is like it."""
MOST_CHUNK_EDITS: Final = 1 << 16
"""Half of what a kiosk accepts: removals weigh nothing, and references come on top."""
BodyOf = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Edit:
    """`position` is the record's own in the old state, or for a new one that of the first id behind it. `old` is None
    for what is new, `new` for what is gone."""

    id: str
    position: int
    old: bytes | None
    new: bytes | None


def hash_edits(old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[Edit]:
    """In the order of ids, with hashes for bodies."""
    position, fresh = 0, iter(new)
    entry = next(fresh, None)
    while position < len(old) or entry is not None:
        here = old[position] if position < len(old) else None
        if entry is None or (here is not None and here[0] < entry[0]):
            assert here is not None
            yield Edit(here[0], position, here[1], None)
            position += 1
        elif here is None or entry[0] < here[0]:
            yield Edit(entry[0], position, None, entry[1])
            entry = next(fresh, None)
        else:
            if here[1] != entry[1]:
                yield Edit(here[0], position, here[1], entry[1])
            position += 1
            entry = next(fresh, None)


def chunks_of(edits: Iterator[Edit], body_of: BodyOf) -> Iterator[list[Edit]]:
    """With bodies for hashes; one chunk at a time is in memory. The body of what is gone is not looked up."""
    chunk: list[Edit] = []
    old_bytes = new_bytes = 0
    for edit in edits:
        new = b"" if edit.new is None else body_of(edit.new)
        old = b"" if edit.old is None or edit.new is None else body_of(edit.old)
        is_full = old_bytes + len(old) > MOST_CHUNK_BYTES or new_bytes + len(new) > MOST_CHUNK_BYTES
        if chunk and (is_full or len(chunk) >= MOST_CHUNK_EDITS):
            yield chunk
            chunk, old_bytes, new_bytes = [], 0, 0
        old_bytes += len(old) + 1
        new_bytes += len(new) + len(edit.id) + 2
        chunk.append(Edit(edit.id, edit.position, None if edit.old is None else old, None if edit.new is None else new))
    if chunk:
        yield chunk
