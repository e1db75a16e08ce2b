# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""StickWatch: notices that a stick with a repository was put in. Looks for two names in its top folders and opens
nothing: what is on it is judged when staff have it read."""

from __future__ import annotations

import string
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

_EVERY_S: Final = 3.0
_MOST_FOLDERS: Final = 64
FOLDERS: Final = (Path("/media"), Path("/run/media"), Path("/mnt"))
_DEPTH: Final = 2
"""/media/USB, /media/somebody/USB."""


def usual_places() -> Sequence[Path]:
    if sys.platform == "win32":
        return [Path(f"{letter}:\\") for letter in string.ascii_uppercase[3:]]
    return FOLDERS


def find_stick(places: Sequence[Path]) -> Path | None:
    """The first folder that holds what headquarters publishes."""
    return next((folder for place in places for folder in _folders(place, _DEPTH) if _holds_repository(folder)), None)


def _folders(place: Path, depth: int) -> Iterator[Path]:
    yield place
    if depth:
        try:
            inner = [each for each in islice(place.iterdir(), _MOST_FOLDERS) if each.is_dir() and not each.is_symlink()]
        except OSError:  # not there, not ours, or just taken out
            return
        for each in sorted(inner):
            yield from _folders(each, depth - 1)


def _holds_repository(folder: Path) -> bool:
    try:
        return (folder / "metadata" / "timestamp.json").is_file() and (folder / "targets").is_dir()
    except OSError:
        return False


class StickWatch:
    """`told` gets the folder, or None when the stick is gone; on a thread of its own."""

    def __init__(self, places: Sequence[Path], told: Callable[[Path | None], None], every_s: float = _EVERY_S) -> None:
        self._places = places
        self._told = told
        self._every_s = every_s
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._work, name="stick-watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        """A stick that hangs is not waited for."""
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join(self._every_s)

    def _work(self) -> None:
        seen: Path | None = None
        while not self._stopping.is_set():
            found = find_stick(self._places)
            if found != seen:
                seen = found
                self._told(found)
            self._stopping.wait(self._every_s)
