# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Blobs: the PDF templates that a catalogue names, after the text and most used first; as a patch where an older one is
here. The hash of the plain bytes, which the catalogue's root covers, is all that is believed."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from zstandard import (
    CONTENTSIZE_UNKNOWN,
    DICT_TYPE_RAWCONTENT,
    ZstdCompressionDict,
    ZstdDecompressor,
    ZstdError,
    get_frame_parameters,
)

from kiosk.domain.errors import RepositoryRefused
from kiosk.sync.durable import on_disk, write_settled
from kiosk.sync.memory_sink import MemorySink
from kiosk.sync.source import Absent, AbsentOnStick
from kiosk.sync.transfer import Transfer

MOST_BLOB_BYTES: Final = 32 << 20
_WINDOW_LOG: Final = 27
_FRAME_OVERHEAD: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class WantedBlob:
    """`sha256` and `length` of the plain bytes; `before` is an older version of the same, where one may be here."""

    sha256: str
    length: int
    before: str | None = None


class Blobs:
    """Plain files named by their hash in `folder`."""

    def __init__(self, folder: Path, transfer: Transfer) -> None:
        self._folder = folder
        self._transfer = transfer

    def fetch(self, wanted: Iterable[WantedBlob]) -> int:
        """How many came. One that is not there or not what was signed does not keep back the others; raises
        `LinkBroken` where the link does."""
        came = 0
        for blob in wanted:
            if not (self._folder / blob.sha256).is_file():
                with contextlib.suppress(RepositoryRefused, Absent, AbsentOnStick):
                    self._fetch_one(blob)
                    came += 1
        return came

    def _fetch_one(self, blob: WantedBlob) -> None:
        if blob.length > MOST_BLOB_BYTES:
            raise RepositoryRefused(f"A form of {blob.length:,} bytes is larger than any honest one.")
        plain = self._by_patch(blob) or self._whole(blob)
        with on_disk(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            write_settled(self._folder / blob.sha256, plain)

    def _by_patch(self, blob: WantedBlob) -> bytes | None:
        if blob.before is None or not (self._folder / blob.before).is_file():
            return None
        with on_disk(self._folder):
            old = (self._folder / blob.before).read_bytes()
        with contextlib.suppress(RepositoryRefused, Absent, AbsentOnStick):
            return self._unpacked(f"blobpatch/{blob.before}-{blob.sha256}.zst", blob, old)
        return None

    def _whole(self, blob: WantedBlob) -> bytes:
        return self._unpacked(f"blob/{blob.sha256}.zst", blob, b"")

    def _unpacked(self, path: str, blob: WantedBlob, old: bytes) -> bytes:
        sink = MemorySink()
        self._transfer.bring(f"targets/{path}", sink, blob.length + _FRAME_OVERHEAD)
        reference = ZstdCompressionDict(old, dict_type=DICT_TYPE_RAWCONTENT) if old else None
        try:
            if get_frame_parameters(sink.whole()).content_size not in (blob.length, CONTENTSIZE_UNKNOWN):
                raise RepositoryRefused(f"{path} is not as long as the catalogue says.")
            unpacker = ZstdDecompressor(dict_data=reference, max_window_size=1 << _WINDOW_LOG)
            plain = unpacker.decompress(sink.whole(), max_output_size=max(1, blob.length), allow_extra_data=False)
        except (ZstdError, MemoryError) as error:
            raise RepositoryRefused(f"{path} cannot be unpacked ({error}).") from error
        if hashlib.sha256(plain).hexdigest() != blob.sha256:
            raise RepositoryRefused(f"{path} is not what the catalogue names.")
        return plain
