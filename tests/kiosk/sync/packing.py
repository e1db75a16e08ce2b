# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes bases, bins and packs in the form of their documents, in the plainest way there is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import zstandard

from kiosk.domain.records.canonical import canonical_bytes
from kiosk.domain.records.pack_layout import Act, Chunk, PackHead, Step, write_chunk, write_head
from kiosk.domain.records.record import HEAD_ID, Record
from tests.kiosk.sync.memory_replica import in_order, root_of


def catalogue(sequence: int, services: Mapping[str, str], published: str = "2026-11-20") -> dict[str, bytes]:
    head = {"format": "x/1", "sequence": sequence, "published": published, "demonstration": True, "mostRequested": []}
    bodies = {HEAD_ID: canonical_bytes(head)}
    bodies.update({f"service:{name}": canonical_bytes({"id": name, "text": text}) for name, text in services.items()})
    return bodies


def lines(records: Iterable[Record]) -> bytes:
    return b"".join(record.id.encode() + b"\t" + record.body + b"\n" for record in records)


def base(bodies: Mapping[str, bytes]) -> bytes:
    return zstandard.ZstdCompressor(level=3).compress(lines(in_order(bodies)))


def pack(old: Mapping[str, bytes], new: Mapping[str, bytes], chunks: int = 1, references: int = 0) -> bytes:
    """`references` unchanged records stand in the prefix too."""
    records = in_order(old)
    steps, texts = [], {}
    for position, record in enumerate(records):
        if record.id not in new:
            steps.append(Step(position, Act.REMOVED))
        elif new[record.id] != record.body:
            steps.append(Step(position, Act.CHANGED))
            texts[position] = new[record.id]
        elif references:
            references -= 1
            steps.append(Step(position, Act.REFERENCE))
    size = max(1, -(-len(steps) // chunks))
    groups = [steps[start : start + size] for start in range(0, len(steps), size)] or [[]]
    added = [record for record in in_order(new) if record.id not in old]
    out, last = write_head(PackHead(root_of(old), root_of(new))), -1
    for group in groups:
        prefix = b"".join(records[step.position].body + b"\n" for step in group if step.act is not Act.REMOVED)
        text = b"".join(texts[step.position] + b"\n" for step in group if step.act is Act.CHANGED)
        text += lines(added) if group is groups[-1] else b""
        out += write_chunk(Chunk(tuple(group), len(text), frame(text, prefix)), last)
        last = group[-1].position if group else last
    return out


def frame(text: bytes, prefix: bytes) -> bytes:
    if not text:
        return b""
    reference = zstandard.ZstdCompressionDict(prefix, dict_type=zstandard.DICT_TYPE_RAWCONTENT)
    return zstandard.ZstdCompressor(level=3, dict_data=reference).compress(text)


def some_services(count: int, seed: str = "") -> dict[str, str]:
    return {
        f"mx/{number:04}": f"{seed} Paso {number}: acuda a la ventanilla {number * 7919 % 997}. " * 4
        for number in range(count)
    }


def head_of(bodies: Mapping[str, bytes]) -> dict[str, object]:
    return dict(json.loads(bodies[HEAD_ID]))
