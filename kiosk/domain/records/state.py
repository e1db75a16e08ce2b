# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands for a whole catalogue in 32 bytes, and its 256 parts by which a damaged copy is mended."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final

BINS: Final = 256
Entry = tuple[str, bytes]
"""An id and the sha256 of its record."""


def state_root(entries: Iterable[Entry]) -> bytes:
    """sha256 over id, a zero byte and the record's sha256, in the order of the ids' UTF-8 bytes. Raises ValueError
    where they come in another order or one comes twice: the same catalogue must have one root."""
    digest = hashlib.sha256()
    last = b""
    for identity, record_hash in entries:
        name = identity.encode()
        if name <= last:
            raise ValueError(f"{identity!r} does not come after the id before it")
        last = name
        digest.update(name + b"\0" + record_hash)
    return digest.digest()


def bin_of(identity: str) -> int:
    """0 to 255, spread evenly whatever the ids look like."""
    return hashlib.sha256(identity.encode()).digest()[0]


def bin_roots(entries: Iterable[Entry]) -> Sequence[bytes]:
    """The root of each bin; entries in order, as for `state_root`."""
    bins: list[list[Entry]] = [[] for _ in range(BINS)]
    for entry in entries:
        bins[bin_of(entry[0])].append(entry)
    return [state_root(each) for each in bins]
