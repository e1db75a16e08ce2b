# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Record: one thing of the catalogue, as the bytes that every machine agrees on. The id says what kind it is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final, Literal, get_args

Kind = Literal["catalogue", "elsewhere", "event", "fork", "organisation", "procedure", "service", "synonym", "topic"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
HEAD_ID: Final = "catalogue:"
"""The one record that speaks of the whole: its date, what is asked for most, whether it is a demonstration."""
LONGEST_ID_BYTES: Final = 200
MOST_RECORD_BYTES: Final = 1 << 20
HASH_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Record:
    """`id` is "kind:name"; `body` is canonical JSON."""

    id: str
    body: bytes

    @property
    def kind(self) -> Kind:
        return kind_of(self.id)

    @property
    def name(self) -> str:
        return self.id.partition(":")[2]

    @property
    def sha256(self) -> bytes:
        return hashlib.sha256(self.body).digest()


def record_id(kind: Kind, name: str) -> str:
    return f"{kind}:{name}"


def kind_of(identity: str) -> Kind:
    """Raises ValueError where the id names no kind that this version knows."""
    kind, colon, _ = identity.partition(":")
    if not colon or kind not in KINDS:
        raise ValueError(f"{identity!r} does not begin with a kind of record")
    return kind
