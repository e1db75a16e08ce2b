# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is on the disk when a function returns, power cut or not; and what the disk's refusals mean for staff."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.domain.errors import StateFolderError

_WRITABLE: Final = "Make it writable for the kiosk's user"
_REASONS: Final = {
    errno.ENOSPC: "the disk is full. Free some space",
    errno.EDQUOT: "the disk is full. Free some space",
    errno.EROFS: f"it is read-only. {_WRITABLE}",
    errno.EACCES: f"permission is denied. {_WRITABLE}",
    errno.EPERM: f"permission is denied. {_WRITABLE}",
}


def disk_error(error: OSError, folder: Path) -> StateFolderError:
    reason = _REASONS.get(error.errno or 0, f"writing or reading failed ({error.strerror or error}). Check the disk")
    return StateFolderError(f"The folder {folder} cannot be used: {reason}.")


@contextlib.contextmanager
def on_disk(folder: Path) -> Iterator[None]:
    """Whatever the operating system refuses within becomes a sentence about `folder`."""
    try:
        yield
    except OSError as error:
        raise disk_error(error, folder) from error


def flush_file(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """Windows keeps its folders by itself and opens none."""
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def settle(new: Path, final: Path) -> None:
    """`new` becomes `final`, whole, in one moment."""
    flush_file(new)
    new.replace(final)
    flush_folder(final.parent)


def write_settled(path: Path, data: bytes) -> None:
    new = path.with_name(f"{path.name}.new")
    new.write_bytes(data)
    settle(new, path)
