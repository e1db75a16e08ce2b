# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A display in memory whose pixels the benchmark reads itself: what is painted there, a citizen would see."""

from __future__ import annotations

import mmap
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType

BYTES_PER_PIXEL = 4
BYTES_PER_COLOUR = 12
GRID = 9
LOOK_EVERY_S = 0.002


class VirtualDisplay:
    """Xvfb, with its picture in a file that we map. Colours are (red, green, blue)."""

    def __init__(self, width_px: int, height_px: int) -> None:
        self._size = (width_px, height_px)
        self._folder = tempfile.TemporaryDirectory(prefix="ventanilla-display-")
        reading, writing = os.pipe()
        screen = ("-screen", "0", f"{width_px}x{height_px}x24", "-br", "-fbdir", self._folder.name)
        self._server = subprocess.Popen(
            ("Xvfb", "-displayfd", str(writing), "-nolisten", "tcp", *screen),
            pass_fds=(writing,),
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.name = f":{pipe.readline().strip()}"
        with (Path(self._folder.name) / "Xvfb_screen0").open("rb") as file:
            self._picture = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header = self._picture[:100]
        self._row_bytes = int.from_bytes(header[48:52], "big")
        self._start = int.from_bytes(header[:4], "big") + BYTES_PER_COLOUR * int.from_bytes(header[76:80], "big")

    @staticmethod
    def is_installed() -> bool:
        return shutil.which("Xvfb") is not None

    def colours(self) -> list[tuple[int, int, int]]:
        """Of a grid of points all over the display."""
        width, height = self._size
        places = [
            (width * (x + 1) // (GRID + 1), height * (y + 1) // (GRID + 1)) for x in range(GRID) for y in range(GRID)
        ]
        return [self._colour(x, y) for x, y in places]

    def wait_until_painted(self, wanted: tuple[int, int, int] | None, patience_s: float) -> float | None:
        """When most of the grid had the wanted colour, or any but black; in seconds of the monotonic clock."""
        deadline = time.monotonic() + patience_s
        while (now := time.monotonic()) < deadline:
            hits = sum(colour == wanted if wanted else colour != (0, 0, 0) for colour in self.colours())
            if hits > GRID * GRID // 2:
                return now
            time.sleep(LOOK_EVERY_S)
        return None

    def wait_until_black(self, patience_s: float = 5) -> None:
        deadline = time.monotonic() + patience_s
        while any(colour != (0, 0, 0) for colour in self.colours()) and time.monotonic() < deadline:
            time.sleep(LOOK_EVERY_S)

    def _colour(self, x: int, y: int) -> tuple[int, int, int]:
        at = self._start + y * self._row_bytes + x * BYTES_PER_PIXEL
        blue, green, red = self._picture[at : at + 3]
        return red, green, blue

    def __enter__(self) -> VirtualDisplay:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._picture.close()
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()
