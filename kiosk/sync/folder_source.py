# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""FolderSource: the files of a repository in a folder or on a stick. Follows no link, opens nothing that was not asked
for, believes nothing of what it reads."""

from __future__ import annotations

import os
import stat
from collections.abc import Generator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from urllib.request import url2pathname

from kiosk.domain.errors import StickWrong
from kiosk.sync.safe_path import safe_path
from kiosk.sync.source import AbsentOnStick, Reply

PIECE_BYTES: Final = 1 << 18
_NO_FOLLOW: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class FolderSource:
    """`folder` holds metadata/ and targets/."""

    def __init__(self, folder: Path) -> None:
        self.requests = 0
        self._folder = folder
        self._is_interrupted = False

    @classmethod
    def of_url(cls, url: str) -> FolderSource:
        return cls(Path(url2pathname(urlsplit(url).path)))

    def interrupt(self) -> None:
        self._is_interrupted = True

    def close(self) -> None:
        """Nothing stays open between two files."""

    def open(self, path: str, start: int = 0, mark: str | None = None) -> Reply:
        """`mark` is size and time of change: a file that was written anew is read anew."""
        self.requests += 1
        handle = self._handle(path)
        state = os.fstat(handle)
        found = f"{state.st_size}-{state.st_mtime_ns}"
        begin = start if start <= state.st_size and mark in (None, found) else 0
        return Reply(begin, state.st_size, found, self._pieces(path, handle, begin))

    def _handle(self, path: str) -> int:
        here = self._folder
        try:
            for part in safe_path(path).split("/"):
                here = here / part
                if stat.S_ISLNK(here.lstat().st_mode):
                    raise StickWrong(f"{path} is a link on the stick: links are not followed. Use another stick.")
            handle = os.open(here, os.O_RDONLY | _NO_FOLLOW)
        except FileNotFoundError:
            raise self._absent(path) from None
        except OSError as error:
            raise self._unreadable(path, error) from error
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise StickWrong(f"{path} is no ordinary file on the stick. Use another stick.")
        return handle

    def _pieces(self, path: str, handle: int, begin: int) -> Generator[bytes, None, None]:
        try:
            os.lseek(handle, begin, os.SEEK_SET)
            while piece := os.read(handle, PIECE_BYTES):
                yield piece
                if self._is_interrupted:
                    raise StickWrong("Reading the stick was stopped.")
        except OSError as error:
            raise self._unreadable(path, error) from error
        finally:
            os.close(handle)

    def _absent(self, path: str) -> StickWrong:
        if not self._folder.is_dir():
            return StickWrong(f"There is no folder {self._folder}: the stick was taken out. Put it in again.")
        return AbsentOnStick(
            f"{self._folder} holds no {path}. It needs the folders metadata and targets, "
            "as `kiosk export-usb` writes them."
        )

    def _unreadable(self, path: str, error: OSError) -> StickWrong:
        return StickWrong(f"{path} cannot be read from {self._folder} ({error.strerror}). Put the stick in again.")
