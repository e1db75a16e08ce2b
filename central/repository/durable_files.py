# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are complete and on the disk before they take their name. Knows nothing of what is in them."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from central.write_files import settle

UNFINISHED: Final = ".new-"


@dataclass(frozen=True, slots=True)
class Written:
    """Complete and on the disk, under a name of no meaning."""

    path: Path
    sha256: str
    size_bytes: int


class Files(Protocol):
    def write(self, folder: Path, parts: Iterable[bytes]) -> Written:
        """Raises OSError; then nothing is left behind."""
        ...

    def name(self, named: Mapping[Path, Written]) -> None:
        """From here on they are there, whole, also after a power cut. Replaces what had the names."""
        ...

    def remove(self, path: Path) -> None: ...


class DurableFiles:
    def write(self, folder: Path, parts: Iterable[bytes]) -> Written:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=folder, prefix=UNFINISHED)
        path = Path(name)
        digest, size = hashlib.sha256(), 0
        with ExitStack() as undo:
            undo.callback(path.unlink)
            with os.fdopen(descriptor, "wb") as file:
                for part in parts:
                    digest.update(part)
                    size += file.write(part)
                file.flush()
                os.fsync(file.fileno())
            # mkstemp makes files for their owner alone; what is published is for everyone to read.
            path.chmod(0o644)
            undo.pop_all()
        return Written(path, digest.hexdigest(), size)

    def name(self, named: Mapping[Path, Written]) -> None:
        for path, written in named.items():
            written.path.replace(path)
        for folder in {path.parent for path in named}:
            settle(folder)

    def remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)


def put(files: Files, path: Path, parts: Iterable[bytes]) -> Written:
    written = files.write(path.parent, parts)
    files.name({path: written})
    return written


def clear_unfinished(folder: Path) -> None:
    """What a run left that was ended in the middle of writing."""
    for path in folder.rglob(f"{UNFINISHED}*"):
        path.unlink(missing_ok=True)
