# SPDX-FileCopyrightText: 2026 The Ventanilla authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is the state folder there, writable, and private to the kiosk's user? Without it the kiosk serves from memory."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from kiosk.commands.checks.finding import Finding
from kiosk.config import Config

CHECK = "state folder"


def check_state_folder(config: Config) -> Iterable[Finding]:
    folder = config.folders.state
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as trial:
            trial.write(b"x")
            trial.flush()
    except OSError as error:
        sentence = f"Nothing can be kept in {folder} ({error.strerror}); the kiosk serves from memory."
        yield Finding(CHECK, sentence, "Make it a folder of the kiosk's user on a disk with room, or name another one.")
        return
    yield _privacy(folder)


def _privacy(folder: Path) -> Finding:
    mode = folder.stat().st_mode & 0o777
    if os.name == "posix" and mode & 0o077:
        return Finding(CHECK, f"Others may look into {folder} (mode {mode:o}).", f"Type: chmod 700 '{folder}'")
    return Finding(CHECK, f"{folder} can be written, and is private.")
