# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Downloader: a signed file ends whole and verified in its folder, or not at all. Knows nothing of its content."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from kiosk.domain.errors import RepositoryRefused, StateFolderError
from kiosk.sync.durable import on_disk, settle
from kiosk.sync.part_file import PartFile
from kiosk.sync.transfer import Transfer
from kiosk.sync.wanted import Wanted

SPARE_BYTES: Final = 32 << 20
"""Room that a download leaves to everybody else on the disk."""


class Downloader:
    def __init__(self, folder: Path, transfer: Transfer) -> None:
        self._folder = folder
        self._parts = folder / "parts"
        self._transfer = transfer

    def fetch(self, wanted: Wanted, final: Path | None = None) -> Path:
        """Raises `RepositoryRefused` where what came is not what was signed, `LinkBroken` where it did not all come:
        the next call goes on from there."""
        final = final or self._folder / wanted.name
        if wanted.is_in(final):
            return final
        with on_disk(final.parent):
            final.parent.mkdir(parents=True, exist_ok=True)
        part = PartFile(self._parts, wanted)
        was_begun = part.held() > 0
        try:
            self._bring(part, wanted)
        except RepositoryRefused:
            if not was_begun:
                raise
            # The bytes of before and those of now do not fit together: once more, all of it.
            part = PartFile(self._parts, wanted)
            self._bring(part, wanted)
        with on_disk(self._folder):
            settle(part.path, final)
        part.forget_note()
        return final

    def _bring(self, part: PartFile, wanted: Wanted) -> None:
        try:
            self._check_room(wanted.length - part.held())
            self._transfer.bring(wanted.path, part, wanted.length, wanted.length)
        except RepositoryRefused:
            part.close()
            part.forget()
            raise
        finally:
            part.close()
        if not wanted.is_in(part.path):
            part.forget()
            raise RepositoryRefused(f"{wanted.path} came whole but is not what was signed. The old catalogue stays.")

    def _check_room(self, bytes_to_come: int) -> None:
        with on_disk(self._folder):
            free = shutil.disk_usage(self._parts).free
        if free < bytes_to_come + SPARE_BYTES:
            raise StateFolderError(
                f"The folder {self._folder} cannot be used: the disk is full. "
                f"The update needs {bytes_to_come + SPARE_BYTES:,} bytes and {free:,} are free. Free some space."
            )
