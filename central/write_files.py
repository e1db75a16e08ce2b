# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts files in place whole: a reader sees the old one or the new one, never half of one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Every file is complete on the disk before the first takes its name. Raises OSError; then nothing was replaced
    unless the disk failed between two renames, which the edition's sha256 tells."""
    folder.mkdir(parents=True, exist_ok=True)
    waiting: list[tuple[Path, Path]] = []
    try:
        for name, content in files.items():
            waiting.append((_written(folder, content), folder / name))
        for temporary, final in waiting:
            temporary.replace(final)
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
    settle(folder)


def _written(folder: Path, content: bytes) -> Path:
    descriptor, name = tempfile.mkstemp(dir=folder, prefix=".publishing-")
    path = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink()
        raise
    # mkstemp makes files for their owner alone; a package is for everyone to read.
    path.chmod(0o644)
    return path


def settle(folder: Path) -> None:
    """The renames themselves reach the disk; systems that cannot open a folder settle it on their own."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
