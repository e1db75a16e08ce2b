# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""TufFetcher: python-tuf asks here for its signed files; a `Transfer` brings them. Judges no signature."""

from __future__ import annotations

from collections.abc import Iterator

from tuf.api.exceptions import DownloadHTTPError
from tuf.ngclient.fetcher import FetcherInterface

from kiosk.sync.memory_sink import MemorySink
from kiosk.sync.source import Absent, AbsentOnStick
from kiosk.sync.transfer import Transfer

_NO_NEWER_ROOT = (403, 404)


class TufFetcher(FetcherInterface):
    """Addresses are paths of the repository: the client is given "metadata/" as its base."""

    def __init__(self, transfer: Transfer) -> None:
        self._transfer = transfer

    def download_bytes(self, url: str, max_length: int) -> bytes:
        sink = MemorySink()
        try:
            self._transfer.bring(url, sink, max_length)
        except (Absent, AbsentOnStick) as error:
            # Only this tells the library that there is no newer root; everything else goes through as it is.
            if error.status in _NO_NEWER_ROOT and url.endswith(".root.json"):
                raise DownloadHTTPError(error.sentence, error.status) from error
            raise
        return sink.whole()

    def _fetch(self, url: str) -> Iterator[bytes]:
        """What the library's interface asks for; it goes through `download_bytes` with a cap instead."""
        raise NotImplementedError(url)
