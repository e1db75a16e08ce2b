# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Repair: a damaged or unknown catalogue gets whole parts anew, and only those that differ."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.domain.catalogue import Edition
from kiosk.domain.records.record import Record
from kiosk.domain.records.replica import Replica
from kiosk.domain.records.state import state_root
from kiosk.sync.base_reader import MOST_BIN_BYTES, read_base
from kiosk.sync.bins_reader import LIST_BYTES, check_bin, list_sha256, read_bins
from kiosk.sync.download import Downloader
from kiosk.sync.durable import on_disk
from kiosk.sync.memory_sink import MemorySink
from kiosk.sync.meter import Meter
from kiosk.sync.offer import Offer
from kiosk.sync.transfer import Transfer
from kiosk.sync.wanted import Wanted

_LEAST_BIN_CAP: Final = 1 << 20
_DEARER_BY: Final = 1.6
"""Parts pack worse than the whole."""


@dataclass(frozen=True, slots=True)
class BinFile:
    """The records of one part, read from the disk whenever they are asked for."""

    path: Path

    def __iter__(self) -> Iterator[Record]:
        with on_disk(self.path.parent):
            data = self.path.read_bytes()
        return read_base(io.BytesIO(data), MOST_BIN_BYTES)


class Repair:
    def __init__(
        self, folder: Path, replica: Replica, downloader: Downloader, transfer: Transfer, meter: Meter
    ) -> None:
        self._folder = folder
        self._replica = replica
        self._downloader = downloader
        self._transfer = transfer
        self._meter = meter

    def is_sound(self, offer: Offer) -> bool:
        """Whether what is stored, hashed anew, is what was signed."""
        return offer.bins_sha256 is None or list_sha256(self._replica.bin_roots()) == offer.bins_sha256

    def go(
        self, offer: Offer, base_bytes: int, is_at_any_price: bool = False
    ) -> tuple[Edition, tuple[str, ...]] | None:
        """None where a base would be cheaper, or the repository offers no parts."""
        here = self._replica.bin_roots()
        empty = state_root(())
        if offer.bins_sha256 is None or all(root == empty for root in here):
            return None
        if base_bytes < LIST_BYTES and not is_at_any_price:
            return None
        wanted = self._wanted(offer.bins_sha256)
        differing = {number: root for number, root in enumerate(wanted) if root != here[number]}
        cost = int(len(differing) / len(wanted) * base_bytes * _DEARER_BY)
        if cost > base_bytes and not is_at_any_price:
            return None
        self._meter.expect(cost)
        files = {number: self._bin(number, root, base_bytes) for number, root in differing.items()}
        try:
            edition = self._replica.take_bins(bytes.fromhex(offer.root), files)
        finally:
            self._forget(files)
        return edition, tuple(_path(root) for root in differing.values())

    def _wanted(self, sha256: str) -> Sequence[bytes]:
        path = self._downloader.fetch(Wanted(f"targets/bins/{sha256}.bin", LIST_BYTES, (("sha256", sha256),)))
        with on_disk(path.parent):
            data = path.read_bytes()
            path.unlink()
        return read_bins(data, sha256)

    def _bin(self, number: int, root: bytes, base_bytes: int) -> BinFile:
        sink = MemorySink()
        self._transfer.bring(f"targets/{_path(root)}", sink, max(_LEAST_BIN_CAP, base_bytes // 16))
        check_bin(read_base(io.BytesIO(sink.whole()), MOST_BIN_BYTES), number, root)
        file = self._folder / f"bin-{number}.zst"
        with on_disk(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            file.write_bytes(sink.whole())
        return BinFile(file)

    def _forget(self, files: Mapping[int, BinFile]) -> None:
        with on_disk(self._folder):
            for file in files.values():
                file.path.unlink(missing_ok=True)


def _path(root: bytes) -> str:
    return f"bin/{root.hex()}.zst"
