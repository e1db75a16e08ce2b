# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Record: what a rehearsal leaves behind: a picture and the seconds of each step, and the summary."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.ui import picture
from kiosk.ui.application import OpenKiosk


@dataclass(frozen=True, slots=True)
class Step:
    name: str
    seconds: float
    png: str


class Record:
    """Numbers the pictures in the order of the visit."""

    def __init__(self, kiosk: OpenKiosk, out: Path) -> None:
        self._kiosk = kiosk
        self._out = out
        self._since = time.monotonic()
        self.steps: list[Step] = []

    def step(self, name: str) -> None:
        """The screen as it is now, and the time since the step before."""
        picture.settle()
        png = f"{len(self.steps) + 1:02d}-{name}.png"
        picture.save(self._kiosk, self._out / png)
        now = time.monotonic()
        self.steps.append(Step(name, round(now - self._since, 3), png))
        self._since = now

    def write_summary(self, **facts: object) -> None:
        files = sorted(file.name for file in self._out.iterdir() if file.is_file())
        summary = {"steps": [asdict(step) for step in self.steps], "files": [*files, "summary.json"], **facts}
        text = json.dumps(summary, ensure_ascii=False, indent=2)
        (self._out / "summary.json").write_text(text + "\n", "utf-8")
