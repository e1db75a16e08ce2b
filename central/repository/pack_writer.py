# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a pack: all that leads from one state of the catalogue to another, in the layout that the kiosk reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Final

from central.repository.look_alikes import look_alikes
from central.repository.pack_edits import BodyOf, Edit, chunks_of, hash_edits
from central.repository.zstd_frame import frame_of
from kiosk.domain.records.pack_layout import Act, Chunk, PackHead, Step, write_chunk, write_head
from kiosk.domain.records.state import Entry, state_root

_REACHES: Final = (40, 400)
"""Of these the one that gives the fewest bytes is kept, where the chunk is small enough to try them all."""
_ONLY_REACH: Final = 64
_MOST_TRIED_BYTES: Final = 1 << 20


def write_pack(old: Sequence[Entry], new: Sequence[Entry], body_of: BodyOf) -> Iterator[bytes]:
    """Parts of the file, in order. Holds one chunk at a time, whatever the size of the catalogue."""
    yield write_head(PackHead(state_root(old), state_root(new)))
    last_position = -1
    nothing: list[Edit] = []
    for chunk, following in pairwise(chain(chunks_of(hash_edits(old, new), body_of), [nothing])):
        between = (last_position, following[0].position if following else len(old))
        yield (written := _best_chunk(chunk, old, body_of, between))[0]
        last_position = written[1]


def _best_chunk(
    chunk: Sequence[Edit], old: Sequence[Entry], body_of: BodyOf, between: tuple[int, int]
) -> tuple[bytes, int]:
    """The bytes of the chunk and the position of its last step."""
    additions = sum(len(edit.new) for edit in chunk if edit.old is None and edit.new is not None)
    reaches: tuple[int, ...] = (_ONLY_REACH,) if additions else (0,)
    if additions and sum(len(edit.new or b"") for edit in chunk) <= _MOST_TRIED_BYTES:
        reaches = _REACHES
    tried = []
    for reach in reaches:
        packed = _chunk(chunk, look_alikes(chunk, old, body_of, reach, between))
        tried.append((write_chunk(packed, between[0]), packed.steps[-1].position if packed.steps else between[0]))
    return min(tried, key=lambda each: len(each[0]))


def _chunk(edits: Sequence[Edit], references: dict[int, bytes]) -> Chunk:
    steps = [Step(position, Act.REFERENCE) for position in references]
    prefix = dict(references)
    changed, added = [], []
    for edit in edits:
        if edit.new is None:
            steps.append(Step(edit.position, Act.REMOVED))
        elif edit.old is None:
            added.append(edit.id.encode() + b"\t" + edit.new + b"\n")
        else:
            steps.append(Step(edit.position, Act.CHANGED))
            prefix[edit.position] = edit.old
            changed.append(edit.new + b"\n")
    text = b"".join((*changed, *added))
    old_bytes = b"".join(prefix[position] + b"\n" for position in sorted(prefix))
    steps.sort(key=lambda step: step.position)
    return Chunk(tuple(steps), len(text), frame_of(text, old_bytes) if text else b"")
