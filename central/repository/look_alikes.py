# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which unchanged records a chunk of a pack refers to: the neighbours of what is new, whose words it mostly shares."""

from __future__ import annotations

from collections.abc import Sequence

from central.repository.pack_edits import MOST_CHUNK_BYTES, MOST_CHUNK_EDITS, BodyOf, Edit
from kiosk.domain.records.record import kind_of
from kiosk.domain.records.state import Entry


def look_alikes(
    chunk: Sequence[Edit], old: Sequence[Entry], body_of: BodyOf, reach: int, between: tuple[int, int]
) -> dict[int, bytes]:
    """Position to body of up to `reach` records on either side of each new one: of its kind, strictly `between` two
    positions, the nearest first, as many bytes as a chunk may hold. Naming a row of them costs a few bytes and nothing
    of it is sent. Measured: taking all neighbours beats choosing the likest, which costs more to find than it saves."""
    taken = {edit.position for edit in chunk if edit.old is not None}
    room = MOST_CHUNK_BYTES
    found: dict[int, bytes] = {}
    additions = [edit for edit in chunk if edit.old is None]
    for distance in range(reach):
        for edit in additions:
            for position in (edit.position - 1 - distance, edit.position + distance):
                if not between[0] < position < between[1] or position in taken:
                    continue
                identity, sha = old[position]
                if kind_of(identity) != kind_of(edit.id):
                    continue
                taken.add(position)
                body = body_of(sha)
                if len(body) > room or len(found) >= MOST_CHUNK_EDITS:
                    return found
                room -= len(body) + 1
                found[position] = body
    return found
