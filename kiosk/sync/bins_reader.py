# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of bin roots, and a bin checked against its root. Fetches nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kiosk.domain.errors import CatalogueRefused
from kiosk.domain.records.record import HASH_BYTES, Record
from kiosk.domain.records.state import BINS, Entry, bin_of, state_root

LIST_BYTES: Final = BINS * HASH_BYTES


def read_bins(data: bytes, sha256: str) -> Sequence[bytes]:
    """The 256 roots. Raises `CatalogueRefused` where these are not the bytes that `sha256` names."""
    if len(data) != LIST_BYTES or hashlib.sha256(data).hexdigest() != sha256:
        raise CatalogueRefused("The list of the catalogue's parts is not the one that was signed. Fetch it again.")
    return [data[start : start + HASH_BYTES] for start in range(0, LIST_BYTES, HASH_BYTES)]


def list_sha256(roots: Sequence[bytes]) -> str:
    return hashlib.sha256(b"".join(roots)).hexdigest()


def check_bin(records: Iterable[Record], number: int, root: bytes) -> None:
    """Raises `CatalogueRefused` where these are not the records of that part. Holds none of them."""

    def entries() -> Iterator[Entry]:
        for record in records:
            if bin_of(record.id) != number:
                raise CatalogueRefused("A part of the catalogue holds records of another part.")
            yield record.id, record.sha256

    if state_root(entries()) != root:
        raise CatalogueRefused("A part of the catalogue is not the one that was signed. Fetch it again.")
