# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a disk holds after a power cut: only what was flushed. Watches the flushes of this process from outside.

Contents of a file count as of its last fsync, names in a folder as of the folder's last fsync; a file whose name is
there and whose bytes never were flushed is empty. SQLite flushes by itself, below Python: its files are taken as they
are, which for synchronous = FULL is its own promise; every other file of the kiosk is held to ours.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

_SQLITE = (".db", ".db-wal", ".db-shm")


class Unsynced:
    """What lies in `root` now counts as flushed. Every inode is held open: no number is given out twice."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._held: dict[int, int] = {}
        self._bytes: dict[int, bytes] = {}
        self._names: dict[int, dict[str, int]] = {}
        self._folders: set[int] = set()
        self._really: Callable[[int], None] = os.fsync
        for folder, _, files in os.walk(root):
            self._flushed(os.open(folder, os.O_RDONLY))
            for name in files:
                self._flushed(os.open(Path(folder, name), os.O_RDONLY))

    def watch(self) -> None:
        os.fsync = self._fsync  # type: ignore[assignment] # in a process that ends soon

    def image(self, target: Path, *, has_names: bool) -> None:
        """With `has_names` all names reached the disk, as they may, before the bytes behind them."""
        if has_names:
            self._copy_live(self._root, target)
        else:
            self._copy_flushed(self._root.stat().st_ino, self._root, target)

    def _fsync(self, handle: int) -> None:
        self._really(handle)
        self._flushed(os.dup(handle))

    def _flushed(self, handle: int) -> None:
        state = os.fstat(handle)
        self._held.setdefault(state.st_ino, handle)
        path = Path(f"/proc/self/fd/{handle}").readlink()
        if stat.S_ISDIR(state.st_mode):
            self._folders.add(state.st_ino)
            self._names[state.st_ino] = {each.name: each.stat().st_ino for each in path.iterdir()}
        else:
            self._bytes[state.st_ino] = Path(f"/proc/self/fd/{handle}").read_bytes()

    def _copy_live(self, folder: Path, target: Path) -> None:
        target.mkdir()
        for each in folder.iterdir():
            if each.is_dir():
                self._copy_live(each, target / each.name)
            elif each.name.endswith(_SQLITE):
                shutil.copyfile(each, target / each.name)
            else:
                (target / each.name).write_bytes(self._bytes.get(each.stat().st_ino, b""))

    def _copy_flushed(self, inode: int, live: Path, target: Path) -> None:
        target.mkdir()
        for each in live.iterdir() if live.is_dir() else ():
            if each.name.endswith(_SQLITE):
                shutil.copyfile(each, target / each.name)
        for name, child in self._names.get(inode, {}).items():
            if child in self._names:
                self._copy_flushed(child, live / name, target / name)
            elif not name.endswith(_SQLITE) and not self._is_folder(child):
                (target / name).write_bytes(self._bytes.get(child, b""))

    def _is_folder(self, inode: int) -> bool:
        """One whose own names were never flushed: it is there and empty."""
        return inode in self._folders or inode not in self._held
